import type { ActorChoice, Speaker, Target } from "../../../shared/contract/annotate.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { TagKind } from "../../../shared/domain/passage.ts";
import type { Sourcing } from "../../../shared/domain/source.ts";
import {
  findOrMakeActor,
  findOrMakeClaim,
  findOrMakeCode,
  findOrMakeSource,
  makeActor,
  sourceOfActor,
} from "../claims/index.ts";
import type { Store } from "../store/index.ts";

/** An entry there is, and what it is called. */
export type Entry = { readonly kind: TagKind; readonly id: Id; readonly label: string };

/** @param articleId - where the tag goes: a source without a name is found again only there */
export const resolveTarget = (store: Store, target: Target, articleId: Id): Entry => {
  if ("id" in target) return entryThere(store, target.kind, target.id);
  switch (target.kind) {
    case "claim":
      return entryThere(store, "claim", findOrMakeClaim(store, target.text, target.claimKind));
    case "actor":
      return entryThere(
        store,
        "actor",
        (target.another === true ? makeActor : findOrMakeActor)(store, target.name, target.type),
      );
    case "source":
      if ("actorId" in target) return entryThere(store, "source", sourceOfActor(store, target.actorId));
      return entryThere(store, "source", findOrMakeSource(store, target.name, target.sourceKind, articleId));
    case "code":
      return entryThere(store, "code", findOrMakeCode(store, target.name));
  }
};

/** Who says it, as a source (null where nobody is named), and how far that names them. */
export const resolveSpeaker = (
  store: Store,
  speaker: Speaker,
  articleId: Id,
): { readonly sourceId: Id | null; readonly sourcing: Sourcing } => {
  switch (speaker.kind) {
    case "actor":
      return { sourceId: sourceOfActor(store, speaker.id), sourcing: "named" };
    case "new-actor":
      return { sourceId: sourceOfActor(store, findOrMakeActor(store, speaker.name, speaker.type)), sourcing: "named" };
    case "source":
      return fromSource(store, speaker.id);
    case "new-source":
      return {
        ...fromSource(store, findOrMakeSource(store, speaker.name, speaker.sourceKind, articleId)),
        ...(speaker.sourceKind === "document" ? { sourcing: "document" as const } : {}),
      };
    case "nobody":
      return { sourceId: null, sourcing: speaker.sourcing };
  }
};

export const resolveActor = (store: Store, choice: ActorChoice): Id =>
  "id" in choice ? entryThere(store, "actor", choice.id).id : findOrMakeActor(store, choice.name, choice.type);

const fromSource = (store: Store, id: Id) => {
  const source = store.sources.byId(id);
  if (source === null) throw missing("source");
  return { sourceId: id, sourcing: source.kind === "actor" ? ("named" as const) : source.kind };
};

const entryThere = (store: Store, kind: TagKind, id: Id): Entry => {
  const label = labelOf(store, kind, id);
  if (label === null) throw missing(kind);
  return { kind, id, label };
};

const labelOf = (store: Store, kind: TagKind, id: Id): string | null => {
  switch (kind) {
    case "claim":
      return store.claims.byId(id)?.text ?? null;
    case "source":
      return store.sources.byId(id)?.name ?? null;
    case "actor":
      return store.actors.byId(id)?.name ?? null;
    case "code":
      return store.codes.byId(id)?.name ?? null;
  }
};

const missing = (kind: TagKind): Refusal => new Refusal("not-found", `that ${kind} is not in the notebook any more`);
