import { acts } from "../../../../../shared/domain/attribution.ts";
import type { Act } from "../../../../../shared/domain/attribution.ts";
import type { ComboOption } from "../picker/Combo.tsx";

export type ActOption = ComboOption & { readonly act: Act };

/** Those that news is full of; their number takes them while nothing is typed. */
const common: readonly Act[] = [
  "asserts",
  "denies",
  "alleges",
  "confirms",
  "questions",
  "demands",
  "warns",
  "reports",
  "predicts",
];

/** What fits the letters typed, as the beginning of a word first. */
export const actOptions = (typed: string): readonly ActOption[] => {
  const start = typed.trim().toLowerCase();
  const ordered = [...common, ...acts.filter((act) => !common.includes(act))];
  if (start === "") return ordered.map((act, at) => optionOf(act, common.includes(act) ? String(at + 1) : null));
  const fits = ordered.filter((act) => act.startsWith(start));
  const others = ordered.filter((act) => !act.startsWith(start) && act.includes(start));
  return [...fits, ...others].map((act) => optionOf(act, null));
};

const optionOf = (act: Act, digit: string | null): ActOption => ({
  key: act,
  act,
  label: act,
  ...(digit === null ? {} : { digit }),
});
