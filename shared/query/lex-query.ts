import { fields, isField, structures } from "./query.ts";
import type { Field, Like, Phrase, QueryProblem, Structure, Word } from "./query.ts";
import { wordsOf } from "./tokens.ts";

export type Lexeme =
  | { readonly kind: "open" | "close" | "or" | "and" | "not" | "comma"; readonly at: number }
  | { readonly kind: "call"; readonly name: Structure["kind"]; readonly at: number }
  | { readonly kind: "near"; readonly distance: number; readonly at: number }
  | Word
  | Phrase
  | Like
  | { readonly kind: "filter"; readonly field: Field; readonly value: string; readonly at: number }
  | { readonly kind: "problem"; readonly problem: QueryProblem };

/** Cut a query into its pieces. What is no piece of the language is plain text. */
export const lexQuery = (text: string): readonly Lexeme[] => {
  const lexemes: Lexeme[] = [];
  // The parentheses that are open; between those of a call a comma ends what stands before it.
  const open: ("call" | "open")[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const length = spaces.exec(rest)?.[0].length ?? 0;
    if (length > 0) {
      at += length;
      continue;
    }
    const [lexeme, taken] = nextLexeme(rest, at, open.includes("call"));
    at += taken;
    if (lexeme === null || (lexeme.kind === "comma" && open.at(-1) !== "call")) continue;
    lexemes.push(lexeme);
    if (lexeme.kind === "call" || lexeme.kind === "open") open.push(lexeme.kind);
    else if (lexeme.kind === "close") open.pop();
  }
  return lexemes;
};

const spaces = /^\s+/u;

const nextLexeme = (rest: string, at: number, called: boolean): readonly [Lexeme | null, number] => {
  if (rest.startsWith("(")) return [{ kind: "open", at }, 1];
  if (called && rest.startsWith(",")) return [{ kind: "comma", at }, 1];
  if (rest.startsWith(")")) return [{ kind: "close", at }, 1];
  const dashes = /^-+/u.exec(rest)?.[0].length ?? 0;
  // "- a" and "--a" are punctuation.
  if (dashes > 0)
    return [dashes === 1 && (called ? /^-[^\s),]/u : /^-[^\s)]/u).test(rest) ? { kind: "not", at } : null, dashes];
  const quoted = /^["“”„]([^"“”„]*)["“”„]?/u.exec(rest);
  if (quoted !== null) return [{ kind: "phrase", text: quoted[1] ?? "", at }, quoted[0].length];
  return callAt(rest, at) ?? comparisonAt(rest, at) ?? filterAt(rest, at, called) ?? wordAt(rest, at, called);
};

/** The name of a structure and the parenthesis right after it. */
const callAt = (rest: string, at: number): readonly [Lexeme, number] | null => {
  const name = structures.find((one) => rest.slice(0, one.length + 1).toLowerCase() === `${one}(`);
  return name === undefined ? null : [{ kind: "call", name, at }, name.length + 1];
};

/** `value>87` is short for `value:">87"`. */
const comparisonAt = (rest: string, at: number): readonly [Lexeme, number] | null => {
  const found = /^value([<>]=?|=)(-?[\d.]+)(?!,\d|[^\s()"“”„,])/iu.exec(rest);
  return found === null
    ? null
    : [{ kind: "filter", field: "value", value: `${found[1] ?? ""}${found[2] ?? ""}`, at }, found[0].length];
};

const filterAt = (rest: string, at: number, called: boolean): readonly [Lexeme, number] | null => {
  const head = /^([A-Za-z]+(?:-[A-Za-z]+)*):/u.exec(rest);
  if (head === null) return null;
  const name = (head[1] ?? "").toLowerCase();
  const value = rest.slice(head[0].length);
  if (isField(name)) {
    const quoted = /^(?:"((?:[^"]|"")*)"?|[“„]([^“”„"]*)["”“]?)/u.exec(value);
    const given = quoted === null ? plainValue(value, called) : (quoted[1] ?? quoted[2] ?? "").replaceAll('""', '"');
    const taken = head[0].length + (quoted === null ? given.length : quoted[0].length);
    if (given.trim() === "") return [wrong(`${name}: needs a value, like ${name}:${examples[name]}`, at), taken];
    return [{ kind: "filter", field: name, value: given.trim(), at }, taken];
  }
  // "Note: this", "http://…", "Orsk:fire" and "a:b:c" are text; "actr:Orsk" is a slip.
  const quotes = /^[a-z]+:["“„]/u.test(rest);
  if (!quotes && !/^[a-z]+:[\p{L}\p{N}][^:/]*$/u.test(plainWord(rest, called))) return null;
  const message = `there is no field “${name}”: the fields are ${fields.join(", ")}; put quotes around it to search for the words`;
  return [wrong(message, at), rest.length];
};

