import type { Database } from "better-sqlite3";
import { symmetricRelations } from "../../../shared/domain/claim.ts";
import type { Aspect, ClaimRelation, RelationKind } from "../../../shared/domain/claim.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";

export type RelationRecord = {
  readonly claimId: Id;
  readonly kind: RelationKind;
  readonly otherId: Id;
  readonly aspect: Aspect | null;
  readonly reason: string | null;
};

export const openClaimRelations = (db: Database) => {
  const columns = "r.id, r.kind, c.id AS otherId, c.text AS otherText, r.aspect, r.reason";
  const ofClaim = db.prepare<{ readonly id: Id }, ClaimRelation>(
    `SELECT * FROM (
       SELECT r.n, ${columns}, 'from' AS direction FROM claim_relation r JOIN claim c ON c.id = r.other_id WHERE r.claim_id = @id
       UNION ALL
       SELECT r.n, ${columns}, 'to' FROM claim_relation r JOIN claim c ON c.id = r.claim_id WHERE r.other_id = @id
     ) ORDER BY n`,
  );
  const byId = db.prepare<[string], RelationRecord>(
    "SELECT claim_id AS claimId, kind, other_id AS otherId, aspect, reason FROM claim_relation WHERE id = ?",
  );
  const find = db
    .prepare<[string, string, string], Id>(
      "SELECT id FROM claim_relation WHERE claim_id = ? AND kind = ? AND other_id = ?",
    )
    .pluck();
  const insert = db.prepare<RelationRecord & { readonly id: Id }>(
    `INSERT INTO claim_relation (id, claim_id, kind, other_id, aspect, reason)
     VALUES (@id, @claimId, @kind, @otherId, @aspect, @reason)`,
  );
  const update = db.prepare<Pick<RelationRecord, "aspect" | "reason"> & { readonly id: Id }>(
    "UPDATE claim_relation SET aspect = @aspect, reason = @reason WHERE id = @id",
  );
  const remove = db.prepare<[string]>("DELETE FROM claim_relation WHERE id = ?");
  return {
    /** From both sides, in the order of making. */
    ofClaim: (id: Id): readonly ClaimRelation[] => ofClaim.all({ id }).map(toRelation),
    byId: (id: Id): RelationRecord | null => byId.get(id) ?? null,
    /** The relation there is already; one that reads the same from both sides is found from both. */
    find: ({ claimId, kind, otherId }: RelationRecord): Id | null =>
      find.get(claimId, kind, otherId) ??
      (symmetricRelations.has(kind) ? find.get(otherId, kind, claimId) : undefined) ??
      null,
    insert: (relation: RelationRecord): Id => {
      const id = newId();
      insert.run({ ...relation, id });
      return id;
    },
    update: (id: Id, { aspect, reason }: RelationRecord): void => void update.run({ id, aspect, reason }),
    remove: (id: Id): void => void remove.run(id),
  };
};

const toRelation = ({ id, kind, direction, otherId, otherText, aspect, reason }: ClaimRelation): ClaimRelation => ({
  id,
  kind,
  direction,
  otherId,
  otherText,
  aspect,
  reason,
});
