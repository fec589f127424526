import type { Database } from "better-sqlite3";
import type { Act } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { TagKind } from "../../../shared/domain/passage.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { Sourcing } from "../../../shared/domain/source.ts";

type InArticle = {
  readonly n: number;
  readonly id: Id;
  readonly title: string;
  readonly publication: string | null;
  readonly publishedAt: string | null;
};
export type HitPassage = InArticle & Range & { readonly articleId: Id; readonly exact: string };
export type HitTag = { readonly kind: TagKind; readonly label: string; readonly color: number | null };
export type HitSpeech = {
  readonly name: string | null;
  readonly act: Act;
  readonly sourcing: Sourcing;
  readonly negated: boolean;
};
export type HitArticle = InArticle & { readonly text: string; readonly folded: readonly Range[] };
export type HitNote = InArticle & { readonly articleId: Id | null; readonly plain: string };

/** What is shown of a page of hits, a few statements for the whole page. Rows come back by row number. */
export const openSearchHits = (db: Database) => {
  const passages = db.prepare<[string], HitPassage>(
    `SELECT p.n, p.id, p.article_id AS articleId, p.start, p.end, p.exact, a.title, a.publication, a.published_at AS publishedAt
     FROM json_each(?) j JOIN passage p ON p.n = j.value JOIN article a ON a.id = p.article_id`,
  );
  // By their position among the passages asked for: their ids are known by then, and need not be looked up by number again.
  const tags = db
    .prepare<[string], [number, TagKind, string, number | null]>(
      `SELECT j.key, t.kind, coalesce(c.text, s.name, a.name, o.name), o.color
       FROM json_each(?) j JOIN tag t ON t.passage_id = j.value
       LEFT JOIN claim c ON c.id = t.claim_id LEFT JOIN source s ON s.id = t.source_id
       LEFT JOIN actor a ON a.id = t.actor_id LEFT JOIN code o ON o.id = t.code_id ORDER BY t.n`,
    )
    .raw();
  const speeches = db
    .prepare<[string], [number, string | null, Act, Sourcing, number]>(
      `SELECT j.key, s.name, a.act, a.sourcing, a.negated
       FROM json_each(?) j JOIN attribution_span x ON x.passage_id = j.value AND x.role = 'content'
       JOIN attribution a ON a.id = x.attribution_id LEFT JOIN source s ON s.id = a.source_id ORDER BY a.n`,
    )
    .raw();
  const articles = db.prepare<[string], Omit<HitArticle, "folded">>(
    `SELECT a.n, a.id, a.title, a.publication, a.published_at AS publishedAt, r.text
     FROM json_each(?) j JOIN article a ON a.n = j.value JOIN revision r ON r.id = a.revision_id`,
  );
  const folded = db.prepare<[string], Range & { n: number }>(
    `SELECT a.n, e.start, e.end FROM json_each(?) j JOIN article a ON a.n = j.value
     JOIN exclusion e ON e.article_id = a.id AND e.revision_id = a.revision_id WHERE e.state = 'folded' ORDER BY e.start`,
  );
  const notes = db.prepare<[string], HitNote>(
    `SELECT o.n, o.id, o.title, o.plain, a.id AS articleId, a.publication, a.published_at AS publishedAt
     FROM json_each(?) j JOIN note o ON o.n = j.value
     LEFT JOIN passage p ON p.id = o.subject_id LEFT JOIN article a ON a.id = coalesce(p.article_id, o.subject_id)`,
  );

  const ids = db
    .prepare<[string], string>("SELECT p.id FROM json_each(?) j JOIN passage p ON p.n = j.value ORDER BY j.key")
    .pluck();

  return {
    /** In the order given. */
    passageIds: (numbers: readonly number[]): readonly Id[] => ids.all(JSON.stringify(numbers)),
    passages: (numbers: readonly number[]) => {
      const found = passages.all(JSON.stringify(numbers));
      const ids = JSON.stringify(found.map(({ id }) => id));
      const numberAt = (at: number): number => found[at]?.n ?? 0;
      const tagsOf = new Map<number, HitTag[]>();
      for (const [at, kind, label, color] of tags.all(ids)) push(tagsOf, numberAt(at), { kind, label, color });
      const speechesOf = new Map<number, HitSpeech[]>();
      for (const [at, name, act, sourcing, negated] of speeches.all(ids))
        push(speechesOf, numberAt(at), { name, act, sourcing, negated: negated === 1 });
      const rows = new Map(found.map((row) => [row.n, row]));
      return { rows, tagsOf, speechesOf };
    },
    articles: (numbers: readonly number[]): ReadonlyMap<number, HitArticle> => {
      const wanted = JSON.stringify(numbers);
      const foldedOf = new Map<number, Range[]>();
      for (const { n, start, end } of folded.all(wanted)) push(foldedOf, n, { start, end });
      return new Map(articles.all(wanted).map((row) => [row.n, { ...row, folded: foldedOf.get(row.n) ?? [] }]));
    },
    notes: (numbers: readonly number[]): ReadonlyMap<number, HitNote> =>
      new Map(notes.all(JSON.stringify(numbers)).map((row) => [row.n, row])),
  };
};

const push = <T>(lists: Map<number, T[]>, n: number, item: T): void => {
  const list = lists.get(n);
  if (list === undefined) lists.set(n, [item]);
  else list.push(item);
};
