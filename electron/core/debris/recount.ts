import type { Id } from "../../../shared/domain/id.ts";
import { countWords } from "../../../shared/domain/words.ts";
import type { Store } from "../store/index.ts";

/** Folded text is left out of an article's words. */
export const recount = (store: Store, articleId: Id): void => {
  const article = store.articles.get(articleId);
  if (article === null) return;
  const folded = article.exclusions.filter((exclusion) => exclusion.state === "folded");
  store.articles.setWords(articleId, countWords(article.text, folded));
};
