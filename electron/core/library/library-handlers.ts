import { Refusal } from "../../../shared/contract/failure.ts";
import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { foldAlways, previewAlways, removeDebrisRule } from "../debris/index.ts";
import { foundFields } from "../import/index.ts";
import { editArticles } from "./edit-articles.ts";
import { addExclusion, setExclusionState } from "./exclusions.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";
import { saveOriginal } from "./save-original.ts";
import { showableOriginal } from "./showable-original.ts";
import { verifyAll } from "./verify-all.ts";

/** The notebook itself and its articles. */
export const libraryHandlers = (
  store: Store,
): HandlersOf<"library."> & HandlersOf<"notebook.info"> & HandlersOf<"notebook.rename"> => ({
  "notebook.info": () => ({
    id: store.notebook.id(),
    title: store.notebook.title(),
    path: store.path,
    readOnly: store.readOnly,
    counts: store.notebook.counts(),
  }),
  "notebook.rename": ({ title }, change) => {
    change.label(`Rename notebook to ${quoted(title)}`);
    if (title !== store.notebook.title()) store.notebook.rename(title);
    return null;
  },
  "library.articles": (listing) => store.articles.list(listing),
  "library.article": ({ id }) => store.articles.get(id) ?? gone(),
  "library.foundFields": ({ articleId }) => foundFields(store, articleId),
  "library.editArticles": ({ ids, patch }, change) => {
    editArticles(store, ids, patch, change);
    return null;
  },
  "library.removeArticles": ({ ids }, change) => {
    const [first] = ids;
    const title = first === undefined ? undefined : store.articles.head(first)?.title;
    change.label(
      ids.length === 1 && title !== undefined ? `Delete ${quoted(title)}` : `Delete ${countOf(ids.length, "article")}`,
    );
    return { removed: store.articles.remove(ids) };
  },
  "library.addExclusion": (input, change) => addExclusion(store, input, change),
  "library.setExclusionState": ({ ids, state }, change) => {
    setExclusionState(store, ids, state, change);
    return null;
  },
  "library.debrisRules": () => store.debrisRules.all(),
  "library.previewAlways": ({ exclusionId }) => previewAlways(store, exclusionId),
  "library.foldAlways": ({ exclusionId }, job) => foldAlways(store, exclusionId, job),
  "library.removeDebrisRule": ({ id }, change) => {
    removeDebrisRule(store, id, change.label);
    return null;
  },
  "library.verify": ({ articleId }) => store.verifying.article(articleId) ?? gone(),
  "library.verifyAll": (_input, job) => verifyAll(store, job),
  "library.saveOriginal": (input, job) => saveOriginal(store, input, job),
  "library.original": ({ articleId, revisionId }) => showableOriginal(store, articleId, revisionId),
  "library.snapshot": ({ articleId }) => store.articles.snapshot(articleId) ?? gone(),
});

const gone = (): never => {
  throw new Refusal("not-found", "this article is no longer in the notebook");
};
