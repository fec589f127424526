import type { Database } from "better-sqlite3";
import type { Block } from "../../../shared/domain/article.ts";
import { originKinds } from "../../../shared/domain/article.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { revisionReasons } from "../../../shared/domain/revision.ts";
import type { RevisionReason, RevisionSummary } from "../../../shared/domain/revision.ts";
import { readBlocks } from "./article-json.ts";
import { openSnapshots } from "./snapshots.ts";
import type { NewSnapshot } from "./snapshots.ts";

export type NewRevision = {
  readonly articleId: Id;
  readonly reason: Exclude<RevisionReason, "import">;
  readonly snapshotId: Id;
  readonly title: string;
  readonly text: string;
  readonly textSha256: string;
  readonly blocks: readonly Block[];
};

/** A text that an article has or had. */
export type Revision = {
  readonly id: Id;
  readonly articleId: Id;
  readonly number: number;
  readonly snapshotId: Id;
  readonly title: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
};

/** What an article was before it was read again, for telling whether a new text is a version of it. */
export type Known = {
  readonly articleId: Id;
  readonly title: string;
  readonly text: string;
  readonly retrievedAt: string;
};

/** The texts an article has had, each with the bytes that it was read from. */
export const openRevisions = (db: Database) => {
  const snapshots = openSnapshots(db);
  const insert = db.prepare<Readonly<Record<string, string | number>>>(
    `INSERT INTO revision (id, article_id, number, reason, snapshot_id, title, text, blocks, created_at)
     SELECT @id, @articleId, max(number) + 1, @reason, @snapshotId, @title, @text, @blocks, @at FROM revision WHERE article_id = @articleId`,
  );
  const setCurrent = db.prepare<[string, string, string, string]>(
    "UPDATE article SET revision_id = ?, snapshot_id = ?, text_sha256 = ? WHERE id = ?",
  );
  const setCanonical = db.prepare<[string | null, string]>(
    "UPDATE article SET canonical_url = coalesce(?, canonical_url) WHERE id = ?",
  );
  const ofArticle = db.prepare<[string], SummaryRow>(
    `SELECT r.id, r.number, r.reason, r.title, r.created_at AS createdAt, s.origin_kind AS originKind, s.origin_name AS originName,
       s.retrieved_at AS retrievedAt, s.sha256
     FROM revision r JOIN snapshot s ON s.id = r.snapshot_id WHERE r.article_id = ? ORDER BY r.number`,
  );
  const get = db.prepare<[string], Omit<Revision, "blocks"> & { readonly blocks: string }>(
    `SELECT id, article_id AS articleId, number, snapshot_id AS snapshotId, title, text, blocks FROM revision WHERE id = ?`,
  );
  const known = `SELECT a.id AS articleId, a.title, r.text, s.retrieved_at AS retrievedAt
     FROM article a JOIN revision r ON r.id = a.revision_id JOIN snapshot s ON s.id = a.snapshot_id`;
  const atAddress = db.prepare<[string], Known>(
    `${known} WHERE coalesce(a.canonical_url, a.url) = ? ORDER BY a.n DESC LIMIT 1`,
  );
  const atPlace = db.prepare<[string], Known>(`${known} WHERE s.place = ? ORDER BY a.n DESC LIMIT 1`);
  const hasPlace = db.prepare<[string], number>("SELECT 1 FROM snapshot WHERE place = ?").pluck();
  const byId = db.prepare<[string], Known>(`${known} WHERE a.id = ?`);

  return {
    snapshot: snapshots.ofRevision,
    addSnapshot: (snapshot: NewSnapshot): Id => snapshots.add(snapshot),
    /** The article's text from now on; those before stay as they are. */
    add: ({ articleId, reason, snapshotId, title, text, textSha256, blocks }: NewRevision): Id => {
      const id = newId();
      const at = new Date().toISOString();
      insert.run({ id, articleId, reason, snapshotId, title, text, blocks: JSON.stringify(blocks), at });
      setCurrent.run(id, snapshotId, textSha256, articleId);
      return id;
    },
    /** The address that the page now says is its own; null leaves what was known. */
    setCanonical: (articleId: Id, address: string | null): void => void setCanonical.run(address, articleId),
    /** The first one first. */
    ofArticle: (articleId: Id): readonly RevisionSummary[] =>
      ofArticle.all(articleId).map(({ reason, originKind, ...row }) => ({
        ...row,
        reason: revisionReasons.find((each) => each === reason) ?? "import",
        originKind: originKinds.find((each) => each === originKind) ?? "file",
      })),
    get: (id: Id): Revision | null => {
      const row = get.get(id);
      return row === undefined ? null : { ...row, blocks: readBlocks(row.blocks) };
    },
    /** The newest article of this address, as its page gave it or as it was asked for. */
    atAddress: (address: string): Known | null => atAddress.get(address) ?? null,
    /** The newest article read from a file at this place, as a hash. */
    atPlace: (place: string): Known | null => (hasPlace.get(place) === undefined ? null : (atPlace.get(place) ?? null)),
    known: (articleId: Id): Known | null => byId.get(articleId) ?? null,
  };
};

type SummaryRow = Omit<RevisionSummary, "reason" | "originKind"> & {
  readonly reason: string;
  readonly originKind: string;
};
