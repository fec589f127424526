import type { ActorChoice, Suggestion } from "../../../../../shared/contract/annotate.ts";
import type { ComboOption } from "../picker/Combo.tsx";
import { guessActorType } from "../picker/guess.ts";
import { namesakesOf } from "../picker/namesakes.ts";

export type ActorOption = ComboOption & { readonly name: string; readonly choice: ActorChoice };

/**
 * Who may be meant: those there are, then a new one (or, where none is made, the name by itself). Several of exactly that name: none is preselected.
 */
export const actorOptions = (
  typed: string,
  suggestions: readonly Suggestion[],
  makes = true,
): { readonly options: readonly ActorOption[]; readonly preselected: number; readonly namesakes: number } => {
  const name = typed.trim();
  if (name === "") return { options: [], preselected: -1, namesakes: 0 };
  const same = namesakesOf(name, suggestions);
  const found = suggestions.map(({ id, label, detail }): ActorOption => ({
    key: id,
    label,
    detail,
    name: label,
    choice: { id },
  }));
  const exact = found.findIndex(({ key }) => key === same[0]?.id);
  const type = guessActorType(name);
  const fresh: ActorOption = {
    key: "new",
    label: makes ? `Create “${name}”` : name,
    detail: makes ? type.replace("-", " ") : "only the name",
    name,
    choice: { name, type },
  };
  const options = exact === -1 ? [...found, fresh] : found;
  return {
    options,
    preselected: same.length > 1 ? -1 : exact === -1 ? found.length : exact,
    namesakes: same.length,
  };
};
