import type { SpanRole } from "../../../../../shared/domain/attribution.ts";

/** The parts an attribution is made of, and the letter that takes each after W. */
export const roleNames = [
  { role: "content", name: "What is said", letter: "w" },
  { role: "source", name: "Who says it", letter: "s" },
  { role: "cue", name: "The cue", letter: "c" },
  { role: "medium", name: "The medium", letter: "m" },
  { role: "addressee", name: "To whom", letter: "a" },
] as const satisfies readonly { readonly role: SpanRole; readonly name: string; readonly letter: string }[];

export const roleWords: Readonly<Record<SpanRole, string>> = {
  content: "one part or several",
  source: "a name, “officials”, “he”",
  cue: "“denied”, “according to”",
  medium: "“in an interview”",
  addressee: "“told reporters”",
};
