import { irregular } from "./irregular-words.ts";

/**
 * What could be other forms of a word, itself included: plural, past, participle and -ing form by the rules of English
 * spelling and a list of its irregular words, in both directions (struck leads to strike); of Cyrillic words those that differ
 * in the ending. Most are no words at all: whoever asks keeps those that the index has. Nothing is cut off before indexing,
 * so a word that is searched for by itself is never found by a form of it.
 *
 * @param word - folded
 */
export const formsOf = (word: string): ReadonlySet<string> => {
  const forms = new Set([word]);
  if (/^[a-z]+$/u.test(word)) for (const base of basesOf(word)) for (const form of inflected(base)) forms.add(form);
  else if (/^[\p{Script=Cyrillic}]+$/u.test(word)) for (const form of cyrillic(word)) forms.add(form);
  return forms;
};

/** What a word could be a form of, itself included. */
const basesOf = (word: string): ReadonlySet<string> => {
  const bases = new Set([word]);
  const add = (base: string): void => {
    // No stem of a word is shorter, and each has a vowel.
    if (base.length > 2 && /[aeiouy]/u.test(base)) bases.add(base);
  };
  // Only of the first: "founded" is no form of find, though found is.
  for (const [base] of irregular.get(word) ?? []) if (base !== undefined) bases.add(base);
  for (const ending of ["s", "es", "ed", "ing"]) {
    if (!word.endsWith(ending) || word.endsWith("ss")) continue;
    const stem = word.slice(0, -ending.length);
    add(stem);
    if (ending === "s") continue;
    // deny, denied.
    if (stem.endsWith("i")) add(`${stem.slice(0, -1)}y`);
    if (ending === "es") continue;
    // strike, striking; die, dying; stop, stopped.
    add(`${stem}e`);
    if (ending === "ing" && stem.endsWith("y")) add(`${stem.slice(0, -1)}ie`);
    if (doubled.test(stem)) add(stem.slice(0, -1));
  }
  return bases;
};

const doubled = /[^aeiou]?[aeiou]([bdfgklmnprtvz])\1$/u;

const inflected = (base: string): readonly string[] => {
  const endings = [base, ...(irregular.get(base) ?? []).flatMap((family) => (family[0] === base ? family : []))];
  const sibilant = /(?:s|x|z|ch|sh|o)$/u.test(base);
  endings.push(`${base}s`, ...(sibilant ? [`${base}es`] : []));
  if (/[^aeiou]y$/u.test(base)) endings.push(`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`);
  if (base.endsWith("ie")) endings.push(`${base}d`, `${base.slice(0, -2)}ying`);
  else if (/[^eoy]e$/u.test(base)) endings.push(`${base}d`, `${base.slice(0, -1)}ing`);
  else if (base.endsWith("e")) endings.push(`${base}d`, `${base}ing`);
  else endings.push(`${base}ed`, `${base}ing`);
  const [, last] = /[aeiou]([bdfgklmnprtvz])$/u.exec(base) ?? [];
  if (last !== undefined) endings.push(`${base}${last}ed`, `${base}${last}ing`);
  return endings;
};

/** The endings of nouns, adjectives and verbs in Russian and Ukrainian, the longest first. */
const cyrillicEndings = [
  "ившись",
  "иями",
  "ями",
  "ами",
  "ого",
  "его",
  "ому",
  "ему",
  "ыми",
  "ими",
  "ешь",
  "ишь",
  "ете",
  "ите",
  "ала",
  "али",
  "ало",
  "ила",
  "или",
  "ило",
  "ить",
  "ать",
  "еть",
  "ует",
  "ов",
  "ев",
  "ей",
  "ой",
  "ий",
  "ый",
  "ая",
  "яя",
  "ое",
  "ее",
  "ые",
  "ие",
  "ую",
  "юю",
  "ом",
  "ем",
  "ам",
  "ям",
  "ах",
  "ях",
  "ых",
  "их",
  "ым",
  "им",
  "ет",
  "ит",
  "ют",
  "ут",
  "ат",
  "ят",
  "ал",
  "ил",
  "ия",
  "ии",
  "ию",
  "ть",
  "а",
  "я",
  "о",
  "е",
  "и",
  "ы",
  "у",
  "ю",
  "ь",
  "й",
  "і",
  "ї",
] as const;
const leastStem = 3;

const cyrillic = (word: string): readonly string[] => {
  const ending = cyrillicEndings.find((one) => word.endsWith(one) && word.length - one.length >= leastStem) ?? "";
  const stem = word.slice(0, word.length - ending.length);
  return stem.length < leastStem ? [] : [stem, ...cyrillicEndings.map((one) => stem + one)];
};
