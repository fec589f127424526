import { namesInByline, isPersonName } from "../../../shared/domain/byline.ts";
import type { ActorType } from "../../../shared/domain/actor.ts";
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
 * ("Staff writers") stays a name, and so does one that several actors go by: who is meant is not guessed.
 */
export const creditsOf = (store: Store, { byline, publication, agency }: Credited): Credits => {
  const called = (name: string, type: ActorType): Id | null =>
    store.actors.meantBy(name).length > 1 ? null : findOrMakeActor(store, name, type);
  return {
    authors: namesInByline(byline ?? "").map((name) => ({
      name,
      actorId: isPersonName(name) ? called(name, "person") : null,
    })),
    publicationActorId: publication === null ? null : called(publication, "media"),
    agencyActorId: agency === null ? null : called(agency, "media"),
  };
};
