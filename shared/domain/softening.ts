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
 * What replacing these words does to the statement; null when it does none of it plainly. English: hedges, modal verbs and
 * reporting verbs by how far they commit; figures in any language that writes them in digits.
 */
export const judgeChange = (before: string, after: string): Softening["kind"] | null => {
  const [was, is] = [strengthOf(before), strengthOf(after)];
  if (was.hedges !== is.hedges) return is.hedges > was.hedges ? "softened" : "hardened";
  for (const scale of ["modal", "verb"] as const) {
    const [from, to] = [was[scale], is[scale]];
    if (from !== null && to !== null && from !== to) return to < from ? "softened" : "hardened";
  }
  const [old, fresh] = [figuresOf(before), figuresOf(after)];
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

const strengthOf = (text: string): Strength => {
  const said = ` ${text.toLowerCase().replaceAll("’", "'")} `;
  return {
    hedges: [...said.matchAll(hedges)].length,
    modal: weakest(said, modals),
    verb: weakest(said, verbs),
  };
};

const weakest = (text: string, scale: readonly RegExp[]): number | null => {
  const found = scale.findIndex((pattern) => pattern.test(text));
  return found === -1 ? null : found;
};

const hedges =
  /\b(?:reportedly|allegedly|alleged|apparently|apparent|supposedly|supposed|purportedly|purported|possibly|possible|perhaps|maybe|likely|probably|probable|presumably|seemingly|suspected|believed to|thought to|said to|understood to|appears? to|appeared to|seems? to|seemed to|according to|unconfirmed|potentially|potential|so-called)\b/gu;

/** From the weakest. */
const modals: readonly RegExp[] = [
  /\b(?:may|might|could)\b/u,
  /\b(?:should|would|can)\b/u,
  /\b(?:will|shall|must|is|are|was|were|has|have|had)\b/u,
];
const verbs: readonly RegExp[] = [
  /\b(?:suggest(?:s|ed|ing)?|hint(?:s|ed|ing)?|speculat(?:e|es|ed|ing)|believ(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|think|thinks|thought)\b/u,
  /\b(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|purport(?:s|ed|ing)?)\b/u,
  /\b(?:say|says|said|saying|stat(?:e|es|ed|ing)|report(?:s|ed|ing)?|told|tells?|announc(?:e|es|ed|ing))\b/u,
  /\b(?:confirm(?:s|ed|ing)?|prov(?:e|es|ed|en|ing)|establish(?:es|ed|ing)?|show(?:s|ed|n|ing)?|demonstrat(?:e|es|ed|ing)|determin(?:e|es|ed|ing)|conclud(?:e|es|ed|ing))\b/u,
];

/** Digits as one reads them: "1,200" is 1200; small numbers in words count too. */
const figuresOf = (text: string): readonly string[] =>
  [
    ...text
      .toLowerCase()
      .matchAll(
        /\d[\d,.]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)\b/gu,
      ),
  ].map(([figure]) => words[figure] ?? figure.replaceAll(/,(?=\d{3})/gu, ""));

const words: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
};
