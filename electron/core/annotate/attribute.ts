import type { Input } from "../../../shared/contract/methods.ts";
import type { ActorChoice } from "../../../shared/contract/annotate.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import { guessQuote } from "../../../shared/domain/guess-quote.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type { Store } from "../store/index.ts";
import type { CurrentText } from "../store/passages.ts";
import { contentOf, setContent, setSourceSpan, setSpan } from "./attribution-spans.ts";
import { dropPassingSource } from "./remove-passages.ts";
import { resolveActor, resolveSpeaker } from "./resolve-target.ts";
import { takeClaims } from "./take-claims.ts";
import { attributionThere, passageThere, textThere } from "./there.ts";

export type AttributeInput = Input<"annotate.attribute">;

/** Say who says a passage: make the attribution or edit one. What the input leaves out stays, or is guessed when new. */
export const attribute = (
  store: Store,
  input: AttributeInput,
  origin: "analyst" | "script",
): { readonly id: Id; readonly passageId: Id } => {
  const at = textOf(store, input);
  const before = input.attributionId === undefined ? null : attributionThere(store, input.attributionId);
  if (before !== null && before.articleId !== at.articleId)
    throw new Refusal("bad-input", "an attribution and its passages stand in one article");
  const content = contentOf(store, at, input.passageId, input.contentRanges, origin);
  const passage = passageThere(store, content.passageId);
  const id = before?.id ?? newId();
  const { sourceId, sourcing } = resolveSpeaker(store, input.speaker, passage.articleId);
  const values = {
    sourceId,
    act: input.act,
    quote: input.quote === undefined ? (before === null ? guess(at, passage) : before.quote) : input.quote,
    sourcing:
      input.sourcing ??
      (before !== null && before.sourceId === sourceId && sourceId !== null ? before.sourcing : sourcing),
    hedge: textOrNull(input.hedge, before?.hedge),
    negated: input.negated ?? before?.negated ?? false,
    groundRule: input.groundRule === undefined ? (before?.groundRule ?? null) : input.groundRule,
    addresseeId: actorOf(store, input.addressee, before?.addressee?.id),
    targetId: actorOf(store, input.target, before?.target?.id),
    saidAt: textOrNull(input.saidAt, before?.saidAt),
    medium: textOrNull(input.medium, before?.medium),
    parentId: input.parentId === undefined ? (before?.parentId ?? null) : parentFor(store, id, input.parentId),
  };
  if (before === null) store.attributions.insert(id, passage.articleId, values, origin);
  else store.attributions.update(id, values);
  setContent(store, id, passage.id, content.all);

  setSourceSpan(store, at, id, before, sourceId, input.sourceRange);
  setSpan(store, at, id, "cue", input.cueRange);
  setSpan(store, at, id, "medium", input.mediumRange);
  setSpan(store, at, id, "addressee", input.addresseeRange);
  if (input.chain !== undefined) setChain(store, id, sourceId, input.chain);
  takeClaims(store, id, passage.id, before?.act ?? null, input);
  if (before !== null && before.sourceId !== sourceId) dropPassingSource(store, before.sourceId);
  return { id, passageId: passage.id };
};

const textOf = (store: Store, { passageId, text, contentRanges }: AttributeInput): CurrentText => {
  if (passageId !== undefined) return textThere(store, passageThere(store, passageId).articleId);
  if (text === undefined || contentRanges === undefined)
    throw new Refusal("bad-input", "an attribution needs a passage, or the words of a text");
  const at = textThere(store, text.articleId);
  if (at.revisionId !== text.revisionId)
    throw new Refusal("stale", "the article’s text has changed since it was opened; look at it again and select anew");
  return at;
};

/** Undefined leaves what was there, nothing takes it away. */
const textOrNull = (given: string | null | undefined, before: string | null | undefined): string | null =>
  given === undefined ? (before ?? null) : given === "" ? null : given;

const actorOf = (store: Store, choice: ActorChoice | null | undefined, before: Id | undefined): Id | null =>
  choice === undefined ? (before ?? null) : choice === null ? null : resolveActor(store, choice);

/** A link is the actor that was chosen, the speaker where it has the speaker's name, or the only actor of that name. */
const setChain = (store: Store, id: Id, sourceId: Id | null, links: NonNullable<AttributeInput["chain"]>): void => {
  const speakerId = sourceId === null ? null : (store.sources.byId(sourceId)?.actorId ?? null);
  const meant = (name: string): Id | null => {
    const [only, ...others] = store.actors.allNamed(name);
    if (only !== undefined && others.length === 0) return only;
    return speakerId !== null && store.actors.allNamed(name).includes(speakerId) ? speakerId : null;
  };
  store.attributions.setChain(
    id,
    links.map(({ role, name, actorId }) => ({
      role,
      name,
      actorId: actorId === undefined ? meant(name) : resolveActor(store, { id: actorId }),
    })),
  );
};

const guess = (at: CurrentText, passage: Passage) =>
  passage.state === "placed" && passage.revisionId === at.revisionId ? guessQuote(at.text, passage) : null;

/** @throws Refusal when there is no such attribution or it is said within this one */
export const parentFor = (store: Store, id: Id, parentId: Id | null): Id | null => {
  for (let up = parentId; up !== null; up = attributionThere(store, up).parentId)
    if (up === id) throw new Refusal("bad-input", "an attribution cannot be said within itself");
  return parentId;
};
