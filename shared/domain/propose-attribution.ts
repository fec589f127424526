import type { Act, QuoteKind } from "./attribution.ts";
import { findCue } from "./cue-verbs.ts";
import type { Cue } from "./cue-verbs.ts";
import { guessQuote } from "./guess-quote.ts";
import type { Range } from "./range.ts";
import { stanceIn } from "./stance-in-words.ts";
import { sentenceAround } from "./sentence-around.ts";
import type { Sourcing } from "./source.ts";
import { readSource } from "./source-phrase.ts";
import type { SourcePhrase } from "./source-phrase.ts";

export type ProposedAttribution = {
  readonly sourceRange: Range;
  readonly cueRange: Range;
  /** What to look for in the registry; null where the words name nobody by themselves. */
  readonly name: string | null;
  readonly sourcing: Sourcing;
  readonly act: Act;
  readonly quote: QuoteKind;
  readonly negated: boolean;
  readonly hedge: string | null;
};

/**
 * Who seems to say the words of a range, by the sentence they stand in. English only; null rather than a guess: the words
 * before or after must be a whole noun phrase and a reporting verb with nothing else between.
 */
export const proposeAttribution = (text: string, content: Range): ProposedAttribution | null => {
  const sentence = sentenceAround(text, content);
  if (sentence === null) return null;
  const quote = guessQuote(text, content);
  const found =
    inner(text, sentence, content, quote) ??
    after(text.slice(content.end, sentence.end), content.end, quote) ??
    withinEnd(text, content) ??
    before(text.slice(sentence.start, content.start), sentence.start) ??
    within(text, sentence, content);
  if (found === null) return null;
  const { source } = found;
  const cue = { ...found.cue, ...toldBy(text.slice(content.start, content.end), quote, found.cue) };
  const name = source.name ?? (source.sourcing === "unresolved" ? onePersonBefore(text, sentence, source) : null);
  return {
    sourceRange: { start: source.start, end: source.end },
    cueRange: { start: cue.start, end: cue.end },
    name,
    sourcing: source.name === null && name !== null ? "named" : source.sourcing,
    act: cue.act,
    quote,
    negated: cue.negated,
    hedge: cue.hedge,
  };
};

/**
 * Within a quotation somebody else may be quoted: “Russia insists on [an inquiry],” he said. The words from the opening mark
 * to the selection are then a whole subject and verb.
 */
