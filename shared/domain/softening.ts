import { softeningWords } from "./softening-words.ts";
import type { SofteningWords } from "./softening-words.ts";

/**
 * A change of wording that makes a statement weaker or stronger, or another figure. `before` and `after` are the words
 * changed, either may be empty; `lead` and `tail` are what stands around them in the newer text.
 */
export type Softening = {
  readonly kind: "softened" | "hardened" | "figure";
  readonly before: string;
  readonly after: string;
  readonly lead: string;
  readonly tail: string;
};

/**
 * What replacing these words does to the statement; null when it does none of it plainly: hedges, modal verbs and reporting
 * verbs by how far they commit, in the languages of `softening-words.ts`; figures in any language that writes them in digits.
 *
 * @param language - of the text, as BCP 47
 */
export const judgeChange = (before: string, after: string, language: string | null): Softening["kind"] | null => {
  const lists = softeningWords(language);
  const [was, is] = [strengthOf(before, lists), strengthOf(after, lists)];
  if (was.hedges !== is.hedges) return is.hedges > was.hedges ? "softened" : "hardened";
  for (const scale of ["modal", "verb"] as const) {
    const [from, to] = [was[scale], is[scale]];
    if (from !== null && to !== null && from !== to) return to < from ? "softened" : "hardened";
  }
  const [old, fresh] = [figuresOf(before, lists), figuresOf(after, lists)];
  if (old.length > 0 && fresh.length > 0 && old.join(" ") !== fresh.join(" ")) return "figure";
  // A denial or doubt that only one of them has is no matter of degree.
  return null;
};

type Strength = {
  /** How many expressions of doubt. */
  readonly hedges: number;
  /** Of the weakest; null without any. */
  readonly modal: number | null;
  readonly verb: number | null;
};

const strengthOf = (text: string, { hedges, modals, verbs }: SofteningWords): Strength => {
  const said = plain(text);
  return {
    hedges: [...said.matchAll(hedges)].length,
    modal: weakest(said, modals),
    verb: weakest(said, verbs),
  };
};

/** Without the marks for vowels that Arabic may do without. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\u064B-\u0652]/gu, "");

const weakest = (text: string, scale: readonly RegExp[]): number | null => {
  const found = scale.findIndex((pattern) => pattern.test(text));
  return found === -1 ? null : found;
};

/** Digits as one reads them: "1,200" is 1200, and so is "1.200" where it is written so; small numbers in words count too. */
const figuresOf = (text: string, { figures }: SofteningWords): readonly string[] =>
  [...plain(text).matchAll(/\p{Nd}[\p{Nd},.]*\p{Nd}|[\p{L}\p{M}]+|\p{Nd}/gu)].flatMap(([word]) => {
    if (/^\p{Nd}/u.test(word)) return [word.replaceAll(/[,.](?=\p{Nd}{3}(?!\p{Nd}))/gu, "")];
    const at = figures.indexOf(word);
    if (at !== -1) return [String(at + 2)];
    return counts.test(word) ? [word] : [];
  });

const counts = /^(?:one|dozens?|hundreds?|thousands?|millions?)$/u;
