import type { Proposal, Speaker, Suggestion } from "../../../../../shared/contract/annotate.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import type { Sourcing } from "../../../../../shared/domain/source.ts";
import type { ComboOption } from "../picker/Combo.tsx";
import { guessActorType, guessSourceKind } from "../picker/guess.ts";
import { namesakesOf } from "../picker/namesakes.ts";

/** What is offered; nobody is preselected where several actors are called so. */
export type WhoChoices = {
  readonly options: readonly WhoOption[];
  readonly preselected: number;
  /** How many actors are called exactly what was typed. */
  readonly namesakes: number;
};
export type WhoOption = ComboOption & {
  readonly look: "actor" | "source" | "nobody" | "new";
  readonly speaker: Speaker;
};

const nobody: readonly { readonly sourcing: Sourcing; readonly label: string }[] = [
  { sourcing: "unspecified", label: "Nobody named" },
  { sourcing: "unnamed-individual", label: "An unnamed person" },
  { sourcing: "unnamed-group", label: "Unnamed people" },
  { sourcing: "anonymous", label: "An anonymous source" },
  { sourcing: "document", label: "A document" },
  { sourcing: "relayed", label: "Another outlet" },
  { sourcing: "unresolved", label: "Not clear who" },
];

/**
 * Who may say it: before anything is typed, who is tagged nearby; then what fits, and always a new one. What sounds like "a
 * senior official" is offered as an unnamed source first, for that is nobody's name.
 */
export const whoOptions = (
  typed: string,
  suggestions: readonly Suggestion[],
  nearby: readonly WhoOption[],
): WhoChoices => {
  const name = typed.trim();
  const kinds = nobody.filter(({ label }) => fold(label).includes(fold(name))).map(nobodyOption);
  if (name === "") return { options: [...nearby, ...kinds], preselected: nearby.length > 0 ? 0 : -1, namesakes: 0 };
  const namesakes = namesakesOf(name, suggestions).length;
  const found = suggestions.map(optionOf);
  const exact = found.findIndex(({ label, detail = "" }) => fold(label) === fold(name) || fold(detail) === fold(name));
  const exactKind = kinds.find(({ label }) => fold(label) === fold(name));
  if (exactKind !== undefined) return { options: [exactKind], preselected: 0, namesakes: 0 };
  const options = [...found, ...(exact === -1 ? newOptions(name) : []), ...kinds];
  return { options, preselected: namesakes > 1 ? -1 : exact === -1 ? found.length : exact, namesakes };
};

/** Who the sentence names: an actor there is, else one to make by its words, else nobody as yet. */
export const proposedSpeaker = ({ actor, name, sourcing }: Proposal, words: string): WhoOption => {
  const detail = `from the sentence: “${words}”`;
  if (actor !== null)
    return { key: actor.id, label: actor.name, detail, look: "actor", speaker: { kind: "actor", id: actor.id } };
  if (name === null)
    return { key: sourcing, label: "Not clear who", detail, look: "nobody", speaker: { kind: "nobody", sourcing } };
  const speaker: Speaker =
    sourcing === "unnamed-individual" ||
    sourcing === "unnamed-group" ||
    sourcing === "anonymous" ||
    sourcing === "document"
      ? { kind: "new-source", name, sourceKind: sourcing }
      : { kind: "new-actor", name, type: guessActorType(name) };
  return { key: "proposed", label: name, detail, look: "new", speaker };
};

/** Those tagged as actor or source in the article, the nearest to the words first. */
export const speakersNear = (passages: readonly Passage[], at: Range, most = 6): readonly WhoOption[] => {
  const found = new Map<string, { readonly option: WhoOption; readonly distance: number }>();
  for (const { start, end, tags } of passages) {
    const distance = end <= at.start ? at.start - end : start >= at.end ? start - at.end : 0;
    for (const { kind, targetId, label } of tags) {
      if (kind !== "actor" && kind !== "source") continue;
      const known = found.get(label);
      if (known !== undefined && known.distance <= distance) continue;
      const option: WhoOption = { key: targetId, label, detail: "nearby", look: kind, speaker: { kind, id: targetId } };
      found.set(label, { option, distance });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ option }) => option);
};

const nobodyOption = ({ sourcing, label }: (typeof nobody)[number]): WhoOption => ({
  key: sourcing,
  label,
  look: "nobody",
  speaker: { kind: "nobody", sourcing },
});

const optionOf = ({ kind, id, label, detail }: Suggestion): WhoOption =>
  kind === "source"
    ? { key: id, label, detail, look: "source", speaker: { kind, id } }
    : { key: id, label, detail, look: "actor", speaker: { kind: "actor", id } };

const newOptions = (name: string): readonly WhoOption[] => {
  const guessed = guessSourceKind(name);
  const actor: WhoOption = {
    key: "new-actor",
    label: name,
    detail: `new ${guessActorType(name).replace("-", " ")}`,
    look: "new",
    speaker: { kind: "new-actor", name, type: guessActorType(name) },
  };
  const sourceKind = guessed === "actor" ? "unnamed-individual" : guessed;
  const source: WhoOption = {
    key: "new-source",
    label: name,
    detail: sourceKind === "document" ? "new document" : "new unnamed source",
    look: "new",
    speaker: { kind: "new-source", name, sourceKind },
  };
  return guessed === "actor" ? [actor, source] : [source, actor];
};

const fold = (name: string): string => name.trim().toLowerCase();
