import type { Lexeme } from "./lex-query.ts";
import { gapUnits, spans } from "./query.ts";
import type { Gap, Query, QueryNode, QueryProblem, Span, Structure } from "./query.ts";

/** Goes through the pieces of a query. */
export type Reader = {
  readonly lexemes: readonly Lexeme[];
  at: number;
  /** Of the query's text. */
  readonly end: number;
  /** The first thing that is wrong. */
  problem: QueryProblem | null;
};

/** How each is written, for messages and help. */
export const structureForms: Readonly<Record<Structure["kind"], string>> = {
  within: "within(sentence, A, B)",
  overlaps: "overlaps(A, B)",
  "followed-by": "followed-by(A, B, 10 words)",
  "same-claim": "same-claim(A, B)",
};

/**
 * Read what stands between the parentheses of a structure, and the closing one; at the end of the query it may be missing.
 *
 * @param readAll - reads terms up to a comma, a closing parenthesis or the end
 * @returns null when something is wrong, which the reader then holds
 */
export const readStructure = (
  reader: Reader,
  { name, at }: Lexeme & { kind: "call" },
  readAll: (reader: Reader) => Query,
): Structure | null => {
  const structure = name === "within" ? readWithin(reader, at, readAll) : readPair(reader, name, at, readAll);
  if (structure === null) return null;
  const next = reader.lexemes[reader.at];
  if (next !== undefined && next.kind !== "close" && next.kind !== "problem")
    return wrong(reader, next.at, `${name} ends here: write ${structureForms[name]}`);
  if (next?.kind === "close") reader.at++;
  return structure;
};

type ReadAll = (reader: Reader) => Query;

const readWithin = (reader: Reader, at: number, readAll: ReadAll): Structure | null => {
  const span = readSpan(reader);
  if (span === null) return null;
  const of: QueryNode[] = [];
  do {
    const operand = readOperand(reader, "within", readAll);
    if (operand === null) return null;
    of.push(operand);
  } while (of.length < 2 ? wantsComma(reader, "within") : takesComma(reader));
  return of.length < 2 ? null : { kind: "within", span, of, at };
};

const readSpan = (reader: Reader): Span | null => {
  const word = reader.lexemes[reader.at];
  const span = word?.kind === "word" ? spans.find((one) => one === word.text.toLowerCase()) : undefined;
  if (span === undefined)
    return wrong(reader, placeOf(reader), `within begins with ${spans.join(", ")}: write ${structureForms.within}`);
  reader.at++;
  return wantsComma(reader, "within") ? span : null;
};

const readPair = (
  reader: Reader,
  name: Exclude<Structure["kind"], "within">,
  at: number,
  readAll: ReadAll,
): Structure | null => {
  const first = readOperand(reader, name, readAll);
  if (first === null || !wantsComma(reader, name)) return null;
  const second = readOperand(reader, name, readAll);
  if (second === null) return null;
  if (name !== "followed-by") return { kind: name, of: [first, second], at };
  if (!takesComma(reader)) return { kind: name, of: [first, second], atMost: null, at };
  const atMost = readGap(reader);
  return atMost === null ? null : { kind: name, of: [first, second], atMost, at };
};

const readOperand = (reader: Reader, name: Structure["kind"], readAll: ReadAll): QueryNode | null => {
  const at = placeOf(reader);
  const operand = readAll(reader);
  if (reader.problem !== null) return null;
  return operand ?? wrong(reader, at, `${name} needs something to look for here: write ${structureForms[name]}`);
};

/** `10 words`, `1 sentence`. */
const readGap = (reader: Reader): Gap | null => {
  const at = placeOf(reader);
  const [count, unit] = [reader.lexemes[reader.at], reader.lexemes[reader.at + 1]];
  const named = unit?.kind === "word" ? unit.text.toLowerCase() : "";
  const known = gapUnits.find((one) => one === named || one === `${named}s`);
  if (count?.kind !== "word" || !/^\d{1,4}$/u.test(count.text) || count.prefix || known === undefined)
    return wrong(reader, at, "followed-by ends with a distance: 10 words, 2 sentences or 1 paragraph");
  reader.at += 2;
  return { count: Number(count.text), unit: known };
};

const takesComma = (reader: Reader): boolean => {
  if (reader.lexemes[reader.at]?.kind !== "comma") return false;
  reader.at++;
  return true;
};

const wantsComma = (reader: Reader, name: Structure["kind"]): boolean => {
  if (takesComma(reader)) return true;
  wrong(reader, placeOf(reader), `a comma and what else to look for are missing here: write ${structureForms[name]}`);
  return false;
};

/** Where the next piece stands. */
const placeOf = ({ lexemes, at, end }: Reader): number => {
  const next = lexemes[at];
  return next === undefined || next.kind === "problem" ? end : next.at;
};

const wrong = (reader: Reader, at: number, message: string): null => {
  reader.problem ??= { message, at };
  return null;
};
