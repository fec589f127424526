import type { Range } from "../../../shared/domain/range.ts";
import type { Like, Near, Phrase, QueryNode, Structure, Word } from "../../../shared/query/query.ts";
import { tokensIn, wordsOf } from "../../../shared/query/tokens.ts";
import { findMarks, marksOf } from "./highlight.ts";
import { textUnits } from "./text-units.ts";

type Within = Structure & { readonly kind: "within" };
type Text = { readonly text: string; readonly paragraphs: readonly Range[] };

/** What makes a stretch of text meet a query; null when it does not. What is only negated is nothing to show. */
type Met = readonly Range[] | null;

/**
 * The words of a text that meet a query without filters, paragraph by paragraph, in order.
 *
 * @param expand - the words that a pattern stands for
 */
export const findInText = (
  { text, paragraphs }: Text,
  query: QueryNode,
  expand: (like: Like) => readonly string[],
): readonly Range[] => {
  const units = textUnits(text, paragraphs);
  const rangesOf = (starts: readonly number[], end: number): readonly Range[] =>
    starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }));
  const everything = { start: 0, end: text.length };
  const all = rangesOf(units.paragraphs(everything), text.length);
  /** What within(article, …) finds, in the whole text. */
  const anywhere = new Map<QueryNode, Met>();

  const meet = (node: QueryNode, range: Range): Met => {
    switch (node.kind) {
      case "word":
      case "phrase":
      case "like":
        return nonEmpty(placesOf(node, range));
      case "near":
        return nonEmpty(pairsOf(node, range));
      case "not":
        return meet(node.of, range) === null ? [] : null;
      case "or": {
        const met = node.of.map((choice) => meet(choice, range)).filter((one) => one !== null);
        return met.length === 0 ? null : met.flat();
      }
      case "and":
        return together(node.of, range);
      case "within":
        return within(node, range);
      default:
        throw new Error(`${node.kind} is nothing that a text knows`);
    }
  };
  const within = (node: Within, range: Range): Met => {
    if (node.span === "paragraph") return together(node.of, range);
    if (node.span === "sentence")
      return nonEmpty(sentencesIn(range).flatMap((sentence) => together(node.of, sentence) ?? []));
    const found = anywhere.get(node) ?? throughout(node.of);
    anywhere.set(node, found);
    return nonEmpty((found ?? []).filter(({ start }) => start >= range.start && start < range.end));
  };
  const together = (of: readonly QueryNode[], range: Range): Met => {
    const met = of.map((term) => meet(term, range));
    return met.every((one) => one !== null) ? met.flat() : null;
  };
  const throughout = (of: readonly QueryNode[]): Met => {
    const met = of.map((term) => all.map((paragraph) => meet(term, paragraph)).filter((one) => one !== null));
    return met.every((one) => one.length > 0) ? met.flat(2) : null;
  };
  const sentencesIn = (range: Range): readonly Range[] => rangesOf(units.sentences(range), range.end);
  const placesOf = (term: Word | Phrase | Like, { start, end }: Range): readonly Range[] =>
    findMarks(text.slice(start, end), marksOf([term], expand)).map((found) =>
      withEnds(text, term, { start: found.start + start, end: found.end + start }),
    );
  const pairsOf = ({ of: [one, other], distance }: Near, range: Range): readonly Range[] => {
    const others = placesOf(other, range);
    return placesOf(one, range).flatMap((place) => {
      const near = others.filter((next) => wordsBetween(place, next) <= distance);
      return near.length === 0 ? [] : [place, ...near];
    });
  };
  const wordsBetween = (a: Range, b: Range): number =>
    wordsOf(a.start <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)).length;

  return distinct(all.flatMap((paragraph) => meet(query, paragraph) ?? []));
};

/** With the signs at the ends of what was asked for, where they stand there too: who looks for a sentence wants its full stop. */
const withEnds = (text: string, term: Word | Phrase | Like, range: Range): Range => {
  if (term.kind === "like" || (term.kind === "word" && term.prefix)) return range;
  const words = tokensIn(term.text);
  const before = term.text.slice(0, words[0]?.start ?? 0).trimStart();
  const after = term.text.slice(words.at(-1)?.end ?? term.text.length).trimEnd();
  return {
    start: text.endsWith(before, range.start) ? range.start - before.length : range.start,
    end: text.startsWith(after, range.end) ? range.end + after.length : range.end,
  };
};

const nonEmpty = (ranges: readonly Range[]): Met => (ranges.length === 0 ? null : ranges);

/** In order, each place once: of those that begin together the longest. */
const distinct = (ranges: readonly Range[]): readonly Range[] =>
  ranges
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((range, at, all) => range.start !== all[at - 1]?.start);
