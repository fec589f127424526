import type { Rating } from "../../../../shared/domain/hypotheses.ts";

/**
 * What a key makes of a cell: C and I a second time say it more strongly, N is neutral, A not applicable, Delete clears.
 *
 * @returns undefined when the key means nothing here
 */
export const ratingForKey = (key: string, now: Rating | null): Rating | null | undefined => {
  switch (key.toLowerCase()) {
    case "c":
      return now === "C" ? "CC" : "C";
    case "i":
      return now === "I" ? "II" : "I";
    case "n":
      return "N";
    case "a":
      return "NA";
    case "delete":
    case "backspace":
      return null;
    default:
      return undefined;
  }
};

/** The key that gives a rating, as it is written beside it. */
export const keyOfRating: Readonly<Record<Rating, string>> = {
  CC: "C C",
  C: "C",
  N: "N",
  I: "I",
  II: "I I",
  NA: "A",
};
