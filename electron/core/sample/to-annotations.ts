import { codePointsOf } from "../../../shared/anchoring/code-points.ts";
import { positionOf } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Range } from "../../../shared/domain/range.ts";
import { sampleClaims } from "./claims.ts";
import { sampleActors, sampleSources } from "./entries.ts";
import type { SampleAttribution, SampleTag } from "./sample-tag.ts";

/**
 * The tags of one sample article as W3C Web Annotations, placed by position and quote.
 *
 * @throws Error when words do not stand in the text, or more than once: then the sample is wrong
 */
export const toAnnotations = (
  article: { readonly id: Id; readonly text: string },
  name: string,
  tags: readonly SampleTag[],
): readonly unknown[] =>
  tags.map((tag, index) => {
    const parts = (typeof tag.words === "string" ? [tag.words] : tag.words).map((words) =>
      onlyPlace(article.text, words),
    );
    const said = tag.said;
    const bodies = [
      ...(said === undefined ? [] : [attributionBody(article.text, name, parts, said)]),
      ...(tag.source === undefined
        ? []
        : [{ type: "claimbook:Source", name: tag.source, sourceType: kindOf(tag.source) }]),
      ...(tag.claims ?? []).map((claim) => claimBody(claim, said)),
      ...(tag.codes ?? []).map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
      ...(tag.note === undefined
        ? []
        : [{ type: "TextualBody", purpose: "commenting", value: tag.note, format: "text/markdown" }]),
    ];
    return {
      "@context": ["http://www.w3.org/ns/anno.jsonld", { claimbook: "urn:claimbook:v1#" }],
      id: iri(name, tag.key ?? String(index)),
      type: "Annotation",
      motivation: ["classifying"],
      target: parts.map((part) => ({ source: article.id, selector: selectors(article.text, part) })),
      body: bodies,
    };
  });

const iri = (name: string, key: string): string => `urn:claimbook:sample:${name}:${key}`;

const attributionBody = (text: string, name: string, parts: readonly Range[], said: SampleAttribution) => {
  const { speaker, act, quote, sourcing = "named", hedge, groundRule, chain, within } = said;
  const span = (words: string | undefined) =>
    words === undefined ? {} : { selector: selectors(text, nearestPlace(text, words, parts[0]?.start ?? 0)) };
  return {
    type: "claimbook:Attribution",
    act,
    quote,
    sourcing,
    negated: false,
    hedge: hedge ?? null,
    ...(groundRule === undefined ? {} : { groundRule }),
    source: { name: speaker, sourceType: kindOf(speaker), ...span(said.by) },
    ...(said.cue === undefined ? {} : { cue: span(said.cue) }),
    ...(chain === undefined ? {} : { chain }),
    ...(within === undefined ? {} : { parent: iri(name, within) }),
  };
};

const claimBody = (claim: NonNullable<SampleTag["claims"]>[number], said: SampleAttribution | undefined) => {
  const [key, position] =
    typeof claim === "string" ? ([claim, said === undefined ? "affirms" : positionOf(said.act)] as const) : claim;
  const { text, kind, question } = sampleClaims[key];
  return { type: "claimbook:Claim", text, claimKind: kind, question, position };
};

/** The type of an actor or the kind of a source that is none. */
const kindOf = (name: string): string => {
  const found =
    sampleActors.find((actor) => actor.name === name)?.type ??
    sampleSources.find((source) => source.name === name)?.kind;
  if (found === undefined) throw new Error(`the sample has no actor or source called ${name}`);
  return found;
};

const onlyPlace = (text: string, words: string): Range => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the sample article does not say: ${words}`);
  if (text.includes(words, start + 1)) throw new Error(`the sample article says twice: ${words}`);
  return { start, end: start + words.length };
};

const nearestPlace = (text: string, words: string, near: number): Range => {
  let best: number | null = null;
  for (const { index } of text.matchAll(new RegExp(`(?<!\\p{L})${escaped(words)}(?!\\p{L})`, "gu")))
    if (best === null || Math.abs(index - near) < Math.abs(best - near)) best = index;
  if (best === null) throw new Error(`the sample article does not say: ${words}`);
  return { start: best, end: best + words.length };
};

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

const selectors = (text: string, { start, end }: Range) => {
  const { toCodePoints } = codePointsOf(text);
  return [
    { type: "TextPositionSelector", start: toCodePoints(start), end: toCodePoints(end) },
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
  ];
};
