import type { Act, Attribution } from "./attribution.ts";
import type { Sourcing } from "./source.ts";

/** Who says it where there is no name, as it stands within a sentence. */
export const unnamed: Readonly<Record<Sourcing, string>> = {
  named: "somebody",
  "unnamed-individual": "an unnamed person",
  "unnamed-group": "an unnamed group",
  anonymous: "an anonymous source",
  document: "a document",
  relayed: "another outlet",
  unspecified: "nobody named",
  unresolved: "somebody (unresolved)",
};

/** Who says it, as a line begins. */
export const speakerName = ({ sourceName, sourcing }: Pick<Attribution, "sourceName" | "sourcing">): string =>
  sourceName ?? unnamed[sourcing].replace(/^./u, (letter) => letter.toUpperCase());

/** What they do with the words: “denies”, “does not deny”. */
export const sayAct = ({ act, negated }: Pick<Attribution, "act" | "negated">): string =>
  // “Did not say” is how one withholds: the act tells of the negation already.
  negated && !negativeActs.has(act) ? `does not ${baseOf(act)}` : act;

/** What is not done: “deny”, as in “did not deny”. */
export const baseOf = (act: Act): string => act.replace(/ies$/u, "y").replace(/s$/u, "");

const negativeActs: ReadonlySet<Act> = new Set(["withholds", "disbelieves"]);