const wrong = (message: string, at: number): Lexeme => ({ kind: "problem", problem: { message, at } });

const examples: Readonly<Record<Field, string>> = {
  kind: "claim",
  actor: "name",
  source: "name",
  about: "name",
  speaker: "name",
  code: "name",
  tag: "name",
  claim: "word",
  question: "word",
  value: "80..100",
  article: '"title"',
  publication: "name",
  lang: "en",
  published: "2017-04",
  imported: "7d",
  said: "2017-04-10..12",
  stance: "denies",
  position: "denies",
  grade: "B",
  status: "open",
  "denied-by": "name",
  has: "note",
  in: "debris",
};

const wordAt = (rest: string, at: number, called: boolean): readonly [Lexeme, number] => {
  const raw = plainWord(rest, called);
  switch (raw) {
    case "OR":
      return [{ kind: "or", at }, raw.length];
    case "AND":
      return [{ kind: "and", at }, raw.length];
    case "NOT":
      return [{ kind: "not", at }, raw.length];
    default: {
      const near = /^NEAR(?:\/(\d{1,3}))?$/u.exec(raw);
      if (near !== null) return [{ kind: "near", distance: Number(near[1] ?? usualDistance), at }, raw.length];
      const text = raw.replace(/\*+$/u, "");
      return [likeAt(raw, at) ?? { kind: "word", text, prefix: text.length < raw.length, at }, raw.length];
    }
  }
};

const usualDistance = 10;

/** `fire~`, `fire+`, `*fire*` and `*fire`, of single words; of anything else the signs are punctuation. */
const likeAt = (raw: string, at: number): Like | null => {
  const [, inflected] = /^([^*~+]+)\+$/u.exec(raw) ?? [];
  // "C+" and "A+" are no words with forms.
  if (inflected !== undefined && /\p{L}{2}/u.test(inflected) && wordsOf(inflected).length === 1)
    return { kind: "like", text: inflected, how: "forms", edits: null, at };
  const fuzzy = /^([^*~]+)~([12])?$/u.exec(raw);
  const [, text, end] = fuzzy === null ? (/^\*+([^*~]+)(\*+)?$/u.exec(raw) ?? []) : [null, fuzzy[1], undefined];
  if (text === undefined || wordsOf(text).length !== 1) return null;
  if (fuzzy !== null)
    return { kind: "like", text, how: "fuzzy", edits: fuzzy[2] === "1" ? 1 : fuzzy[2] === "2" ? 2 : null, at };
  return { kind: "like", text, how: end === undefined ? "ending" : "part", edits: null, at };
};

/** Up to a gap. Where commas divide, "1,000" is still one number. */
const plainWord = (rest: string, called: boolean): string =>
  (called ? /^(?:[^\s()"“”„,]|(?<=\d),(?=\d))+/u : /^[^\s()"“”„]+/u).exec(rest)?.[0] ?? rest.slice(0, 1);

const plainValue = (rest: string, called: boolean): string =>
  (called ? /^(?:[^\s(),]|(?<=\d),(?=\d))*/u : /^[^\s()]*/u).exec(rest)?.[0] ?? "";
