import { quoteCandidates } from "../../../shared/anchoring/quote-candidates.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";
import type { RevisionInList } from "../../../shared/domain/revision.ts";
import { countWords } from "../../../shared/domain/words.ts";
import { movePassage } from "../annotate/index.ts";
import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import type { Revision } from "../store/revisions.ts";
import { compareTexts } from "./compare-texts.ts";
import { correct } from "./correct.ts";

/** The texts an article has had, and the passages that the newest lost. */
export const revisionsHandlers = (store: Store): HandlersOf<"revisions."> => ({
  "revisions.list": ({ articleId }) => list(store, articleId),
  "revisions.text": ({ id }) => {
    const { articleId, text, blocks } = revisionThere(store, id);
    const summary = store.revisions.ofArticle(articleId).find((each) => each.id === id);
    if (summary === undefined) throw gone();
    return { ...summary, text, blocks, exclusions: store.exclusions.ofRevision(articleId, id) };
  },
  "revisions.compare": ({ beforeId, afterId }) => {
    const after = revisionThere(store, afterId);
    return compareTexts(revisionThere(store, beforeId).text, after.text, languageOf(store, after.articleId));
  },
  "revisions.correct": (input, change) => {
    const { orphaned, blocks } = correct(store, input);
    const title = store.articles.head(input.articleId)?.title ?? "";
    change.label(`Correct ${countOf(blocks, "paragraph")} of ${quoted(title)}`);
    return { orphaned };
  },
  "revisions.candidates": ({ passageId }) => {
    const { quote, text } = orphanThere(store, passageId);
    return quoteCandidates(text, quote);
  },
  "revisions.place": ({ passageId, start, end }, change) => {
    const { passage } = orphanThere(store, passageId);
    const placed = store.passages.byId(movePassage(store, passage, { start, end }));
    if (placed === null) throw gone();
    change.label(`Place ${quoted(placed.exact.replace(/\s+/gu, " "))} again`);
    return placed;
  },
});

const list = (store: Store, articleId: Id): readonly RevisionInList[] => {
  let before: string | null = null;
  const language = languageOf(store, articleId);
  return store.revisions.ofArticle(articleId).map((summary) => {
    const { text } = revisionThere(store, summary.id);
    const change = before === null ? null : compareTexts(before, text, language);
    before = text;
    const folded = store.exclusions.ofRevision(articleId, summary.id).filter(({ state }) => state === "folded");
    return { ...summary, words: countWords(text, folded), change };
  });
};

const languageOf = (store: Store, articleId: Id): string | null => store.articles.head(articleId)?.language ?? null;

const revisionThere = (store: Store, id: Id): Revision => {
  const revision = store.revisions.get(id);
  if (revision === null) throw gone();
  return revision;
};

const orphanThere = (store: Store, passageId: Id) => {
  const passage = store.passages.byId(passageId);
  if (passage === null) throw new Refusal("not-found", "that passage is not in the notebook any more");
  const text = store.passages.currentText(passage.articleId)?.text ?? "";
  const quote = store.passages.quotes(passage.articleId).find(({ id }) => id === passageId) ?? passage;
  return { passage, text, quote };
};

const gone = (): Refusal => new Refusal("not-found", "this version is no longer in the notebook");
