import type { Act } from "./attribution.ts";

/**
 * The stance that the words themselves take where the verb before them is only "said": “we hope …” hopes, “they must go”
 * demands. Null when they take none plainly. Never one that denies: what is denied in these words is denied in a claim worded
 * by them, too. English; the first that fits counts.
 */
export const stanceIn = (words: string): Act | null => {
  const said = words.replaceAll(/[“”"]/gu, "").replaceAll("’", "'").trim();
  return signs.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
};

const us = String.raw`^(?:that\s)?(?:I|we|he|she|they)(?:'m|'re| am| are| is| was| were)?(?:\s(?:very|also|still|all|truly|really))*\s`;

const signs: readonly (readonly [Act, RegExp])[] = [
  ["hopes", new RegExp(`${us}(?:hopeful|hopes?|hoped|hoping)\\b`, "iu")],
  ["believes", new RegExp(`${us}(?:believes?|believed|thinks?|thought|suspects?|suspected|convinced)\\b`, "iu")],
  ["urges", /\b(?:is|was|'s) (?:long past |high |now )?time (?:for|to)\b|\b(?:should|ought to)\b(?! have\b)/iu],
  ["demands", /\bmust(?! (?:have|be \p{L}+ing)\b)|\b(?:insists?|insisted) on\b/iu],
  // "I will" is a plan, "it will" a forecast.
  [
    "intends",
    /^(?:that\s)?(?:I|we)(?:'ll| will|'re going to| are going to|'m going to| am going to| intend to| plan to)\b/iu,
  ],
  [
    "predicts",
    /(?<!'s )\b(?:will|would)(?: not| never| soon| also)? (?!(?:have|was|were|is)\b)\p{Ll}+|\b(?:is|are) (?:going to|coming to an end|about to)\b/iu,
  ],
];
