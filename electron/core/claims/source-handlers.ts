import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { SourceSummary } from "../../../shared/domain/source.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { cleanName } from "../store/names.ts";
import { actorThere, renameActor } from "./actor-handlers.ts";
import { findOrMakeActor, sourceOfActor } from "./find-or-make.ts";
import { identifySource } from "./identify-source.ts";

export const sourceHandlers = (store: Store): HandlersOf<"sources."> => {
  const there = (id: Id): SourceSummary => {
    const source = store.sources.summary(id);
    if (source === null) throw new Refusal("not-found", "that source is not in the notebook any more");
    return source;
  };
  return {
    "sources.list": (asked) => store.sources.list(asked),
    "sources.source": ({ id }) => ({ ...there(id), grades: store.assessments.ofSource(id) }),
    "sources.create": ({ name, kind }, change) => {
      change.label(`New source ${quoted(name)}`);
      if (kind !== "actor") return { id: store.sources.insert(cleanName(name), kind, null) };
      const actorId = findOrMakeActor(store, name, "person");
      if (store.sources.ofActor(actorId) !== null)
        throw new Refusal("exists", `${quoted(actorThere(store, actorId).name)} is a source already`);
      return { id: sourceOfActor(store, actorId) };
    },
    "sources.rename": ({ id, name }, change) => {
      const source = there(id);
      if (source.actorId === null) store.sources.rename(id, cleanName(name));
      else {
        // A source whose identity is known is called what the actor is called.
        const actor = actorThere(store, source.actorId);
        renameActor(store, actor, name);
        store.actors.edit(actor.id, { name: cleanName(name), type: actor.type, description: actor.description });
      }
      change.label(`Rename source ${quoted(source.name)} to ${quoted(name)}`);
      return null;
    },
    "sources.grade": ({ id, reliability, reason, who }, change) => {
      const source = there(id);
      store.assessments.gradeSource(id, reliability, reason, who ?? change.who);
      change.label(`Grade source ${quoted(source.name)} ${reliability}`);
      return null;
    },
    "sources.identify": (input, change) => {
      const { label, ...known } = identifySource(store, input);
      change.label(label);
      return known;
    },
    "sources.remove": ({ id }, change) => {
      const source = there(id);
      const passages = store.passages.idsCarrying("source", id);
      store.attributions.loseSource(id);
      store.sources.remove(id);
      store.passages.prune(passages);
      change.label(`Remove source ${quoted(source.name)}`);
      return null;
    },
  };
};
