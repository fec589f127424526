import type { Database } from "better-sqlite3";
import type { CopyArticle, CopyKind, CopyLink, CopyState } from "../../../shared/domain/copy.ts";
import type { Block } from "../../../shared/domain/article.ts";
import { textWithout } from "../../../shared/domain/folded.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Range } from "../../../shared/domain/range.ts";
import { readBlocks } from "./article-json.ts";
import { openSignatureIndex } from "./signature-index.ts";

/** An article as copies are found by: what it says and what tells a later version from a reprint. */
export type Comparable = CopyArticle & {
  readonly n: number;
  /** The canonical address, else the one it was given under. */
  readonly address: string | null;
  /** Without what is folded as debris. */
  readonly text: string;
};

/** An article with its words where they stand. */
export type Wording = CopyArticle & {
  readonly n: number;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Debris: not the article's words. */
  readonly folded: readonly Range[];
};

/** Which articles repeat which: pairs as found and decided, and the signatures by which they are found. */
export const openCopies = (db: Database) => {
  const columns = `SELECT id, article_id AS articleId, original_id AS originalId, kind, state, share,
    share_of_original AS shareOfOriginal FROM copy_link`;
  const all = db.prepare<[], CopyLink>(`${columns} ORDER BY n DESC`);
  const byId = db.prepare<[string], CopyLink>(`${columns} WHERE id = ?`);
  const ofArticle = db.prepare<{ readonly id: string }, CopyLink>(
    `${columns} WHERE article_id = @id AND state <> 'rejected'
     UNION ALL ${columns} WHERE original_id = @id AND state <> 'rejected' ORDER BY state, share DESC, id`,
  );
  const upwards = db.prepare<[string], CopyLink>(
    `${columns} WHERE article_id = ? AND state <> 'rejected' ORDER BY state, share DESC, id`,
  );
  const between = db.prepare<[string, string], CopyLink>(
    `${columns} WHERE min(article_id, original_id) = ? AND max(article_id, original_id) = ?`,
  );
  const insert = db.prepare<CopyLink & { readonly madeAt: string }>(
    `INSERT INTO copy_link (id, article_id, original_id, kind, state, share, share_of_original, made_at)
     VALUES (@id, @articleId, @originalId, @kind, @state, @share, @shareOfOriginal, @madeAt)`,
  );
  const decide = db.prepare<[string, string, string]>("UPDATE copy_link SET state = ?, kind = ? WHERE id = ?");
  const turn = db.prepare<[string]>(
    `UPDATE copy_link SET article_id = original_id, original_id = article_id, share = share_of_original,
       share_of_original = share WHERE id = ?`,
  );
  const setCopyOf = db.prepare<[string | null, string | null, string]>(
    "UPDATE article SET copy_of = ?, copy_kind = ? WHERE id = ?",
  );
  const copyOf = db.prepare<[string], string | null>("SELECT copy_of FROM article WHERE id = ?").pluck();
  const articles = db.prepare<[string], CopyArticle>(
    `SELECT id, title, publication, published_at AS publishedAt, words FROM article
     WHERE id IN (SELECT value FROM json_each(?))`,
  );

  const comparable = db.prepare<[number], Comparable & { readonly revisionId: string }>(
    `SELECT a.n, a.id, a.title, a.publication, a.published_at AS publishedAt, a.words,
       coalesce(a.canonical_url, a.url) AS address, r.text, a.revision_id AS revisionId
     FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.n = ?`,
  );
  const folded = db.prepare<[string, string], Range>(
    "SELECT start, end FROM exclusion WHERE article_id = ? AND revision_id = ? AND state = 'folded'",
  );
  const wording = db.prepare<[number], CopyArticle & WordingRow>(
    `SELECT a.n, a.id, a.title, a.publication, a.published_at AS publishedAt, a.words, r.text, r.blocks,
       a.revision_id AS revisionId
     FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.n = ?`,
  );
  // Row numbers of the index begin with the day (search-row-number.ts): the earliest articles come first.
  const withPhrases = db
    .prepare<[string, number, number], number>(
      `SELECT n FROM (SELECT rowid & 4294967295 AS n FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid)
       WHERE n <> ? LIMIT ?`,
    )
    .pluck();
  const numbers = db
    .prepare<[string], number>("SELECT n FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY n")
    .pluck();
  const unchecked = db
    .prepare<[], number>("SELECT n FROM article WHERE n NOT IN (SELECT article_n FROM copy_signature) ORDER BY n")
    .pluck();
  const uncheckedCount = db
    .prepare<[], number>("SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM copy_signature)")
    .pluck();
  const sameAddress = db
    .prepare<[string, number], number>(
      "SELECT n FROM article WHERE coalesce(canonical_url, url) = ? AND n <> ? ORDER BY n DESC LIMIT 20",
    )
    .pluck();
  const signatures = db.prepare<[], { readonly n: number; readonly minhash: Uint8Array }>(
    "SELECT article_n AS n, minhash FROM copy_signature WHERE length(minhash) > 0",
  );
  const putSignature = db.prepare<[number, Uint8Array]>(
    "INSERT INTO copy_signature (article_n, minhash) VALUES (?, ?) ON CONFLICT DO UPDATE SET minhash = excluded.minhash",
  );
  const clear = db.prepare("DELETE FROM copy_signature");

  // Rows that are gone stay in it until the notebook is closed; whoever asks looks at the article itself, which is not there.
  let index: ReturnType<typeof openSignatureIndex> | null = null;
  const indexOf = (length: number): ReturnType<typeof openSignatureIndex> => {
    if (index !== null) return index;
    index = openSignatureIndex(length);
    for (const { n, minhash } of signatures.iterate()) if (minhash.length === length) index.add(n, minhash);
    return index;
  };

  return {
    /** The newest pairs first, whatever was decided. */
    links: (): readonly CopyLink[] => all.all(),
    link: (id: Id): CopyLink | null => byId.get(id) ?? null,
    /** Both ways; confirmed ones first, rejected ones not at all. */
    linksOf: (articleId: Id): readonly CopyLink[] => ofArticle.all({ id: articleId }),
    /** What it is, or may be, a copy of; the confirmed one first. */
    upwards: (articleId: Id): readonly CopyLink[] => upwards.all(articleId),
    between: (a: Id, b: Id): CopyLink | null => (a < b ? between.get(a, b) : between.get(b, a)) ?? null,
    insert: (link: Omit<CopyLink, "id">): Id => {
      const id = newId();
      insert.run({ ...link, id, madeAt: new Date().toISOString() });
      return id;
    },
    decide: (id: Id, state: CopyState, kind: CopyKind): void => void decide.run(state, kind, id),
    /** The copy becomes the original. */
    turn: (id: Id): void => void turn.run(id),
    copyOf: (articleId: Id): Id | null => copyOf.get(articleId) ?? null,
    setCopyOf: (articleId: Id, originalId: Id | null, kind: CopyKind | null): void =>
      void setCopyOf.run(originalId, kind, articleId),
    articles: (ids: readonly Id[]): ReadonlyMap<Id, CopyArticle> =>
      new Map(articles.all(JSON.stringify(ids)).map((article) => [article.id, article])),

    /** Null when there is no such article any more. */
    comparable: (n: number): Comparable | null => {
      const row = comparable.get(n);
      if (row === undefined) return null;
      const { revisionId, ...article } = row;
      const folds = folded.all(article.id, revisionId);
      if (folds.length === 0) return article;
      return { ...article, text: textWithout(article.text, { start: 0, end: article.text.length }, folds).text };
    },
    wording: (n: number): Wording | null => {
      const row = wording.get(n);
      if (row === undefined) return null;
      const { revisionId, blocks, ...article } = row;
      return { ...article, blocks: readBlocks(blocks), folded: folded.all(article.id, revisionId) };
    },
    /** Row numbers of the articles that have one of the phrases, but for one of them; words as `tokensIn` gives them. */
    withPhrases: (phrases: readonly string[], except: number, most: number): readonly number[] =>
      phrases.length === 0
        ? []
        : withPhrases.all(`body : (${phrases.map((phrase) => `"${phrase}"`).join(" OR ")})`, except, most),
    numbers: (ids: readonly Id[]): readonly number[] => numbers.all(JSON.stringify(ids)),
    unchecked: (): readonly number[] => unchecked.all(),
    uncheckedCount: (): number => uncheckedCount.get() ?? 0,
    sameAddress: ({ n, address }: Comparable): readonly number[] =>
      address === null ? [] : sameAddress.all(address, n),
    /** Row numbers of checked articles whose signatures agree in at least so many places. */
    near: (signature: Uint8Array, least: number, most: number): readonly number[] =>
      indexOf(signature.length).near(signature, least, most),
    /** The article is now among those that others are compared with; null for one too short to be. */
    putSignature: (n: number, signature: Uint8Array | null): void => {
      if (signature !== null) indexOf(signature.length).add(n, signature);
      putSignature.run(n, signature ?? new Uint8Array());
    },
    forgetSignatures: (): void => {
      clear.run();
      index = null;
    },
  };
};

type WordingRow = {
  readonly n: number;
  readonly text: string;
  readonly blocks: string;
  readonly revisionId: string;
};
