import type { Database } from "better-sqlite3";
import type { Author, Credits } from "../../../shared/domain/article.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** Who stands behind an article: its authors in the byline's order, its publication and its agency as actors. */
export const openCredits = (db: Database) => {
  const actors = db.prepare<[string], Omit<Credits, "authors">>(
    "SELECT publication_actor_id AS publicationActorId, agency_actor_id AS agencyActorId FROM article WHERE id = ?",
  );
  const authors = db.prepare<[string], Author>(
    "SELECT name, actor_id AS actorId FROM article_author WHERE article_id = ? ORDER BY position",
  );
  const clear = db.prepare<[string]>("DELETE FROM article_author WHERE article_id = ?");
  const add = db.prepare<Author & { readonly id: Id; readonly articleId: Id; readonly position: number }>(
    "INSERT INTO article_author (id, article_id, position, name, actor_id) VALUES (@id, @articleId, @position, @name, @actorId)",
  );
  const setActors = db.prepare<Omit<Credits, "authors"> & { readonly id: Id }>(
    `UPDATE article SET publication_actor_id = @publicationActorId, agency_actor_id = @agencyActorId WHERE id = @id
     AND (publication_actor_id IS NOT @publicationActorId OR agency_actor_id IS NOT @agencyActorId)`,
  );
  const works = db.prepare<{ readonly id: Id }, { readonly wrote: number; readonly published: number }>(
    `SELECT (SELECT count(DISTINCT article_id) FROM article_author WHERE actor_id = @id) AS wrote,
       (SELECT count(*) FROM article WHERE publication_actor_id = @id OR agency_actor_id = @id) AS published`,
  );
  const addAuthors = (articleId: Id, named: readonly Author[]): void => {
    for (const [position, author] of named.entries()) add.run({ id: newId(), articleId, position, ...author });
  };
  return {
    of: (articleId: Id): Credits => ({
      ...(actors.get(articleId) ?? { publicationActorId: null, agencyActorId: null }),
      authors: authors.all(articleId),
    }),
    set: (articleId: Id, { authors: named, ...media }: Credits): void => {
      setActors.run({ id: articleId, ...media });
      clear.run(articleId);
      addAuthors(articleId, named);
    },
    /** To an article that has none. */
    addAuthors,
    /** How many articles an actor wrote, and how many it published or passed on as an agency. */
    worksOf: (actorId: Id): { readonly wrote: number; readonly published: number } =>
      works.get({ id: actorId }) ?? { wrote: 0, published: 0 },
  };
};
