import { namesInByline, isPersonName } from "../../../shared/domain/byline.ts";
import type { ArticleMeta, Credits } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import { findOrMakeActor } from "./find-or-make.ts";

type Credited = Pick<ArticleMeta, "byline" | "publication" | "agency">;

/** Tie an article to those whom its byline, publication and agency name. */
export const creditArticle = (store: Store, articleId: Id, credited: Credited): void =>
  store.credits.set(articleId, creditsOf(store, credited));

/**
 * The actors that a byline, a publication and an agency name: those of that name, else new ones. What is no person's name
 * ("Staff writers") stays a name.
 */
export const creditsOf = (store: Store, { byline, publication, agency }: Credited): Credits => {
  const medium = (name: string | null): Id | null => (name === null ? null : findOrMakeActor(store, name, "media"));
  return {
    authors: namesInByline(byline ?? "").map((name) => ({
      name,
      actorId: isPersonName(name) ? findOrMakeActor(store, name, "person") : null,
    })),
    publicationActorId: medium(publication),
    agencyActorId: medium(agency),
  };
};
