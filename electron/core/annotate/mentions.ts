import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { HandlersOf } from "../handlers.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import type { CurrentText } from "../store/passages.ts";
import { foldName } from "../store/names.ts";
import { clearOf, isSpaced, matchedKinds, mentionFinder } from "./find-mentions.ts";
import { findOrMakePassage } from "./place-range.ts";
import { tagPassage } from "./tag-passage.ts";
import { passageThere } from "./there.ts";

type MentionHandlers = HandlersOf<"annotate.findMentions"> & HandlersOf<"annotate.tagMentions">;

/** Articles between two looks at the cancel button while nothing is found. */
const breatheEvery = 20;
/** Mentions in one transaction: some fifty milliseconds of work. */
const tagsAtOnce = 250;

export const mentionHandlers = (store: Store): MentionHandlers => ({
  "annotate.findMentions": ({ actorId, articleId }) => {
    const search = searchFor(store, actorId, articleId);
    return search.articleIds.flatMap((id) => {
      const count = search.untagged(id)?.ranges.length ?? 0;
      return count === 0 ? [] : [{ articleId: id, count }];
    });
  },
  "annotate.tagMentions": async ({ actorId, articleId }, job) => {
    const search = searchFor(store, actorId, articleId);
    job.label(`Tag mentions of ${quoted(search.name)}`);
    let tagged = 0;
    let articles = 0;
    for (const [done, id] of search.articleIds.entries()) {
      if (job.signal.aborted) break;
      job.progress({ done, total: search.articleIds.length });
      const found = search.untagged(id);
      if (found !== null && found.ranges.length > 0) {
        articles += 1;
        for (let from = 0; from < found.ranges.length && !job.signal.aborted; from += tagsAtOnce) {
          if (store.passages.currentText(id)?.revisionId !== found.at.revisionId) break;
          const batch = found.ranges.slice(from, from + tagsAtOnce);
          job.write(`Tag mentions of ${quoted(search.name)}`, () => {
            for (const range of batch) tagMention(store, found.at, range, actorId, search.name);
          });
          tagged += batch.length;
          await job.breathe();
        }
      } else if (done % breatheEvery === 0) await job.breathe();
    }
    job.progress({ done: search.articleIds.length, total: search.articleIds.length, at: countOf(tagged, "mention") });
    return { tagged, articles };
  },
});

const tagMention = (store: Store, at: CurrentText, range: Range, actorId: Id, name: string): void => {
  const passage = passageThere(store, findOrMakePassage(store, at, range, "analyst"));
  tagPassage(store, passage, { kind: "actor", id: actorId, label: name });
};

/** Where to look for an actor, and how. */
const searchFor = (store: Store, actorId: Id, articleId: Id | undefined) => {
  const actor = store.actors.detail(actorId);
  if (actor === null) throw new Refusal("not-found", "that actor is not in the notebook any more");
  const shared = new Set(sharedNames(store, actorId));
  const aliases = actor.aliasList
    .filter(({ alias, kind }) => matchedKinds.has(kind) && !shared.has(alias))
    .map(({ alias }) => alias);
  const find = mentionFinder({ aliases, others: longerNames(store, actorId, aliases) });
  return {
    name: actor.name,
    articleIds: articleId === undefined ? store.passages.articlesWith(aliases, aliases.every(isSpaced)) : [articleId],
    /** Null when the article went away meanwhile. */
    untagged: (id: Id): { readonly at: CurrentText; readonly ranges: readonly Range[] } | null => {
      const at = store.passages.currentText(id);
      if (at === null || find === null) return null;
      const folded = store.exclusions.ofRevision(id, at.revisionId).filter((exclusion) => exclusion.state === "folded");
      const found = clearOf(find(at.text), folded);
      return { at, ranges: found.length === 0 ? [] : clearOf(found, store.tags.mentions(actorId, id)) };
    },
  };
};

/** Those of an actor's names that another is called by with equal right: who is meant is not guessed. */
export const sharedNames = (store: Store, actorId: Id): readonly string[] =>
  store.actors
    .aliasesOf(actorId)
    .filter(({ alias, kind }) => {
      if (!matchedKinds.has(kind)) return false;
      const meant = store.actors.meantBy(alias);
      return meant.length > 1 || (meant.length === 1 && meant[0] !== actorId);
    })
    .map(({ alias }) => alias);

/** Names of other actors that hold one of these as words. */
const longerNames = (store: Store, actorId: Id, aliases: readonly string[]): readonly string[] => {
  const own = aliases.map(foldName);
  return store.actors.names
    .entries()
    .filter((entry) => entry.id !== actorId)
    .flatMap((entry) => entry.names)
    .filter(
      (name) => !name.weak && own.some((alias) => name.folded !== alias && ` ${name.folded} `.includes(` ${alias} `)),
    )
    .map((name) => name.text);
};
