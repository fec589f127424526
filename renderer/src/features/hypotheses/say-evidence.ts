import type { Diagnosticity } from "../../../../shared/domain/ach-scores.ts";
import type { AchMatrix, Evidence } from "../../../../shared/domain/hypotheses.ts";

/** The names of those whose word a piece of evidence rests on. */
export const wordOf = ({ words }: Evidence, { sources }: AchMatrix): readonly string[] => {
  const keys = new Set(words.flat());
  return sources.flatMap(({ key, name }) => (keys.has(key) ? [name] : []));
};

export const diagnosticityWords: Readonly<Record<Diagnosticity, string>> = {
  none: "tells nothing apart",
  some: "tells them apart",
  strong: "tells them well apart",
};
