import type { Database } from "better-sqlite3";
import type { ClaimListing, SourceListing } from "../../../shared/contract/claims.ts";
import { claimStatuses, likelihoods } from "../../../shared/domain/assessment.ts";
import type { Id } from "../../../shared/domain/id.ts";

// Lists that are sorted and narrowed by what entries were judged last. The statements are made of constants of this file.

type Shown = { readonly ids: readonly Id[]; readonly total: number };
type Page = { readonly limit: number; readonly offset: number; readonly ids: string | null };

/** The newest judgement of everything judged on one scale: few rows, however many claims there are. */
const newest = (subject: "claim_id" | "source_id", scale: string): string =>
  `(SELECT ${subject} AS id, ${scale} AS value, max(at || printf('%016d', n)) FROM assessment
    WHERE ${subject} IS NOT NULL AND ${scale} IS NOT NULL GROUP BY ${subject})`;

const rank = (column: string, values: readonly string[]): string =>
  `CASE ${column} ${values.map((value, at) => `WHEN '${value}' THEN ${at}`).join(" ")} END`;

const passes = (column: string, parameter: string): string =>
  `(@${parameter} IS NULL OR iif(@${parameter} = 'none', ${column} IS NULL, ${column} = @${parameter}))`;

const among = (table: string): string => `(@ids IS NULL OR ${table}.id IN (SELECT value FROM json_each(@ids)))`;

/** Claims in the order asked for, those that pass. @param ids - null for all */
export const openClaimOrder = (db: Database) => {
  const judged = `LEFT JOIN ${newest("claim_id", "status")} s ON s.id = c.id
    LEFT JOIN ${newest("claim_id", "credibility")} g ON g.id = c.id`;
  const pass = `WHERE ${among("c")} AND ${passes("s.value", "status")} AND ${passes("g.value", "credibility")}`;
  const likely = `LEFT JOIN ${newest("claim_id", "likelihood")} l ON l.id = c.id`;
  const orders: Readonly<Record<ClaimListing["sort"], string>> = {
    use: "coalesce(u.times, 0) DESC",
    text: "c.text COLLATE NOCASE",
    newest: "c.n DESC",
    status: `s.value IS NULL, ${rank("s.value", claimStatuses)}`,
    credibility: "g.value IS NULL, g.value",
    likelihood: `l.value IS NULL, ${rank("l.value", likelihoods)} DESC`,
  };
  const statement = (sort: ClaimListing["sort"]) =>
    db
      .prepare<Page & Pick<ClaimListing, "status" | "credibility">, Id>(
        `WITH used AS (SELECT claim_id AS id, count(*) AS times FROM tag WHERE claim_id IS NOT NULL GROUP BY claim_id)
         SELECT c.id FROM claim c LEFT JOIN used u ON u.id = c.id ${judged} ${sort === "likelihood" ? likely : ""} ${pass}
         ORDER BY ${orders[sort]}, coalesce(u.times, 0) DESC, c.text COLLATE NOCASE, c.n LIMIT @limit OFFSET @offset`,
      )
      .pluck();
  const statements = {
    use: statement("use"),
    text: statement("text"),
    newest: statement("newest"),
    status: statement("status"),
    credibility: statement("credibility"),
    likelihood: statement("likelihood"),
  };
  const all = db.prepare<[], number>("SELECT count(*) FROM claim").pluck();
  const counted = db
    .prepare<Pick<Page, "ids"> & Pick<ClaimListing, "status" | "credibility">, number>(
      `SELECT count(*) FROM claim c ${judged} ${pass}`,
    )
    .pluck();
  return (
    { sort, status, credibility, limit, offset }: Omit<ClaimListing, "filter">,
    ids: readonly Id[] | null,
  ): Shown => {
    const narrow = { ids: ids === null ? null : JSON.stringify(ids), status, credibility };
    const unnarrowed = status === null && credibility === null;
    return {
      ids: statements[sort].all({ ...narrow, limit, offset }),
      total: unnarrowed ? (ids === null ? (all.get() ?? 0) : ids.length) : (counted.get(narrow) ?? 0),
    };
  };
};

/** Sources in the order asked for, those that pass. @param ids - null for all */
export const openSourceOrder = (db: Database) => {
  const judged = `LEFT JOIN ${newest("source_id", "reliability")} g ON g.id = s.id`;
  const pass = `WHERE ${among("s")} AND ${passes("g.value", "reliability")}`;
  const orders: Readonly<Record<SourceListing["sort"], string>> = {
    use: "coalesce(u.times, 0) DESC",
    name: "s.name COLLATE NOCASE",
    reliability: "g.value IS NULL, g.value",
  };
  const statement = (sort: SourceListing["sort"]) =>
    db
      .prepare<Page & Pick<SourceListing, "reliability">, Id>(
        `WITH used AS (SELECT id, sum(times) AS times FROM (
           SELECT source_id AS id, count(*) AS times FROM tag WHERE source_id IS NOT NULL GROUP BY source_id
           UNION ALL SELECT source_id, count(*) FROM attribution WHERE source_id IS NOT NULL GROUP BY source_id) GROUP BY id)
         SELECT s.id FROM source s LEFT JOIN used u ON u.id = s.id ${judged} ${pass}
         ORDER BY ${orders[sort]}, coalesce(u.times, 0) DESC, s.name COLLATE NOCASE, s.n LIMIT @limit OFFSET @offset`,
      )
      .pluck();
  const statements = { use: statement("use"), name: statement("name"), reliability: statement("reliability") };
  const all = db.prepare<[], number>("SELECT count(*) FROM source").pluck();
  const counted = db
    .prepare<Pick<Page, "ids"> & Pick<SourceListing, "reliability">, number>(
      `SELECT count(*) FROM source s ${judged} ${pass}`,
    )
    .pluck();
  return ({ sort, reliability, limit, offset }: Omit<SourceListing, "filter">, ids: readonly Id[] | null): Shown => {
    const narrow = { ids: ids === null ? null : JSON.stringify(ids), reliability };
    return {
      ids: statements[sort].all({ ...narrow, limit, offset }),
      total: reliability === null ? (ids === null ? (all.get() ?? 0) : ids.length) : (counted.get(narrow) ?? 0),
    };
  };
};
