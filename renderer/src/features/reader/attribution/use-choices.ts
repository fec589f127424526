import type { Article } from "../../../../../shared/domain/article.ts";
import type { Act } from "../../../../../shared/domain/attribution.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { useLikeClaims, useSuggestions } from "../picker/use-suggestions.ts";
import { actOptions } from "./act-options.ts";
import type { AttributionDraft } from "./attribution-draft.ts";
import { claimOptions } from "./claim-options.ts";
import type { ClaimOption } from "./claim-options.ts";
import { contentOf } from "./save-editor.ts";
import { speakersNear, whoOptions } from "./who-options.ts";

/** What the boxes of the editor offer, and what is chosen: what was typed but not chosen counts as what Enter would take. */
export const useChoices = (
  article: Article,
  { form, words, passageId, attributionId }: AttributionDraft,
  all: readonly Passage[],
) => {
  const [at = { start: 0, end: 0 }] = contentOf(words);
  const said = article.text.slice(at.start, at.end).replaceAll(/\s+/gu, " ").trim();
  const passage = all.find(({ id }) => id === passageId) ?? null;

  const whoFound = useSuggestions(["actor", "source"], form.who, form.who.trim() !== "");
  const who = whoOptions(form.who, form.who.trim() === "" ? [] : whoFound, speakersNear(all, at));
  const acts = actOptions(form.actChosen === form.act ? "" : form.act);
  const act: Act = form.actChosen ?? acts[0]?.act ?? "asserts";

  const sought = form.claim.trim() === "" ? said : form.claim;
  const claimFound = useSuggestions(["claim"], sought, said !== "");
  const alike = useLikeClaims(sought, said !== "");
  const claimTags = passage?.tags.filter(({ kind }) => kind === "claim") ?? [];
  const current =
    claimTags.find((tag) => tag.attributionId === attributionId) ??
    claimTags.find((tag) => tag.attributionId === null) ??
    null;
  const claims = claimOptions({
    typed: form.claim,
    words: said,
    current,
    suggestions: claimFound,
    alike,
    needed: false,
  });
  const claim =
    form.claimChosen ?? (form.claim.trim() === "" ? untouched(current) : claims.options[claims.preselected]);
  return {
    passage,
    who,
    acts,
    act,
    claims,
    current,
    claim: claim ?? untouched(null),
    speaker: form.whoChosen ?? (form.who.trim() === "" ? null : (who.options[who.preselected] ?? null)),
  };
};

/** Nothing was entered: the claim it has, or none. */
const untouched = (current: { readonly targetId: string; readonly label: string } | null): ClaimOption =>
  current === null
    ? { key: "none", label: "No claim", choice: { kind: "none" } }
    : { key: "kept", label: current.label, choice: { kind: "existing", id: current.targetId } };
