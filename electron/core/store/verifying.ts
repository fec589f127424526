import { SqliteError } from "better-sqlite3";
import type { Database } from "better-sqlite3";
import type { Verification } from "../../../shared/contract/library.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { sha256Of, unpack } from "./pack.ts";
import type { PackedRow } from "./pack.ts";

type HeadRow = {
  readonly title: string;
  readonly text_sha256: string;
  readonly sha256: string;
  readonly byte_length: number;
};
type OriginalRow = PackedRow & {
  readonly sha256: string;
  readonly byte_length: number;
  readonly origin_name: string;
};

/** Compare what is stored of articles with the hashes recorded when it came in. Reads and unpacks all of an article's bytes. */
export const openVerifying = (db: Database) => {
  const ids = db.prepare<[], string>("SELECT id FROM article ORDER BY n").pluck();
  const head = db.prepare<[string], HeadRow>(
    `SELECT a.title, a.text_sha256, s.sha256, s.byte_length FROM article a JOIN snapshot s ON s.id = a.snapshot_id
     WHERE a.id = ?`,
  );
  const text = db
    .prepare<[string], string>("SELECT r.text FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.id = ?")
    .pluck();
  // An article read again from a changed page keeps the originals of its earlier revisions.
  const originalIds = db
    .prepare<[string, string], string>(
      `SELECT a.snapshot_id FROM article a WHERE a.id = ?
       UNION SELECT r.snapshot_id FROM revision r WHERE r.article_id = ?`,
    )
    .pluck();
  const original = db.prepare<[string], OriginalRow>(
    "SELECT codec, bytes, sha256, byte_length, origin_name FROM snapshot WHERE id = ?",
  );

  const textProblem = (id: Id, wanted: string): string | null => {
    const found = sha256Of(text.get(id) ?? "");
    return found === wanted ? null : `the text has the sha256 ${found}, recorded was ${wanted}`;
  };
  const originalProblem = (id: string): string | null => {
    const row = original.get(id);
    return row === undefined ? "an original is missing" : differs(row);
  };

  return {
    ids: (): readonly Id[] => ids.all(),
    /** Null when there is no such article. */
    article: (articleId: Id): Verification | null => {
      const row = head.get(articleId);
      if (row === undefined) return null;
      const problems = [
        ...originalIds.all(articleId, articleId).map((id) => readable("an original", () => originalProblem(id))),
        readable("the text", () => textProblem(articleId, row.text_sha256)),
      ].filter((problem) => problem !== null);
      return { articleId, title: row.title, sha256: row.sha256, byteLength: row.byte_length, problems };
    },
  };
};

const differs = (row: OriginalRow): string | null => {
  const name = `the original ${row.origin_name}`;
  const bytes = unpacked(row);
  if (bytes === null)
    return `${name} cannot be unpacked to the ${row.byte_length.toLocaleString("en")} bytes recorded: it was changed`;
  const found = sha256Of(bytes);
  if (found !== row.sha256) return `${name} has the sha256 ${found}, recorded was ${row.sha256}`;
  return bytes.length === row.byte_length
    ? null
    : `${name} has ${bytes.length.toLocaleString("en")} bytes, recorded were ${row.byte_length.toLocaleString("en")}`;
};

const unpacked = (row: OriginalRow): Uint8Array | null => {
  try {
    return unpack(row, row.byte_length);
  } catch {
    // Damaged so badly that it cannot be unpacked, or unpacks to more than was kept: no hash can match.
    return null;
  }
};

/** A damaged page of the file spoils one article's answer, not the whole check. */
const readable = (what: string, work: () => string | null): string | null => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error;
    return `${what} cannot be read from the notebook (${error.message})`;
  }
};
