import { lexQuery } from "./lex-query.ts";
import type { Lexeme } from "./lex-query.ts";
import { readStructure } from "./read-structure.ts";
import type { Reader } from "./read-structure.ts";
import { allOf, anyOf } from "./query.ts";
import type { Filter, Like, Phrase, Query, QueryNode, QueryProblem, Word } from "./query.ts";
import { wordsOf } from "./tokens.ts";

export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problem: QueryProblem };

/**
 * Read a query: words, "phrases", prefix*, *part*, fuzzy~, forms+, NEAR/n, -not, NOT, OR, parentheses, field:value and
 * structures like overlaps(code:x, actor:y). Terms side by side must all be there; OR binds the terms beside it, so
 * `kind:claim fire OR smoke` asks for claims about either. Nearly any text is a query: an operator with nothing to work on
 * is a word, a parenthesis without its partner is left out, punctuation is ignored.
 */
export const parseQuery = (text: string): ParsedQuery => {
  const lexemes = lexQuery(text);
  for (const lexeme of lexemes) if (lexeme.kind === "problem") return { ok: false, problem: lexeme.problem };
  const terms = lexemes.filter(isTerm);
  const tooMany = terms[mostTerms];
  if (tooMany !== undefined)
    return {
      ok: false,
      problem: { message: `a query can have ${mostTerms} terms, this one has ${terms.length}`, at: tooMany.at },
    };
  const astray = lexemes.find((lexeme, at) => lexeme.kind === "near" && isAstray(lexemes, at));
  if (astray?.kind === "near")
    return { ok: false, problem: { message: "NEAR stands between two words or phrases", at: astray.at } };
  const deep = tooDeep(lexemes);
  if (deep !== null)
    return { ok: false, problem: { message: `parentheses can be nested ${mostDepth} deep`, at: deep } };
  const reader: Reader = { lexemes, at: 0, end: text.length, problem: null };
  const parts: QueryNode[] = [];
  while (reader.at < lexemes.length) {
    const part = readAll(reader);
    if (part !== null) parts.push(part);
    // A closing parenthesis that closes nothing.
    reader.at++;
  }
  return reader.problem === null ? { ok: true, query: allOf(parts) } : { ok: false, problem: reader.problem };
};

const mostTerms = 200;
const mostDepth = 20;

const tooDeep = (lexemes: readonly Lexeme[]): number | null => {
  let depth = 0;
  for (const lexeme of lexemes) {
    if ((lexeme.kind === "open" || lexeme.kind === "call") && ++depth > mostDepth) return lexeme.at;
    if (lexeme.kind === "close") depth = Math.max(0, depth - 1);
  }
  return null;
};

/** NEAR beside something that it cannot measure from; at either end of the query it is only a word. */
const isAstray = (lexemes: readonly Lexeme[], at: number): boolean => {
  const before = lexemes[at - 1];
  const after = lexemes[at + 1];
  return before !== undefined && after !== undefined && !(isMeasurable(before) && isMeasurable(after));
};

const isMeasurable = (lexeme: Lexeme | undefined): lexeme is Word | Phrase =>
  lexeme !== undefined && (lexeme.kind === "word" || lexeme.kind === "phrase") && wordsOf(lexeme.text).length > 0;

/** Terms up to a closing parenthesis, a comma or the end. */
const readAll = (reader: Reader): Query => {
  const terms: QueryNode[] = [];
  for (let next = peek(reader); next !== undefined && !endsGroup(next); next = peek(reader)) {
    const term = readAny(reader);
    if (term !== null) terms.push(term);
  }
  return allOf(terms);
};

const readAny = (reader: Reader): Query => {
  const choices: QueryNode[] = [];
  let choice = readTerm(reader);
  if (choice !== null) choices.push(choice);
  while (peek(reader)?.kind === "or" && startsTerm(reader.lexemes[reader.at + 1])) {
    reader.at++;
    choice = readTerm(reader);
    if (choice !== null) choices.push(choice);
  }
  return anyOf(choices);
};

const readTerm = (reader: Reader): Query => {
  const next = peek(reader);
  if (next === undefined) return null;
  const before = reader.lexemes[reader.at - 1];
  reader.at++;
  const after = peek(reader);
  switch (next.kind) {
    case "open": {
      const inner = readAll(reader);
      if (peek(reader)?.kind === "close") reader.at++;
      return inner;
    }
    case "not": {
      if (!startsTerm(after)) return asWord("not", next.at);
      const inner = readTerm(reader);
      if (inner === null) return null;
      return inner.kind === "not" ? inner.of : { kind: "not", of: inner };
    }
    case "and":
      // Between two terms it says what standing side by side says already.
      return before !== undefined && endsTerm(before) && startsTerm(after) ? null : asWord("and", next.at);
    case "or":
      return asWord("or", next.at);
    case "near":
      return asWord("near", next.at);
    case "word":
    case "phrase":
      return wordsOf(next.text).length === 0 ? null : readNear(reader, next);
    case "like":
    case "filter":
      return next;
    case "call":
      return readStructure(reader, next, readAll);
    case "close":
    case "comma":
    case "problem":
      return null;
  }
};

/** `a NEAR/3 b NEAR/5 c` asks for each pair of neighbours. */
const readNear = (reader: Reader, first: Word | Phrase): Query => {
  const pairs: QueryNode[] = [];
  let left = first;
  for (let near = peek(reader); near?.kind === "near"; near = peek(reader)) {
    const right = reader.lexemes[reader.at + 1];
    if (!isMeasurable(right)) break;
    pairs.push({ kind: "near", of: [left, right], distance: near.distance, at: near.at });
    left = right;
    reader.at += 2;
  }
  return pairs.length === 0 ? first : allOf(pairs);
};

const peek = (reader: Reader): Lexeme | undefined => reader.lexemes[reader.at];

const asWord = (text: string, at: number): QueryNode => ({ kind: "word", text, prefix: false, at });

const endsGroup = (lexeme: Lexeme): boolean => lexeme.kind === "close" || lexeme.kind === "comma";
const startsTerm = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (lexeme.kind === "open" || lexeme.kind === "call" || lexeme.kind === "not" || isTerm(lexeme));
const endsTerm = (lexeme: Lexeme): boolean => lexeme.kind === "close" || isTerm(lexeme);
const isTerm = (lexeme: Lexeme): lexeme is Word | Phrase | Like | Filter =>
  lexeme.kind === "word" || lexeme.kind === "phrase" || lexeme.kind === "like" || lexeme.kind === "filter";
