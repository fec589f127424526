import type { Proposal } from "../../../shared/contract/annotate.ts";
import type { Asked } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { proposeAttribution } from "../../../shared/domain/propose-attribution.ts";
import type { Store } from "../store/index.ts";
import { foldName } from "../store/names.ts";
import { passageThere, textThere } from "./there.ts";

/** Who seems to say the words; a name that two actors share is left to the analyst. */
export const propose = (store: Store, on: Asked<"annotate.propose">): Proposal | null => {
  const place = "passageId" in on ? passageThere(store, on.passageId) : on;
  const at = textThere(store, place.articleId);
  if ("state" in place && (place.state !== "placed" || place.revisionId !== at.revisionId)) return null;
  if (place.end > at.text.length) return null;
  const proposed = proposeAttribution(at.text, { start: place.start, end: place.end });
  if (proposed === null) return null;
  const words = at.text.slice(proposed.sourceRange.start, proposed.sourceRange.end);
  return { ...proposed, actor: proposed.name === null ? null : actorNamed(store, [words, proposed.name]) };
};

const actorNamed = (store: Store, names: readonly string[]): { readonly id: Id; readonly name: string } | null => {
  for (const name of names.map(foldName)) {
    const found = store.actors.names
      .entries()
      .filter((entry) => entry.names.some((each) => !each.weak && each.folded === name));
    if (found.length > 1) return null;
    const [only] = found;
    if (only !== undefined) return { id: only.id, name: only.label };
  }
  return null;
};
