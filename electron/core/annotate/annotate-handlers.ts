import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { TagKind } from "../../../shared/domain/passage.ts";
import type { HandlersOf } from "../handlers.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { attribute } from "./attribute.ts";
import { loadHandlers } from "./load/index.ts";
import { letMean, mentionThere } from "./means.ts";
import { mentionHandlers, sharedNames } from "./mentions.ts";
import { moveAppearances } from "./move-appearances.ts";
import { movePassage } from "./move-passage.ts";
import { findOrMakePassage } from "./place-range.ts";
import { propose } from "./propose.ts";
import { removeAttribution, removePassages } from "./remove-passages.ts";
import { resolveTarget } from "./resolve-target.ts";
import { suggest } from "./suggest.ts";
import { tagManyHandlers } from "./tag-many.ts";
import { retag, tagPassage } from "./tag-passage.ts";
import { attributionThere, oneLine, passageThere, tagThere, textThere } from "./there.ts";

export const annotateHandlers = (store: Store): HandlersOf<"annotate."> => ({
  ...passageQueries(store),
  ...tagCommands(store),
  ...passageCommands(store),
  ...mentionHandlers(store),
  ...loadHandlers(store),
  ...tagManyHandlers(store),
});

const passageQueries = (store: Store) =>
  ({
    "annotate.passages": ({ articleId }) => {
      textThere(store, articleId);
      return store.passages.ofArticle(articleId).filter((passage) => passage.state === "placed");
    },
    "annotate.passage": ({ id }) => {
      const passage = store.passages.inArticle([id])[0];
      if (passage === undefined) throw new Refusal("not-found", "that passage is not in the notebook any more");
      return passage;
    },
    "annotate.passagesOf": ({ kind, id, part, limit, offset }) =>
      store.passages.carrying(kind, id, limit, offset, part),
    "annotate.orphans": () => store.passages.orphans(),
    "annotate.suggest": (asked) => suggest(store, asked),
    "annotate.sharedNames": ({ actorId }) => sharedNames(store, actorId),
    "annotate.alike": ({ tagId }) => ({ passages: mentionThere(store, tagId).alike.length }),
    "annotate.propose": (on) => propose(store, on),
  }) satisfies Partial<HandlersOf<"annotate.">>;

const tagCommands = (store: Store) =>
  ({
    "annotate.tag": ({ articleId, revisionId, start, end, target }, change) => {
      const at = textThere(store, articleId);
      if (at.revisionId !== revisionId)
        throw new Refusal(
          "stale",
          "the article’s text has changed since it was opened; look at it again and select anew",
        );
      const passageId = findOrMakePassage(store, at, { start, end }, "analyst");
      const entry = resolveTarget(store, target, articleId);
      const words = passageThere(store, passageId).exact;
      change.label(tagLabel(words, entry.label, entry.kind));
      const tagId = tagPassage(store, { id: passageId, exact: words }, entry);
      return { passage: passageThere(store, passageId), tagId };
    },
    "annotate.addTag": ({ passageId, target }, change) => {
      const passage = passageThere(store, passageId);
      const entry = resolveTarget(store, target, passage.articleId);
      change.label(tagLabel(passage.exact, entry.label, entry.kind));
      const tagId = tagPassage(store, passage, entry);
      return { passage: passageThere(store, passageId), tagId };
    },
    "annotate.retag": ({ tagId, target }, change) => {
      const tag = tagThere(store, tagId);
      const passage = passageThere(store, tag.passageId);
      const entry = resolveTarget(store, target, passage.articleId);
      change.label(`Retag ${quoted(oneLine(passage.exact))} as ${quoted(entry.label)}`);
      retag(store, tag, passage.exact, entry);
      return passageThere(store, passage.id);
    },
    "annotate.untag": ({ tagId }, change) => {
      const tag = tagThere(store, tagId);
      const label = labelOfTag(store, tag.passageId, tagId);
      store.tags.remove(tagId);
      change.label(`Remove tag ${quoted(label)}`);
      return { removedPassage: store.passages.prune([tag.passageId]) === 1 };
    },
    "annotate.setPosition": ({ tagId, position }, change) => {
      const tag = tagThere(store, tagId);
      if (tag.kind !== "claim") throw new Refusal("bad-input", "only a claim tag takes a position");
      store.tags.update({ ...tag, position });
      change.label(`Set position on ${quoted(labelOfTag(store, tag.passageId, tagId))} to ${position}`);
      return passageThere(store, tag.passageId);
    },
    "annotate.means": ({ tagId, actorId, everywhere }, change) => {
      const mention = mentionThere(store, tagId);
      const { retagged, actor } = letMean(store, mention, actorId, everywhere);
      const where = retagged === 1 ? "" : ` in ${countOf(retagged, "passage")}`;
      change.label(`${quoted(oneLine(mention.exact))} means ${quoted(actor.name)}${where}`);
      return { retagged };
    },
    "annotate.moveAppearances": ({ tagIds, claimId }, change) => {
      const { moved, to, words } = moveAppearances(store, tagIds, claimId);
      const what = moved === 1 ? quoted(oneLine(words)) : countOf(moved, "appearance");
      change.label(`Move ${what} to ${quoted(to)}`);
      return { moved };
    },
  }) satisfies Partial<HandlersOf<"annotate.">>;

const passageCommands = (store: Store) =>
  ({
    "annotate.movePassage": ({ passageId, start, end }, change) => {
      const passage = passageThere(store, passageId);
      const moved = passageThere(store, movePassage(store, passage, { start, end }));
      change.label(`Adjust passage ${quoted(oneLine(moved.exact))}`);
      return moved;
    },
    "annotate.removePassages": ({ ids }, change) => {
      const there = store.passages.byIds(ids);
      const removed = removePassages(
        store,
        there.map((passage) => passage.id),
      );
      const [only] = there;
      change.label(
        there.length === 1 && only !== undefined
          ? `Remove passage ${quoted(oneLine(only.exact))}`
          : `Remove ${countOf(removed, "passage")}`,
      );
      return { removed };
    },
    "annotate.attribute": (input, change) => {
      const { id, passageId } = attribute(store, input, "analyst");
      const { sourceName, sourcing, act } = attributionThere(store, id);
      change.label(`${input.attributionId === undefined ? "Attribute" : "Edit"}: ${sourceName ?? sourcing} ${act}`);
      return passageThere(store, passageId);
    },
    "annotate.removeAttribution": ({ attributionId }, change) => {
      const { sourceName, sourcing, act } = attributionThere(store, attributionId);
      const [first] = removeAttribution(store, attributionId);
      change.label(`Remove attribution: ${sourceName ?? sourcing} ${act}`);
      return first === undefined ? null : store.passages.byId(first);
    },
  }) satisfies Partial<HandlersOf<"annotate.">>;

const tagLabel = (words: string, label: string, kind: TagKind): string =>
  kind === "claim" || oneLine(words) === label
    ? `Tag ${quoted(oneLine(words))} as ${kind}`
    : `Tag ${quoted(oneLine(words))} as ${kind} ${quoted(label)}`;

const labelOfTag = (store: Store, passageId: Id, tagId: Id): string =>
  passageThere(store, passageId).tags.find((tag) => tag.id === tagId)?.label ?? "";
