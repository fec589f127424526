import type { Database } from "better-sqlite3";
import { symmetricRelations } from "../../../shared/domain/claim.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** As SQL: these read the same from both sides. */
const symmetric = `(${[...symmetricRelations].map((kind) => `'${kind}'`).join(", ")})`;

type Move = { readonly from: Id; readonly to: Id };

/** What hangs on a claim or an actor, handed over to another of its kind. What would double or point at itself stays behind. */
export const openMerging = (db: Database) => {
  const claimRows = [
    `UPDATE claim_relation SET claim_id = @to WHERE claim_id = @from AND other_id <> @to AND NOT EXISTS (
       SELECT 1 FROM claim_relation o WHERE o.claim_id = @to AND o.kind = claim_relation.kind AND o.other_id = claim_relation.other_id)
       AND NOT EXISTS (SELECT 1 FROM claim_relation o WHERE o.kind IN ${symmetric} AND o.kind = claim_relation.kind
         AND o.claim_id = claim_relation.other_id AND o.other_id = @to)`,
    `UPDATE claim_relation SET other_id = @to WHERE other_id = @from AND claim_id <> @to AND NOT EXISTS (
       SELECT 1 FROM claim_relation o WHERE o.other_id = @to AND o.kind = claim_relation.kind AND o.claim_id = claim_relation.claim_id)
       AND NOT EXISTS (SELECT 1 FROM claim_relation o WHERE o.kind IN ${symmetric} AND o.kind = claim_relation.kind
         AND o.claim_id = @to AND o.other_id = claim_relation.claim_id)`,
    // What the other was judged last goes on to count.
    `UPDATE assessment SET claim_id = @to WHERE claim_id = @from
       AND at < coalesce((SELECT max(at) FROM assessment WHERE claim_id = @to), '9')`,
    `UPDATE claim SET question_id = coalesce(claim.question_id, b.question_id),
       event_from = iif(coalesce(claim.event_from, claim.event_to) IS NULL, b.event_from, claim.event_from),
       event_to = iif(coalesce(claim.event_from, claim.event_to) IS NULL, b.event_to, claim.event_to),
       event_place = coalesce(claim.event_place, b.event_place),
       number_op = iif(claim.number_low IS NULL, b.number_op, claim.number_op),
       number_high = iif(claim.number_low IS NULL, b.number_high, claim.number_high),
       number_unit = iif(claim.number_low IS NULL, b.number_unit, claim.number_unit),
       number_low = coalesce(claim.number_low, b.number_low)
     FROM (SELECT * FROM claim WHERE id = @from) b WHERE claim.id = @to`,
  ].map((sql) => db.prepare<Move>(sql));
  const actorRows = [
    `UPDATE actor_tie SET actor_id = @to WHERE actor_id = @from AND other_id <> @to AND NOT EXISTS (
       SELECT 1 FROM actor_tie o WHERE o.actor_id = @to AND o.kind = actor_tie.kind AND o.other_id = actor_tie.other_id
         AND o.title IS actor_tie.title AND o.from_date IS actor_tie.from_date AND o.to_date IS actor_tie.to_date)`,
    `UPDATE actor_tie SET other_id = @to WHERE other_id = @from AND actor_id <> @to AND NOT EXISTS (
       SELECT 1 FROM actor_tie o WHERE o.other_id = @to AND o.kind = actor_tie.kind AND o.actor_id = actor_tie.actor_id
         AND o.title IS actor_tie.title AND o.from_date IS actor_tie.from_date AND o.to_date IS actor_tie.to_date)`,
    `UPDATE actor_alias SET actor_id = @to, kind = iif(kind = 'name', 'short', kind) WHERE actor_id = @from AND NOT EXISTS (
       SELECT 1 FROM actor_alias o WHERE o.actor_id = @to AND o.alias = actor_alias.alias)`,
    `UPDATE chain_link SET actor_id = @to, name = iif(name = (SELECT name FROM actor WHERE id = @from),
       (SELECT name FROM actor WHERE id = @to), name) WHERE actor_id = @from`,
    "UPDATE attribution SET addressee_actor_id = @to WHERE addressee_actor_id = @from",
    "UPDATE attribution SET target_actor_id = @to WHERE target_actor_id = @from",
    "UPDATE article SET publication_actor_id = @to WHERE publication_actor_id = @from",
    "UPDATE article SET agency_actor_id = @to WHERE agency_actor_id = @from",
    "UPDATE article_author SET actor_id = @to WHERE actor_id = @from",
    `UPDATE actor SET description = coalesce(actor.description || char(10) || char(10) || b.description, actor.description, b.description)
     FROM (SELECT description FROM actor WHERE id = @from) b WHERE actor.id = @to`,
  ].map((sql) => db.prepare<Move>(sql));
  return {
    /** Relations, judgements, and what the other has not: question, number, time, place. */
    claims: (from: Id, to: Id): void => claimRows.forEach((move) => move.run({ from, to })),
    /** Names, ties, chains, addressees, and the description. */
    actors: (from: Id, to: Id): void => actorRows.forEach((move) => move.run({ from, to })),
  };
};
