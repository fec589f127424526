import type { Attribution, SpanRole } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { Store } from "../store/index.ts";
import type { CurrentText, PassageOrigin } from "../store/passages.ts";
import { learnSourceAlias } from "./learn-alias.ts";
import { findOrMakePassage } from "./place-range.ts";
import { dropSourceTag } from "./remove-passages.ts";
import { tagPassage } from "./tag-passage.ts";
import { passageThere } from "./there.ts";

/**
 * The passages that hold the content; `all` is null where what is there stays.
 *
 * @returns `passageId` - the one that stands for the attribution: the given one, or the first where that is not among them
 */
export const contentOf = (
  store: Store,
  at: CurrentText,
  passageId: Id | undefined,
  ranges: readonly Range[] | undefined,
  origin: PassageOrigin,
): { readonly passageId: Id; readonly all: readonly Id[] | null } => {
  const all =
    ranges === undefined ? null : [...new Set(ranges.map((range) => findOrMakePassage(store, at, range, origin)))];
  const [first] = all ?? [];
  const stays = passageId !== undefined && (all === null || all.includes(passageId));
  return { passageId: stays ? passageId : (first ?? passageId ?? ""), all };
};

/** The claims said by it go along when its content moves away from under them. */
export const setContent = (store: Store, id: Id, passageId: Id, all: readonly Id[] | null): void => {
  const old = store.attributions.spans(id).filter(({ role }) => role === "content");
  const now = all ?? [...new Set([...old.map((span) => span.passageId), passageId])];
  if (now.length === old.length && now.every((each, at) => old[at]?.passageId === each)) return;
  for (const span of old) store.attributions.removeSpan(span.id);
  for (const each of now) store.attributions.addSpan(id, "content", each);
  for (const tag of store.tags.ofAttribution(id))
    if (!now.includes(tag.passageId)) store.tags.update({ ...tag, passageId });
  store.passages.prune(old.map((span) => span.passageId));
};

/** The words that name the source are tagged as the source too, and follow when the source changes. */
export const setSourceSpan = (
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
export const setSpan = (
  store: Store,
  at: CurrentText,
  id: Id,
  role: Exclude<SpanRole, "content">,
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
