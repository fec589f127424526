import type { Range } from "./range.ts";
import type { Sourcing } from "./source.ts";

export type SourcePhrase = Range & {
  /** As it could stand in a registry: without what comes before a person's name. Null for a pronoun or "the company". */
  readonly name: string | null;
  readonly sourcing: Sourcing;
};

/**
 * Read words as the one who says something: a name, a role with or without one, a document, a pronoun. Only when all of the
 * words fit; offsets count from the start of the words.
 */
export const readSource = (words: string): SourcePhrase | null => {
  const lead =
    /^\s*(?:(?:But|And|Yet|Still|However|Instead|Meanwhile|Later|Earlier|Yesterday|Separately|On \p{Lu}\p{Ll}+day|To \p{Lu}[\p{L}-]+(?=,)),?\s+)?/u.exec(
      words,
    );
  const start = lead?.[0].length ?? 0;
  const rest = words
    .slice(start)
    .trimEnd()
    .replace(/\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u, "");
  const apart = /^(?<head>[^,“”"]+), (?<aside>[^“”"]+),$/u.exec(rest)?.groups;
  if (apart !== undefined) return withAside(apart["head"] ?? "", apart["aside"] ?? "", start);
  return phrase(rest, start);
};

/** "The operator, Brenn Lines," is Brenn Lines; "Kern, the mayor," is Kern; "an official, who asked not to be named," nobody. */
const withAside = (head: string, aside: string, start: number): SourcePhrase | null => {
  const main = phrase(head, start);
  if (main === null || main.sourcing === "unresolved") {
    const described = /^(?:The|the|Its|its|Their|Her|His)(?: \p{Ll}[\p{L}-]*){1,3}$/u.test(head);
    const name = described ? phrase(aside, start + head.length + 2) : null;
    return name?.sourcing === "named" ? name : null;
  }
  if (
    /\b(?:anonymity|anonymous(?:ly)?|not (?:to )?be (?:named|identified)|not (?:wish|want) to be named)\b/u.test(aside)
  )
    return { ...main, sourcing: "anonymous" };
  if (/,/u.test(aside) || !/^(?:who|which|whose|an? |the |\d+$|\p{Ll}[\p{L}-]* of |\p{Lu}[\p{L}-]+[’']s )/u.test(aside))
    return null;
  return main;
};

const phrase = (words: string, start: number): SourcePhrase | null => {
  if (words === "" || words.length > longest) return null;
  const at = { start, end: start + words.length };
  if (/^(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|We|we|I)$/u.test(words)) return { ...at, name: null, sourcing: "unresolved" };
  if (!shape.test(words) || stray.test(words)) return null;
  const sourcing = sourcingOf(words);
  return sourcing === null ? null : { ...at, name: sourcing === "unresolved" ? null : nameIn(words), sourcing };
};

const sourcingOf = (words: string): Sourcing | null => {
  const main = (words.split(/\s(?:for|of|from|at|in|with|to|on|close)\s/u)[0] ?? words).replace(
    /^(?:Two|Three|Several|Some|Many|Most|Other|Local)\s/u,
    (word) => word.toLowerCase(),
  );
  const last = main.split(/\s/u).at(-1) ?? "";
  const head = last.toLowerCase();
  if (/\banonymous\b/u.test(words)) return "anonymous";
  if (documents.test(head)) return "document";
  if (persons.test(head))
    return /^(?:the|he|his|her|its|their)\s/iu.test(words) && main === words && !/\p{Lu}/u.test(words.slice(1))
      ? "unresolved"
      : "unnamed-individual";
  // "The Norland leader" is somebody whom the text has named before.
  if (offices.test(head)) return /^the\s/iu.test(words) ? "unresolved" : "unnamed-individual";
  if (groups.test(head)) return "unnamed-group";
  if (anaphors.test(words)) return "unresolved";
  if (collectives.test(head)) return "named";
  if (/^\p{Lu}/u.test(last) && !notNames.test(last)) return "named";
  return null;
};

/** "coast guard spokesman Piet Ardal" is entered as Piet Ardal. */
const nameIn = (words: string): string => {
  const after = /(?:^|\s)\p{Ll}[\p{L}-]*\s+(?<name>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)+)$/u.exec(words)
    ?.groups?.["name"];
  const whole = after !== undefined && roleBefore.test(words) ? after : words;
  return whole.replace(/^The\s+(?=\p{Lu})|^the\s+(?=\p{Lu})/u, "").replace(titles, "");
};

/** In UTF-16 units: what is longer is a clause. */
const longest = 70;
/** Begins as a noun phrase that stands alone begins, at most eight words. */
const shape =
  /^(?:(?:an?|the|one|some|two|three|several|many|its|his|her|their|our)\s\S+(?:\s\S+){0,6}|\p{Lu}\S*(?:\s\S+){0,6}|\p{Ll}[\p{Ll}-]*(?:\s\S+){0,5})$/iu;
/** Words that say there is more than one noun phrase here. */
const stray =
  /[,;:()“”"?!—–]|\b(?:that|which|who|what|when|while|where|because|if|as|after|before|during|is|was|are|were|be|been|has|have|had|will|would|could|not|by|than|then|but|or|and|he|she|it|they|this|these|those|said|says|told|asked|there)\b/u;
const persons =
  /^(?:official|diplomat|source|witness|expert|analyst|resident|activist|aide|adviser|advisor|insider|spokesman|spokeswoman|spokesperson|minister|president|mayor|lawyer|doctor|officer|captain|critic|observer|investigator|prosecutor|engineer|scientist|worker|survivor|neighbour|neighbor|professor|director|son|daughter|wife|husband|brother|sister|father|mother|man|woman)$/u;
const offices =
  /^(?:leader|chief|secretary|ambassador|envoy|commander|general|senator|lawmaker|judge|candidate|negotiator|chancellor|premier|governor)$/u;
const groups =
  /^(?:officials|diplomats|sources|witnesses|experts|analysts|residents|activists|aides|advisers|advisors|insiders|critics|observers|investigators|prosecutors|engineers|scientists|workers|survivors|neighbours|neighbors|lawyers|doctors|officers|authorities|rescuers|passengers|fishermen|organi[sz]ations|people)$/u;
const documents =
  /^(?:report|reports|document|documents|statement|memo|letter|cable|study|survey|filing|transcript|review|indictment)$/u;
const collectives =
  /^(?:police|government|ministry|army|navy|guard|council|authority|administration|agency|company|parliament|court|party|union|commission|committee|department|office|embassy|opposition|operator|bank|board|university|hospital)$/u;
/** One of many, named further up. */
const anaphors =
  /^(?:the|its|his|her|their)\s(?:company|ministry|agency|council|authority|department|office|party|union|commission|committee|court|operator|bank|board|university|hospital|group|firm|paper|newspaper|two|men|women)$/iu;
const notNames =
  /^(?:The|An?|His|Her|Its|Their|Our|My|Your|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Nobody|Everyone|Others|Some|Many|None|All|One|This|That|What|There|Now|Today)$/u;
const roleBefore =
  /\b(?:spokesman|spokeswoman|spokesperson|minister|president|mayor|official|analyst|professor|director|captain|lawyer|secretary|chief|chairman|chairwoman|engineer|resident|head|leader|expert|officer|witness)\s\p{Lu}/u;
const titles = /^(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+/u;