const inner = (text: string, sentence: Range, content: Range, quote: QuoteKind): Found | null => {
  if (quote !== "direct") return null;
  const from = Math.max(text.lastIndexOf("“", content.start - 1), text.lastIndexOf('"', content.start - 1)) + 1;
  if (from <= sentence.start || from >= content.start || /[”"]/u.test(text.slice(from, content.start))) return null;
  const words = text.slice(from, content.start).replace(ending, "");
  const cue = findCue(words, "end");
  const source = cue === null ? null : readSource(words.slice(0, cue.start));
  return cue === null || source === null ? null : shift({ source, cue }, from);
};

type Found = { readonly source: SourcePhrase; readonly cue: Cue };

/** "…, Kern said", "…,” said Kern", "…, according to Kern". */
const after = (words: string, offset: number, quote: QuoteKind): Found | null => {
  const joint =
    (quote === "direct" ? /^(?:[,?!]?[”"]|[”"],|,)\s*/u : /^[”"]?,[”"]?\s*/u).exec(words)?.[0] ??
    (/^\s/u.test(words) && /^\s*according to\s/u.test(words)
      ? " "
      : quote === "direct" && /^\s+/u.test(words) && justSpace.test(words)
        ? " "
        : null);
  if (joint === null) return null;
  const rest = words.slice(joint.length);
  const from = offset + joint.length;
  const accordingTo = /^according to\s+/u.exec(rest)?.[0];
  if (accordingTo !== undefined) return according(rest, accordingTo, from);
  const cue = findCue(rest, "first");
  if (cue === null) return null;
  const tail = rest.slice(cue.end);
  if (cue.start === 0) {
    const phrase = /^\s+(?<source>[^,.;:“”"]+?)(?=[,.;:]|\s(?:in|on|at|during|after)\s|$)/u.exec(tail);
    const source = readSource(phrase?.groups?.["source"] ?? "");
    if (source === null || source.sourcing === "unresolved") return null;
    return shift({ source: move(source, cue.end + (tail.length - tail.trimStart().length)), cue }, from);
  }
  const source = readSource(rest.slice(0, cue.start));
  return source === null || !(cue.addressed ? closedAddressed : closed).test(tail)
    ? null
    : shift({ source, cue }, from);
};

/** A quotation that ends in its own mark: “Who knew?” Kern asked. */
const justSpace = /^\s+(?:\S+\s+){0,6}?(?:said|says|asked|told|added|wrote)\b/u;
const closed =
  /^\s*(?:$|[,.;:—–]|(?:in|through|via|on|at|during|after|to|as|when|while|late|early|adding|yesterday|today|\p{Lu}\p{Ll}+day|of|about|last|this)\b)/u;
const closedAddressed = /^\s*(?:$|[,.;:]|\p{L})/u;

const according = (rest: string, lead: string, from: number): Found | null => {
  const words =
    /^(?<source>[^,.;:“”"]+?)(?=[,.;:]|\s(?:on|during|after)\s|$)/u.exec(rest.slice(lead.length))?.groups?.["source"] ??
    "";
  const source = readSource(words);
  if (source === null) return null;
  const cue = {
    start: 0,
    end: lead.trimEnd().length,
    act: "asserts",
    negated: false,
    hedge: null,
    addressed: false,
  } as const;
  return shift({ source: move(source, lead.length), cue }, from);
};

/** "Kern denied that …", "The operator, Brenn Lines, told reporters on Monday: …", "According to Kern, …". */
const before = (words: string, offset: number): Found | null => {
  const lead = /^According to\s+(?=[^,]+,\s*$)/u.exec(words)?.[0];
  if (lead !== undefined) return according(words, lead, offset);
  const head = words.replace(ending, "");
  const cue = findCue(head, "end") ?? addressedCue(head);
  if (cue === null) return null;
  const source = subjectBefore(head.slice(0, cue.start));
  return source === null ? null : shift({ source, cue }, offset);
};

/** What may stand between a verb and what is said. */
const ending =
  /(?:\s+(?:on|in|at|during)\s(?:an?\s|the\s|his\s|her\s)?[\p{L}-]+(?:\s(?:statement|interview|conference|briefing|night|morning|evening|afternoon))?|\s+(?:yesterday|today|\p{Lu}\p{Ll}+day))?[,:]?(?:\s+(?:that|whether))?\s*[“"]?\s*$/u;

const addressedCue = (head: string): Cue | null => {
  const cue = findCue(head, "first");
  if (cue === null || !cue.addressed) return null;
  return /^\s(?:(?:the|a|state|local)\s)?[\p{L}.'’-]+(?:\s[\p{L}.'’-]+)?$/u.test(head.slice(cue.end)) ? cue : null;
};

/** The noun phrase at the end, from the start of its clause on. */
const subjectBefore = (words: string): SourcePhrase | null => {
  const whole = readSource(words);
  if (whole !== null) return whole;
  const again = secondVerb(words);
  if (again !== null) return again;
  for (const match of [...words.matchAll(clauseStart)].toReversed()) {
    const from = match.index + match[0].length;
    const source = readSource(words.slice(from));
    // "Kern and the mayor said" has two subjects.
    if (/and/u.test(match[0]) && findCue(words.slice(0, match.index), "first") === null) continue;
    // After a bare comma it may be the end of a list or of an aside.
    if (source !== null && !/^,\s$/u.test(match[0])) return move(source, from);
  }
  return null;
};

/** Where another clause with a subject of its own may begin. */
const clauseStart =
  /(?:[,;]\s(?:and|but|while|as|though)?|[”"]\s|(?<=\s)(?:and|but|while|though|when|after|because|since|what|that|which)\s|—\s)\s*/gu;

/** "Kern denied the first and said …", "… but also said …": the subject of the sentence. */
const secondVerb = (words: string): SourcePhrase | null => {
  const joined = /\s(?:and|but)(?:\s(?:also|then|later|even))?\s*$/u.exec(words);
  if (joined === null) return null;
  const first = findCue(words.slice(0, joined.index), "first");
  return first === null ? null : readSource(words.slice(0, first.start));
};

/** The selection holds the verb: "denied that …" after its subject, or the whole sentence. */
const within = (text: string, sentence: Range, content: Range): Found | null => {
  const words = text.slice(content.start, content.end);
  const lead = findCue(words, "start");
  if (lead !== null) {
    const source = subjectBefore(text.slice(sentence.start, content.start));
    return source === null ? null : { source: move(source, sentence.start), cue: shiftCue(lead, content.start) };
  }
  if (text.slice(sentence.start, content.start).trim() !== "") return null;
  const cue = findCue(words, "first");
  const source = cue === null ? null : readSource(words.slice(0, cue.start));
  return cue === null || source === null ? null : shift({ source, cue }, content.start);
};

/** The selection ends with who says it: "…, the coast guard said." */
const withinEnd = (text: string, content: Range): Found | null => {
  const words = text.slice(content.start, content.end);
  const comma = Math.max(words.lastIndexOf(", "), words.lastIndexOf(",” "), words.lastIndexOf(",” "));
  return comma <= 0 ? null : after(words.slice(comma), content.start + comma, "indirect");
};

/** A "he" is somebody only when just one person is named by first and last name in this sentence before it and the one before. */
const onePersonBefore = (text: string, sentence: Range, source: Range): string | null => {
  if (!/^(?:he|she)$/iu.test(text.slice(source.start, source.end))) return null;
  const previous =
    sentence.start === 0 ? null : sentenceAround(text, { start: sentence.start - 1, end: sentence.start });
  const words = text.slice(previous?.start ?? sentence.start, source.start).replaceAll(/“[^”]*”|"[^"]*"/gu, " ");
  const named = [...words.matchAll(/\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*/gu)].map(([name]) => name);
  const people = new Set(named.filter((name) => /\s/u.test(name)));
  const [only] = people;
  const said = findCue(words, "first");
  if (people.size !== 1 || only === undefined || said === null) return null;
  const at = words.indexOf(only);
  const between = at < said.start ? words.slice(at + only.length, said.start) : words.slice(said.end, at);
  return between.trim() === "" ? only : null;
};

/** "Said" tells nothing of the stance; what is said may. A hedge in reported words is the speaker's. */
const toldBy = (said: string, quote: QuoteKind, { act, hedge }: Cue): Pick<Cue, "act" | "hedge"> => ({
  act: act === "asserts" ? (stanceIn(said) ?? act) : act,
  hedge: hedge ?? (quote === "indirect" ? (hedgeIn.exec(said)?.[0] ?? null) : null),
});
const hedgeIn =
  /\b(?:might|may|could)(?=\s(?:(?:also|well|still|yet|not|even|\p{Ll}+ly)\s)?(?:have\s|be\s|\p{Ll}+))|\b(?:preliminary|apparently|reportedly|possibly|probably|perhaps|likely)\b/u;

const move = (source: SourcePhrase, by: number): SourcePhrase => ({
  ...source,
  start: source.start + by,
  end: source.end + by,
});
const shiftCue = (cue: Cue, by: number): Cue => ({ ...cue, start: cue.start + by, end: cue.end + by });
const shift = ({ source, cue }: Found, by: number): Found => ({ source: move(source, by), cue: shiftCue(cue, by) });
