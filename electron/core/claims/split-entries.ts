import type { ActorDetail } from "../../../shared/contract/claims.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { ClaimRecord } from "../store/claims.ts";
import type { CodeRecord } from "../store/codes.ts";
import type { Store } from "../store/index.ts";
import { cleanName } from "../store/names.ts";
import type { TagRecord } from "../store/tags.ts";
import { findOrMakeCode, makeActor, sourceOfActor } from "./find-or-make.ts";

// One entry turns out to be two: what was chosen goes to the second, everything else stays with the first.

/** Gives the claim that takes the appearances: of that wording, or new and of the same kind and question. */
export const splitClaim = (store: Store, claim: ClaimRecord, text: string, passageIds: readonly Id[]): Id => {
  const wording = cleanName(text);
  const known = store.claims.worded(wording);
  refuseSame(known, claim.id, claim.text);
  const id = known ?? store.claims.insert(wording, claim.kind);
  const made = store.claims.byId(id);
  if (known === null && made !== null && claim.questionId !== null)
    store.claims.edit({ ...made, questionId: claim.questionId });
  moveTagsOn(store, "claim", claim.id, id, passageIds);
  return id;
};

/** Gives the code that takes the passages: the one at that path under the same parent, or a new one there. */
export const splitCode = (store: Store, code: CodeRecord, name: string, passageIds: readonly Id[]): Id => {
  const id = findOrMakeCode(store, name, code.parentId);
  refuseSame(id, code.id, code.name);
  moveTagsOn(store, "code", code.id, id, passageIds);
  return id;
};

/** Gives the new actor. What the actor says in the passages is the new one's too. */
export const splitActor = (
  store: Store,
  actor: ActorDetail,
  {
    name,
    aliasIds,
    passageIds,
  }: { readonly name: string; readonly aliasIds: readonly Id[]; readonly passageIds: readonly Id[] },
): Id => {
  const chosen = new Set(aliasIds);
  const moving = actor.aliasList.filter((alias) => chosen.has(alias.id));
  const own = moving.find((alias) => alias.kind === "name");
  if (own !== undefined)
    throw new Refusal("bad-input", `${quoted(own.alias)} is the name of the actor that stays; rename it first`);
  for (const alias of moving) store.actors.removeAlias(alias.id);
  const id = makeActor(store, name, actor.type);
  const called = cleanName(name);
  for (const alias of moving) if (alias.alias !== called) store.actors.addAlias(id, alias.alias, alias.kind);
  const moved = moveTagsOn(store, "actor", actor.id, id, passageIds) + moveStatements(store, actor.id, id, passageIds);
  if (moved + moving.length === 0)
    throw new Refusal("bad-input", "choose what goes to the new actor: names or passages");
  return id;
};

/** What the actor says in the passages, and what is tagged with it as a source there. Gives how much that was. */
const moveStatements = (store: Store, from: Id, to: Id, passageIds: readonly Id[]): number => {
  const source = store.sources.ofActor(from);
  if (source === null) return 0;
  const said = new Set(
    passageIds
      .flatMap((passageId) => store.attributions.spansOn(passageId))
      .filter(({ role }) => role === "content")
      .flatMap(({ attributionId }) => store.attributions.byId(attributionId) ?? [])
      .filter(({ sourceId }) => sourceId === source)
      .map(({ id }) => id),
  );
  const tags = tagsOn(store, "source", source, passageIds);
  if (said.size + tags.length === 0) return 0;
  const into = sourceOfActor(store, to);
  for (const id of said) store.attributions.setSource(id, into);
  for (const tag of tags) store.tags.update({ ...tag, targetId: into });
  return said.size + tags.length;
};

type Kind = "claim" | "actor" | "source" | "code";

const tagsOn = (store: Store, kind: Kind, targetId: Id, passageIds: readonly Id[]): readonly TagRecord[] => {
  const chosen = new Set(passageIds);
  return store.tags.ofTarget(kind, targetId).filter((tag) => chosen.has(tag.passageId));
};

const moveTagsOn = (store: Store, kind: Kind, from: Id, to: Id, passageIds: readonly Id[]): number => {
  const tags = tagsOn(store, kind, from, passageIds);
  for (const tag of tags) store.tags.update({ ...tag, targetId: to });
  return tags.length;
};

const refuseSame = (id: Id | null, from: Id, name: string): void => {
  if (id === from)
    throw new Refusal("bad-input", `${quoted(name)} is what they have now; give the new one another name`);
};
