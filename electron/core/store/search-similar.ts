import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import type { Range } from "../../../shared/domain/range.ts";

export type Original = Range & { readonly n: number; readonly exact: string; readonly article: number };

/** A passage on a claim. */
export type OnClaim = {
  readonly claimId: Id;
  readonly claim: string;
  readonly exact: string;
  readonly title: string;
};

/** What others are compared with: a passage or a claim, and where passages stand. */
export const openSearchSimilar = (db: Database) => {
  const passage = db.prepare<[string], Original>(
    `SELECT p.n, p.exact, p.start, p.end, a.n AS article FROM passage p JOIN article a ON a.id = p.article_id WHERE p.id = ?`,
  );
  const claim = db.prepare<[string], { n: number; text: string }>("SELECT n, text FROM claim WHERE id = ?");
  const onClaim = db.prepare<[string], Original>(
    `SELECT DISTINCT p.n, p.exact, p.start, p.end, a.n AS article FROM tag t JOIN passage p ON p.id = t.passage_id
     JOIN article a ON a.id = p.article_id WHERE t.claim_id = ? ORDER BY p.n`,
  );
  const claimed = db.prepare<[string], OnClaim>(
    `SELECT t.claim_id AS claimId, c.text AS claim, p.exact, a.title
     FROM json_each(?) j JOIN passage p ON p.n = j.value JOIN tag t ON t.passage_id = p.id
     JOIN claim c ON c.id = t.claim_id JOIN article a ON a.id = p.article_id`,
  );
  const claimTexts = db.prepare<[string], { n: number; id: Id; text: string }>(
    "SELECT c.n, c.id, c.text FROM json_each(?) j JOIN claim c ON c.n = j.value",
  );
  const placed = db
    .prepare<[string], [number, number, number]>(
      `SELECT a.n, p.start, p.end FROM json_each(?) j JOIN article a ON a.n = j.value
       JOIN passage p ON p.article_id = a.id AND p.revision_id = a.revision_id AND p.state = 'placed'`,
    )
    .raw();
  return {
    /** Null when there is no such passage. */
    passage: (id: Id): Original | null => passage.get(id) ?? null,
    /** A claim's wording and the passages it is on; null when there is no such claim. */
    claim: (id: Id): { readonly n: number; readonly text: string; readonly passages: readonly Original[] } | null => {
      const found = claim.get(id);
      return found === undefined ? null : { ...found, passages: onClaim.all(id) };
    },
    /** The claims that some passages are on. */
    onClaims: (numbers: readonly number[]): readonly OnClaim[] => claimed.all(JSON.stringify(numbers)),
    claims: (numbers: readonly number[]) => claimTexts.all(JSON.stringify(numbers)),
    /** Where passages stand in some articles. */
    placesIn: (articles: readonly number[]): ReadonlyMap<number, readonly Range[]> => {
      const found = new Map<number, Range[]>();
      for (const [article, start, end] of placed.all(JSON.stringify(articles))) {
        const list = found.get(article);
        if (list === undefined) found.set(article, [{ start, end }]);
        else list.push({ start, end });
      }
      return found;
    },
  };
};
