import { create } from "zustand";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { RevisionInList } from "../../../../../shared/domain/revision.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import { useAsk } from "../../../bridge/ask.ts";

/** What stands in the place of the article's text. */
export type Looking =
  | { readonly kind: "text"; readonly id: Id }
  | { readonly kind: "compare"; readonly beforeId: Id; readonly afterId: Id }
  | { readonly kind: "correct" };

/** Corrections that are not saved yet: by paragraph, its text as it is to be. They wait while other articles are read. */
type Corrections = { readonly revisionId: Id; readonly texts: ReadonlyMap<number, string> };
type Corrected = Pick<Article, "id" | "revisionId">;

type State = {
  readonly looking: { readonly articleId: Id; readonly at: Looking } | null;
  readonly corrections: ReadonlyMap<Id, Corrections>;
};

const useState = create<State>(() => ({ looking: null, corrections: new Map() }));

const waiting = ({ corrections }: State, { id, revisionId }: Corrected): Corrections | null => {
  const found = corrections.get(id);
  // A text that changed meanwhile has other paragraphs.
  return found?.revisionId === revisionId ? found : null;
};

/** Null while the article's own text is shown. */
export const useLooking = (article: Corrected): Looking | null =>
  useState((state) =>
    state.looking?.articleId === article.id ? state.looking.at : waiting(state, article) === null ? null : correcting,
  );
const correcting: Looking = { kind: "correct" };

export const lookAt = (articleId: Id, at: Looking | null): void =>
  useState.setState({ looking: at === null ? null : { articleId, at } });

/** Another article is opened. */
export const lookAway = (): void => useState.setState({ looking: null });

export const useCorrections = (article: Corrected): Corrections | null => useState((state) => waiting(state, article));

/** @param text - null when the paragraph is as it was again */
export const correctParagraph = (article: Corrected, paragraph: number, text: string | null): void =>
  useState.setState((state) => {
    const texts = new Map(waiting(state, article)?.texts);
    if (text === null) texts.delete(paragraph);
    else texts.set(paragraph, text);
    const corrections = new Map(state.corrections);
    if (texts.size === 0) corrections.delete(article.id);
    else corrections.set(article.id, { revisionId: article.revisionId, texts });
    // With the last change taken back one still is at it.
    return { corrections, looking: { articleId: article.id, at: correcting } };
  });

export const dropCorrections = (articleId: Id): void =>
  useState.setState((state) => {
    const corrections = new Map(state.corrections);
    corrections.delete(articleId);
    return { corrections };
  });

const none: readonly RevisionInList[] = [];

/** The texts an article has had, the first one first. */
export const useVersions = (articleId: Id): readonly RevisionInList[] =>
  useAsk("revisions.list", { articleId }).data ?? none;
