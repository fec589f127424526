import type { SearchScope } from "../../../shared/contract/search.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** Where the user is. Back and forward walk through these. */
export type Place =
  | { readonly view: "articles"; readonly articleId: Id | null; readonly passageId: Id | null }
  | { readonly view: RegistryView; readonly id: Id | null }
  | { readonly view: "notes"; readonly id: Id | null }
  /** `id` is a pair's. */
  | { readonly view: "copies"; readonly id: Id | null }
  | { readonly view: PictureView; readonly id: null }
  | { readonly view: "search"; readonly query: string; readonly scope: SearchScope };

export const registryViews = ["claims", "actors", "sources", "codes"] as const;
export type RegistryView = (typeof registryViews)[number];
/** What is drawn from all that is tagged. */
export type PictureView = "network" | "timeline" | "matrix";
export type ViewName = Place["view"];

export const start: Place = { view: "articles", articleId: null, passageId: null };

/** Small steps inside one thing (another passage of the article, another letter of the query) replace, they do not pile up. */
export const isSmallStep = (from: Place, to: Place): boolean => {
  if (from.view === "articles" && to.view === "articles") return from.articleId === to.articleId;
  return from.view === "search" && to.view === "search";
};
