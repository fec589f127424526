import { acts, positions } from "../../../shared/domain/attribution.ts";
import { noteSubjects } from "../../../shared/domain/note.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";

/**
 * Whether a folded word, or one that begins with it, could stand in the index as a filter token (see search-index.ts). Only
 * such a word need be bound to the columns of text: that makes FTS5 look into every row for the column, which counts and
 * ranks common words a third slower.
 */
export const mayBeFilterToken = (word: string, begins: boolean): boolean =>
  begins
    ? fixed.some((token) => token.startsWith(word)) ||
      letters.some((token) => token.startsWith(word)) ||
      numbered.test(word)
    : fixed.includes(word) || numbered.test(word);

const fixed: readonly string[] = [
  "all",
  "none",
  "debris",
  "hasnote",
  ...tagKinds.map((kind) => `k${kind}`),
  ...acts.map((act) => `st${act}`),
  ...positions.map((position) => `po${position}`),
  ...noteSubjects.map((subject) => `on${subject}`),
];

const letters: readonly string[] = ["ac", "sp", "ss", "so", "ch", "cl", "co", "ar", "pu"];
const numbered = new RegExp(`^(?:${letters.join("|")})\\d+$`, "u");
