import type { Database } from "better-sqlite3";
import type { ChainLink, Position } from "../../../shared/domain/attribution.ts";
import { mostVoices } from "../../../shared/domain/board.ts";
import type { Voice } from "../../../shared/domain/board.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { rootOf } from "../../../shared/domain/independence.ts";
import type { Witness } from "../../../shared/domain/independence.ts";
import { groupBy } from "./group-by.ts";
import type { Originals } from "./originals.ts";
import { positionAt } from "./position-place.ts";

/** Whose word an appearance is, of row numbers: table `voice` (docs/data-model.md). */
export type Word = Witness<number> & { readonly position: Position };

type Root = string | number | null;
type VoiceRow = Omit<Voice, "said" | "chain" | "root" | "position" | "claimId"> & {
  readonly place: number;
  readonly article: number;
  readonly origin: Root;
  readonly attributionId: Id | null;
  readonly sourceName: string | null;
  readonly act: NonNullable<Voice["said"]>["act"];
  readonly sourcing: NonNullable<Voice["said"]>["sourcing"];
  readonly negated: number;
};

/** Who says what of claims: each claim's rows are read side by side. */
export const openVoices = (db: Database, originals: Originals) => {
  const numbers = db.prepare<[string], { readonly id: Id; readonly n: number }>(
    "SELECT c.id, c.n FROM json_each(?) j CROSS JOIN claim c ON c.id = j.value",
  );
  const ofClaim = db
    .prepare<[number], [number, number, Root]>("SELECT position, article, root FROM voice WHERE claim = ?")
    .raw();
  const ofQuestion = db
    .prepare<[string], [number, Root]>(
      "SELECT v.article, v.root FROM claim c CROSS JOIN voice v ON v.claim = c.n WHERE c.question_id = ?",
    )
    .raw();
  const first = db.prepare<{ readonly claim: number; readonly most: number }, VoiceRow>(
    `SELECT t.id, v.position AS place, v.article, v.root AS origin, p.id AS passageId, p.exact, b.id AS articleId,
       b.title AS articleTitle, b.publication, b.agency, b.published_at AS publishedAt, b.copy_of AS copyOf,
       a.id AS attributionId, s.name AS sourceName, a.act, a.sourcing, a.negated
     FROM (SELECT * FROM voice WHERE claim = @claim ORDER BY day, article, start, n LIMIT @most) v
       CROSS JOIN tag t ON t.n = v.n CROSS JOIN passage p ON p.n = v.passage CROSS JOIN article b ON b.n = v.article
       LEFT JOIN attribution a ON a.n = v.attribution LEFT JOIN source s ON s.n = v.source
     ORDER BY v.day, v.article, v.start, v.n`,
  );
  const chains = db.prepare<[string], Pick<ChainLink, "role" | "name"> & { readonly attributionId: Id }>(
    `SELECT attribution_id AS attributionId, role, name FROM chain_link
     WHERE attribution_id IN (SELECT value FROM json_each(?)) ORDER BY attribution_id, position`,
  );

  return {
    /** By claim. */
    words: (ids: readonly Id[]): ReadonlyMap<Id, readonly Word[]> => {
      const original = originals();
      return new Map(
        numbers.all(JSON.stringify(ids)).map(({ id, n }) => [
          id,
          ofClaim.all(n).map(([place, article, origin]): Word => ({
            position: positionAt(place),
            articleId: article,
            originalId: original(article),
            origin,
          })),
        ]),
      );
    },
    /** On all claims of a question. */
    wordsOnQuestion: (questionId: Id): readonly Witness<number>[] => {
      const original = originals();
      return ofQuestion
        .all(questionId)
        .map(([article, origin]) => ({ articleId: article, originalId: original(article), origin }));
    },
    /** The first of each claim by date, `mostVoices` at most. */
    first: (ids: readonly Id[]): ReadonlyMap<Id, readonly Voice[]> => {
      const original = originals();
      const rows = numbers
        .all(JSON.stringify(ids))
        .flatMap(({ id, n }) => first.all({ claim: n, most: mostVoices }).map((row) => ({ ...row, claimId: id })));
      const said = rows.flatMap(({ attributionId }) => attributionId ?? []);
      const chainOf = groupBy(chains.all(JSON.stringify(said)), (row) => row.attributionId);
      const found = rows.map((row) =>
        toVoice(
          row,
          rootOf({ origin: row.origin, originalId: original(row.article) }),
          chainOf.get(row.attributionId ?? "") ?? [],
        ),
      );
      return groupBy(found, (voice) => voice.claimId);
    },
  };
};

const toVoice = (
  row: VoiceRow & { readonly claimId: Id },
  root: string,
  chain: readonly Pick<ChainLink, "role" | "name">[],
): Voice => ({
  id: row.id,
  claimId: row.claimId,
  position: positionAt(row.place),
  passageId: row.passageId,
  exact: row.exact,
  articleId: row.articleId,
  articleTitle: row.articleTitle,
  publication: row.publication,
  agency: row.agency,
  publishedAt: row.publishedAt,
  copyOf: row.copyOf,
  said:
    row.attributionId === null
      ? null
      : { sourceName: row.sourceName, sourcing: row.sourcing, act: row.act, negated: row.negated === 1 },
  chain: chain.map(({ role, name }) => ({ role, name })),
  root,
});
