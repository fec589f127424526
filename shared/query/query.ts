/** Fields of the search language: `actor:Orsk`, `kind:claim`, `article:"Two dead after fire"`. */
export const fields = [
  "kind",
  "actor",
  "about",
  "source",
  "speaker",
  "code",
  "tag",
  "claim",
  "question",
  "value",
  "article",
  "publication",
  "lang",
  "published",
  "imported",
  "said",
  "stance",
  "position",
  "grade",
  "status",
  "denied-by",
  "has",
  "in",
] as const;
export type Field = (typeof fields)[number];

/** `at` is the offset in the query's text, for messages. */
export type Filter = { readonly kind: "filter"; readonly field: Field; readonly value: string; readonly at: number };

/** One word; with `prefix` every word that begins so. A word of several parts (U.S., foo-bar) stands for the parts in a row. */
export type Word = { readonly kind: "word"; readonly text: string; readonly prefix: boolean; readonly at: number };

export type Phrase = { readonly kind: "phrase"; readonly text: string; readonly at: number };

/**
 * Words that resemble a text: `fuzzy` ones differ in a few letters (`edits`, null for as many as its length allows), `forms`
 * are the word's other forms (strike, struck, striking), others have it within them or at their end. What words those are
 * depends on the vocabulary of what is searched.
 */
export type Like = {
  readonly kind: "like";
  readonly text: string;
  readonly how: "fuzzy" | "part" | "ending" | "forms";
  readonly edits: 1 | 2 | null;
  readonly at: number;
};

/** Two terms, in any order, with at most `distance` words between them. */
export type Near = {
  readonly kind: "near";
  readonly of: readonly [Word | Phrase, Word | Phrase];
  readonly distance: number;
  readonly at: number;
};

/** What passages may share for `within`. */
export const spans = ["sentence", "paragraph", "article"] as const;
export type Span = (typeof spans)[number];

/** What the distance of `followed-by` is counted in. */
export const gapUnits = ["words", "sentences", "paragraphs"] as const;
export type Gap = { readonly count: number; readonly unit: (typeof gapUnits)[number] };

/**
 * How passages stand to each other; the hits are always the passages that the first query finds. `within`: each of the others
 * finds one in the same sentence, paragraph or article. `overlaps`: they share some text with one of the second (perhaps
 * itself). `followed-by`: one of the second begins after their end, in the same article and at most so far on.
 * `same-claim`: another passage, of the second, is tagged with the same claim.
 */
export type Structure =
  | { readonly kind: "within"; readonly span: Span; readonly of: readonly QueryNode[]; readonly at: number }
  | { readonly kind: "overlaps"; readonly of: Two; readonly at: number }
  | { readonly kind: "same-claim"; readonly of: Two; readonly at: number }
  | { readonly kind: "followed-by"; readonly of: Two; readonly atMost: Gap | null; readonly at: number };
type Two = readonly [QueryNode, QueryNode];

export const structures = [
  "within",
  "overlaps",
  "followed-by",
  "same-claim",
] as const satisfies readonly Structure["kind"][];

export const isStructure = (node: QueryNode): node is Structure => structures.some((kind) => kind === node.kind);

export type QueryNode =
  | Word
  | Phrase
  | Like
  | Near
  | Filter
  | Structure
  | { readonly kind: "not"; readonly of: QueryNode }
  | { readonly kind: "and"; readonly of: readonly QueryNode[] }
  | { readonly kind: "or"; readonly of: readonly QueryNode[] };

/** Null when nothing is asked for. */
export type Query = QueryNode | null;

export type QueryProblem = { readonly message: string; readonly at: number };

/** All of them; null for none, the thing itself for one; nested ones are taken in. */
export const allOf = (nodes: readonly QueryNode[]): Query => joined("and", nodes);

/** Any of them; null for none, the thing itself for one; nested ones are taken in. */
export const anyOf = (nodes: readonly QueryNode[]): Query => joined("or", nodes);

export const isField = (name: string): name is Field => fields.some((field) => field === name);

const joined = (kind: "and" | "or", nodes: readonly QueryNode[]): Query => {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.of : [node]));
  return flat.length > 1 ? { kind, of: flat } : (flat[0] ?? null);
};
