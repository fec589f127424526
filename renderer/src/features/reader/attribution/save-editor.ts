import type { Asked } from "../../../../../shared/contract/methods.ts";
import type { Speaker } from "../../../../../shared/contract/annotate.ts";
import type { Act } from "../../../../../shared/domain/attribution.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { act } from "../../../bridge/act.ts";
import { announce } from "../use-reader.ts";
import { setDraft } from "./attribution-draft.ts";
import type { ActorPick, AttributionDraft, Words } from "./attribution-draft.ts";
import type { ClaimChoice } from "./claim-options.ts";
import { linksOf } from "./save-attribution.ts";

/** What the lists stand on when it is saved. */
export type Chosen = { readonly speaker: Speaker; readonly act: Act; readonly claim: ClaimChoice };

/** Save everything at once: one step for undo. Null when it was refused (and said so). */
export const saveEditor = async (draft: AttributionDraft, chosen: Chosen): Promise<Passage | null> => {
  const { words, form, attributionId, passageId, articleId, revisionId } = draft;
  const content = contentOf(words);
  if (content.length === 0 && passageId === null) return null;
  const { claim } = chosen;
  const answer = await act("annotate.attribute", {
    ...(passageId === null ? { text: { articleId, revisionId } } : { passageId }),
    ...(content.length === 0 ? {} : { contentRanges: [...content] }),
    ...(attributionId === null ? {} : { attributionId }),
    speaker: chosen.speaker,
    act: chosen.act,
    ...(form.quote === "guess" ? {} : { quote: form.quote }),
    ...(form.sourcing === null ? {} : { sourcing: form.sourcing }),
    hedge: nullIfEmpty(form.hedge),
    negated: form.negated,
    groundRule: form.groundRule,
    parentId: form.parentId,
    addressee: actorOf(form.addressee),
    target: actorOf(form.target),
    saidAt: nullIfEmpty(form.saidAt),
    medium: nullIfEmpty(form.medium),
    sourceRange: words.source,
    cueRange: words.cue,
    mediumRange: words.medium,
    addresseeRange: words.addressee,
    chain: linksOf(form.chain),
    ...(claim.kind === "none" ? {} : { claim: claim.kind === "existing" ? { id: claim.id } : { text: claim.text } }),
    ...(form.position === null ? {} : { position: form.position }),
  } satisfies Asked<"annotate.attribute">);
  if (answer === null) return null;
  setDraft(null);
  announce(`Saved: ${form.who} ${chosen.act}`);
  return answer.value;
};

/** Without content the words that say so stand for it: “Lavrov disagreed”. */
export const contentOf = (words: Words): readonly Range[] => {
  if (words.content.length > 0) return words.content;
  const said = [words.source, words.cue].filter((range) => range !== null);
  return said.length === 0
    ? []
    : [{ start: Math.min(...said.map(({ start }) => start)), end: Math.max(...said.map(({ end }) => end)) }];
};

const actorOf = ({ name, choice }: ActorPick): Asked<"annotate.attribute">["addressee"] =>
  choice ?? (name.trim() === "" ? null : { name: name.trim() });

const nullIfEmpty = (text: string): string | null => (text.trim() === "" ? null : text.trim());
