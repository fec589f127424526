import type { Input } from "../../../shared/contract/methods.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import { guessQuote } from "../../../shared/domain/guess-quote.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Attribution } from "../../../shared/domain/attribution.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { Store } from "../store/index.ts";
import type { CurrentText } from "../store/passages.ts";

import { learnSourceAlias } from "./learn-alias.ts";
import { findOrMakePassage } from "./place-range.ts";
import { dropPassingSource, dropSourceTag } from "./remove-passages.ts";
import { resolveSpeaker } from "./resolve-target.ts";
import { tagPassage } from "./tag-passage.ts";
import { takeClaims } from "./take-claims.ts";
import { attributionThere, passageThere, textThere } from "./there.ts";

export type AttributeInput = Input<"annotate.attribute">;

/** Say who says a passage: make the attribution or edit one. What the input leaves out stays, or is guessed when new. */
export const attribute = (store: Store, input: AttributeInput, origin: "analyst" | "script"): Id => {
  const passage = passageThere(store, input.passageId);
  const at = textThere(store, passage.articleId);
  const before = input.attributionId === undefined ? null : attributionThere(store, input.attributionId);
  if (before !== null && before.articleId !== passage.articleId)
    throw new Refusal("bad-input", "an attribution and its passages stand in one article");
  const id = before?.id ?? newId();
  const { sourceId, sourcing } = resolveSpeaker(store, input.speaker, passage.articleId);
  const values = {
    sourceId,
    act: input.act,
    quote: input.quote === undefined ? (before === null ? guess(at, passage) : before.quote) : input.quote,
    sourcing:
      input.sourcing ??
      (before !== null && before.sourceId === sourceId && sourceId !== null ? before.sourcing : sourcing),
    hedge: input.hedge === undefined ? (before?.hedge ?? null) : input.hedge === "" ? null : input.hedge,
    negated: input.negated ?? before?.negated ?? false,
    groundRule: input.groundRule === undefined ? (before?.groundRule ?? null) : input.groundRule,
    parentId: input.parentId === undefined ? (before?.parentId ?? null) : parentFor(store, id, input.parentId),
  };
  if (before === null) store.attributions.insert(id, passage.articleId, values, origin);
  else store.attributions.update(id, values);
  if (before?.contentPassageIds.includes(passage.id) !== true) store.attributions.addSpan(id, "content", passage.id);

  setSourceSpan(store, at, id, before, sourceId, input.sourceRange);
  setSpan(store, at, id, "cue", input.cueRange);
  if (input.chain !== undefined)
    store.attributions.setChain(
      id,
      input.chain.map((link) => ({ ...link, actorId: store.actors.named(link.name) })),
    );
  takeClaims(store, id, before?.act ?? null, input);
  if (before !== null && before.sourceId !== sourceId) dropPassingSource(store, before.sourceId);
  return id;
};

const guess = (at: CurrentText, passage: Passage) =>
  passage.state === "placed" && passage.revisionId === at.revisionId ? guessQuote(at.text, passage) : null;

/** @throws Refusal when there is no such attribution or it is said within this one */
export const parentFor = (store: Store, id: Id, parentId: Id | null): Id | null => {
  for (let up = parentId; up !== null; up = attributionThere(store, up).parentId)
    if (up === id) throw new Refusal("bad-input", "an attribution cannot be said within itself");
  return parentId;
};

/** The words that name the source are tagged as the source too, and follow when the source changes. */
const setSourceSpan = (
  store: Store,
  at: CurrentText,
  id: Id,
  before: Attribution | null,
  sourceId: Id | null,
  range: Range | null | undefined,
): void => {
  const old = before?.sourcePassageId ?? null;
  if (
    old !== null &&
    before !== null &&
    before.sourceId !== null &&
    (range !== undefined || before.sourceId !== sourceId)
  )
    dropSourceTag(store, id, before.sourceId, old);
  setSpan(store, at, id, "source", range);
  const now = store.attributions.spans(id).find((span) => span.role === "source");
  const source = sourceId === null ? null : store.sources.byId(sourceId);
  if (now === undefined || source === null) return;
  const passage = passageThere(store, now.passageId);
  tagPassage(store, passage, { kind: "source", id: source.id, label: source.name });
  if (source.actorId !== null) learnSourceAlias(store, source.actorId, passage.exact);
};

/** Undefined leaves the span as it is, null takes it away. */
const setSpan = (
  store: Store,
  at: CurrentText,
  id: Id,
  role: "source" | "cue",
  range: Range | null | undefined,
): void => {
  if (range === undefined) return;
  const old = store.attributions.spans(id).filter((span) => span.role === role);
  const passageId = range === null ? null : findOrMakePassage(store, at, range, "analyst");
  if (passageId !== null && old.length === 1 && old[0]?.passageId === passageId) return;
  for (const span of old) store.attributions.removeSpan(span.id);
  if (passageId !== null) store.attributions.addSpan(id, role, passageId);
  store.passages.prune(old.map((span) => span.passageId));
};
