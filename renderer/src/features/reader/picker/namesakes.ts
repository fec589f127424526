import type { Suggestion } from "../../../../../shared/contract/annotate.ts";

/** The actors that are called exactly this, by name or by alias (told as the detail): more than one is a question. */
export const namesakesOf = (name: string, suggestions: readonly Suggestion[]): readonly Suggestion[] => {
  const wanted = fold(name);
  return suggestions.filter(
    ({ kind, label, detail }) => kind === "actor" && (fold(label) === wanted || fold(detail) === wanted),
  );
};

const fold = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/gu, " ");
