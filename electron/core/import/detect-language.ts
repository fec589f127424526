import { francAll } from "franc";

/** Fewer letters leave too much to chance. */
const fewest = 80;
/** More tell nothing new. */
const sample = 4_000;
/** How far the next language must be behind, of 1 for the first: on 125 articles the right one led by 0.013 and more. */
const clear = 0.012;
/** Text enough to contradict a page. */
const enough = 600;

/** Languages of publications, as ISO 639-3; among all that are known, short texts look like dialects. */
const only =
  "eng deu fra spa ita por nld swe dan nob fin isl pol ces slk slv hrv srp bos bul ron hun ell tur rus ukr bel kat hye aze kaz uzn arb heb pes urd hin ben tam tel mar guj pan nep sin tha vie ind zlm tgl cmn jpn kor khm mya amh swh hau som est lav lit sqi mkd cat glg eus".split(
    " ",
  );

/**
 * The language of a text by its words.
 *
 * @returns BCP 47; null when there is too little text to say
 */
export const detectLanguage = (text: string): string | null => guess(text)?.language ?? null;

/** What the text is written in when that is certain and not what its page says: templates are copied with their language. */
export const contradictedLanguage = (text: string, declared: string): string | null => {
  const found = guess(text);
  if (found === null || !found.certain) return null;
  return found.language === (declared.split("-")[0] ?? "") || alike(found.language, declared) ? null : found.language;
};

const guess = (text: string): { readonly language: string; readonly certain: boolean } | null => {
  const words = text.slice(0, sample);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  // A sign of Chinese or Japanese says as much as several letters.
  const signs = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (letters + signs * 3 < fewest) return null;
  const [first, second] = francAll(words, { only, minLength: 10 });
  const [code = "und"] = first ?? [];
  if (code === "und") return null;
  return { language: short(code), certain: letters >= enough && 1 - (second?.[1] ?? 0) >= clear };
};

/** "eng" → "en"; the macro language for those that are part of one. */
const short = (code: string): string => macro.get(code) ?? new Intl.Locale(code).language;

const macro = new Map([
  ["cmn", "zh"],
  ["arb", "ar"],
  ["pes", "fa"],
  ["zlm", "ms"],
  ["swh", "sw"],
  ["uzn", "uz"],
  ["nob", "no"],
]);

/** Written so much alike that letters cannot tell them apart. */
const families = ["no nb nn da", "hr sr bs sh", "id ms", "gl pt es ca", "cs sk", "bg mk", "tl fil"].map((family) =>
  family.split(" "),
);

const alike = (language: string, declared: string): boolean =>
  families.some((family) => family.includes(language) && family.includes(declared.split("-")[0] ?? ""));
