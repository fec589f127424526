import type { ActorType, AliasKind } from "../../../shared/domain/actor.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import { cleanName, foldName } from "../store/names.ts";

const longestAlias = 60;

/**
 * The words of a mention become an alias, so that the next one is found by them. Left out: what does not look like a
 * name, pronouns, long stretches.
 */
export const learnAlias = (store: Store, actorId: Id, words: string): void => learn(store, actorId, words, false);

/**
 * The same for the words that name a source. They often tell more than a name (“His spokeswoman, Ilena Marsh”, “the
 * ministry’s lawyer”), so only what is a form of the actor's own name is learned.
 */
export const learnSourceAlias = (store: Store, actorId: Id, words: string): void => learn(store, actorId, words, true);

const learn = (store: Store, actorId: Id, words: string, onlyOwnName: boolean): void => {
  const alias = cleanName(words).replace(/^[“‘"'([]+|[”’"')\],;:!?]+$/gu, "");
  if (!looksLikeName(alias)) return;
  const actor = store.actors.byId(actorId);
  if (actor === null || store.actors.aliasesOf(actorId).some((known) => foldName(known.alias) === foldName(alias)))
    return;
  if (onlyOwnName && !isFormOf(actor.name, alias)) return;
  // What is another's name already must not make this actor be found wherever the other one stands.
  const taken = store.actors.allNamed(alias).some((other) => other !== actorId);
  store.actors.addAlias(actorId, alias, taken ? "weak" : guessAliasKind(actor.name, actor.type, alias));
};

/** Part of the name, the name or its end with a title before it, or its initials. */
const isFormOf = (name: string, alias: string): boolean => {
  if (determiner.test(alias) && !foldName(name).startsWith(foldName(alias))) return false;
  const of = wordsOf(name);
  if (isAcronymOf(of, alias)) return true;
  const written = alias.split(/\s+/u);
  // A title's words are capitals too, but for the small ones between them: “Minister of Ports Ana Velt”.
  if (!written.every((word) => /^\p{Lu}|^\p{Lo}/u.test(word) || small.has(word))) return false;
  const known = new Set(of);
  const words = wordsOf(alias);
  if (words.every((word) => known.has(word))) return words.some((word) => !small.has(word));
  const last = of.at(-1);
  const firstKnown = words.findIndex((word) => known.has(word) && !small.has(word));
  return (
    last !== undefined &&
    words.at(-1) === last &&
    firstKnown > 0 &&
    words.slice(firstKnown).every((word) => known.has(word))
  );
};

const isAcronymOf = (name: readonly string[], alias: string): boolean => {
  if (!acronym.test(alias)) return false;
  const letters = alias.replaceAll(".", "").toLowerCase();
  const initials = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join("");
  return letters === initials(name) || letters === initials(name.filter((word) => !small.has(word)));
};

/** What kind of name the words are, going by the full name. A guess: the analyst may change it. */
export const guessAliasKind = (name: string, type: ActorType, alias: string): AliasKind => {
  if (/^(?:the|an?|his|her|their|its|this|that|one|some)\s/iu.test(alias) && !/^\S+\s+\p{Lu}/u.test(alias))
    return "descriptor";
  if (acronym.test(alias)) return "acronym";
  const shared = sharedWords(name, alias);
  if (shared > 0) return shared < wordsOf(alias).length ? "titled" : "short";
  return type === "person" || type === "place" ? "short" : "metonym";
};

const sharedWords = (name: string, alias: string): number => {
  const known = new Set(wordsOf(name));
  return wordsOf(alias).filter((word) => known.has(word)).length;
};

const looksLikeName = (words: string): boolean =>
  words.length > 1 &&
  words.length <= longestAlias &&
  /^\p{Lu}|^\p{Lo}/u.test(words) &&
  !words.includes(",") &&
  !possessive.test(words) &&
  !pronouns.has(words.toLowerCase());

const possessive = /^(?:my|your|his|her|its|our|their|whose)\s/iu;
const determiner = /^(?:the|an?|this|that|these|those|some|one|another|any|no)\s/iu;
const acronym = /^(?:\p{Lu}\.?){2,6}$/u;
/** Words that names and titles are joined with. */
const small: ReadonlySet<string> = new Set(
  "of the for and in de del der des di da la le du van von al el bin".split(" "),
);

const wordsOf = (name: string): readonly string[] =>
  foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

const pronouns: ReadonlySet<string> = new Set(
  "he she it they we you him her them us his hers its their our your who whom whose this that these those one someone both all some many others".split(
    " ",
  ),
);
