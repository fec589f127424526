import type { Proposal } from "../../../../../shared/contract/annotate.ts";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { Attribution } from "../../../../../shared/domain/attribution.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { lookUp } from "../../../bridge/act.ts";
import { toggle, useSession } from "../../../session/session.ts";
import { setMode } from "../use-reader.ts";
import { emptyFullForm, noWords, setDraft, useAttributionDraft } from "./attribution-draft.ts";
import type { AttributionDraft, FullForm, Words } from "./attribution-draft.ts";
import { formOf, proposedForm } from "./use-draft.ts";
import type { Form } from "./use-draft.ts";

type Where = Pick<Article, "id" | "revisionId" | "text">;

/** All details of an attribution there is. */
export const editAttribution = (
  article: Where,
  passage: Passage,
  attribution: Attribution,
  passages: readonly Passage[],
): void =>
  show(article, {
    attributionId: attribution.id,
    passageId: passage.id,
    words: wordsOf(attribution, passages),
    form: fullFormOf(attribution),
  });

/** Go on with all details where the quick way was left. */
export const goOnWith = (
  article: Where,
  on: { readonly passage: Passage | null; readonly range: Range; readonly edited: Attribution | null },
  form: Form,
  proposal: Proposal | null,
  passages: readonly Passage[],
): void =>
  show(article, {
    attributionId: on.edited?.id ?? null,
    passageId: on.passage?.id ?? null,
    words:
      on.edited === null
        ? {
            ...noWords,
            content: [plain(on.range)],
            source: proposal?.sourceRange ?? null,
            cue: proposal?.cueRange ?? null,
          }
        : wordsOf(on.edited, passages),
    form: { ...(on.edited === null ? emptyFullForm : fullFormOf(on.edited)), ...form },
  });

/** Open what was gathered word by word; what the sentence tells fills what was not chosen. */
export const openGathered = async (article: Where): Promise<void> => {
  const { draft } = useAttributionDraft.getState();
  if (draft?.articleId !== article.id) return;
  const [first] = draft.words.content;
  const fresh = draft.attributionId === null && !draft.open;
  const proposal =
    fresh && first !== undefined ? await lookUp("annotate.propose", { articleId: article.id, ...first }) : null;
  const now = useAttributionDraft.getState().draft ?? draft;
  show(article, proposal === null ? now : filledIn(now, proposal, article.text));
};

const filledIn = (draft: AttributionDraft, proposal: Proposal, text: string): AttributionDraft => {
  const { words, form } = draft;
  const proposed = proposedForm(proposal, text.slice(proposal.sourceRange.start, proposal.sourceRange.end));
  const sameSource = words.source === null || words.source.start === proposal.sourceRange.start;
  return {
    ...draft,
    words: { ...words, source: words.source ?? proposal.sourceRange, cue: words.cue ?? proposal.cueRange },
    form: sameSource
      ? { ...form, ...proposed }
      : // Another speaker was chosen: only how it is put stays.
        { ...form, quote: proposal.quote },
  };
};

const show = (
  { id, revisionId }: Where,
  draft: Pick<AttributionDraft, "attributionId" | "passageId" | "words" | "form">,
): void => {
  setDraft({ ...draft, articleId: id, revisionId, open: true });
  setMode(null);
  if (!useSession.getState().inspector) toggle("inspector");
};

const wordsOf = (attribution: Attribution, passages: readonly Passage[]): Words => {
  const at = (id: Id | null): Range | null => {
    const found = passages.find((passage) => passage.id === id && passage.state === "placed");
    return found === undefined ? null : plain(found);
  };
  return {
    content: attribution.contentPassageIds.flatMap((id) => at(id) ?? []),
    source: at(attribution.sourcePassageId),
    cue: at(attribution.cuePassageId),
    medium: at(attribution.mediumPassageId),
    addressee: at(attribution.addresseePassageId),
  };
};

const plain = ({ start, end }: Range): Range => ({ start, end });

const fullFormOf = (attribution: Attribution): FullForm => {
  const { addressee, target, saidAt, medium, parentId, sourcing } = attribution;
  const pick = (actor: Attribution["addressee"]) =>
    actor === null ? { name: "", choice: null } : { name: actor.name, choice: { id: actor.id } };
  return {
    ...emptyFullForm,
    ...formOf(attribution),
    sourcing,
    addressee: pick(addressee),
    target: pick(target),
    saidAt: saidAt ?? "",
    medium: medium ?? "",
    parentId,
  };
};
