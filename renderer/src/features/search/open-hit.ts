import type { Hit } from "../../../../shared/contract/search.ts";
import { go, readArticle } from "../../session/session.ts";
import { rememberSearch } from "./recent-searches.ts";

/** Be where the hit is: the passage in its article, the article, the note. */
export const openHit = (hit: Hit, query: string): void => {
  rememberSearch(query);
  switch (hit.kind) {
    case "passage":
      if (hit.articleId !== null) readArticle(hit.articleId, hit.id);
      return;
    case "article":
      readArticle(hit.id);
      return;
    case "note":
      go({ view: "notes", id: hit.id });
  }
};
