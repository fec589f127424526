import type { Database } from "better-sqlite3";
import { positions } from "../../../shared/domain/attribution.ts";
import type { Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Originals } from "./originals.ts";

/** Of row numbers. `root`: as in table `voice`, of the article's writer minus the number of what it is a copy of, or its own. */
type SourcedWord = {
  readonly claim: number;
  readonly position: Position;
  readonly root: number | string;
  readonly source: number | null;
};

/** What the records of sources are made of: everybody's words on the claims that they speak of. */
export const openRecords = (db: Database, originals: Originals) => {
  const numbers = db.prepare<[string], { readonly id: Id; readonly n: number; readonly self: number }>(
    `SELECT s.id, s.n, coalesce(2 * a.n, 2 * s.n + 1) AS self FROM json_each(?) j CROSS JOIN source s ON s.id = j.value
     LEFT JOIN actor a ON a.id = s.actor_id`,
  );
  const claims = db
    .prepare<[string], number>(
      "SELECT DISTINCT v.claim FROM json_each(?) j CROSS JOIN voice v ON v.source = j.value ORDER BY v.claim",
    )
    .pluck();
  const words = db
    .prepare<
      [string],
      readonly [claim: number, position: number, article: number, root: string | number | null, source: number | null]
    >(
      `SELECT v.claim, v.position, v.article, v.root, v.source FROM json_each(?) j CROSS JOIN voice v ON v.claim = j.value`,
    )
    .raw();
  const texts = db.prepare<[string], { readonly n: number; readonly id: Id; readonly text: string }>(
    "SELECT c.n, c.id, c.text FROM json_each(?) j CROSS JOIN claim c ON c.n = j.value",
  );
  return {
    /** `self`: as what the source is known as a root. */
    sources: (ids: readonly Id[]) => numbers.all(JSON.stringify(ids)),
    /** The claims that any of these sources takes a position on. */
    claimsOf: (sources: readonly number[]): readonly number[] => claims.all(JSON.stringify(sources)),
    /** Everybody's words on some claims, claim by claim. */
    words: (some: readonly number[]): readonly (readonly SourcedWord[])[] => {
      const original = originals();
      const found: SourcedWord[][] = [];
      let last: SourcedWord[] = [];
      for (const [claim, position, article, root, source] of words.all(JSON.stringify(some))) {
        if (last[0]?.claim !== claim) {
          last = [];
          found.push(last);
        }
        const writer = root ?? -original(article);
        last.push({ claim, position: positions[position] ?? "presupposes", root: writer, source });
      }
      return found;
    },
    claims: (some: readonly number[]) => texts.all(JSON.stringify(some)),
  };
};
