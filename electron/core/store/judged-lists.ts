import type { Database } from "better-sqlite3";
import type { ClaimListing, SourceListing } from "../../../shared/contract/claims.ts";
import { claimStatuses, likelihoods } from "../../../shared/domain/assessment.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { byUse, openUseOrder } from "./use-order.ts";
import type { Shown } from "./use-order.ts";

// Lists that are sorted and narrowed by what entries were judged last. The statements are made of constants of this file.

type Page = { readonly limit: number; readonly offset: number; readonly ids: string | null };

const rank = (column: string, values: readonly string[]): string =>
  `CASE ${column} ${values.map((value, at) => `WHEN '${value}' THEN ${at}`).join(" ")} END`;

const passes = (column: string): string =>
  `(@${column} IS NULL OR iif(@${column} = 'none', ${column} IS NULL, ${column} = @${column}))`;

const among = "(@ids IS NULL OR id IN (SELECT value FROM json_each(@ids)))";

/** Claims in the order asked for, those that pass. @param ids - null for all */
export const openClaimOrder = (db: Database) => {
  const whole = openUseOrder(db, "claim");
  const pass = `FROM entry_rank WHERE kind = 'claim' AND ${among} AND ${passes("status")} AND ${passes("credibility")}`;
  const orders: Readonly<Record<ClaimListing["sort"], string>> = {
    use: byUse,
    text: "name COLLATE NOCASE, n",
    newest: "n DESC",
    status: `status IS NULL, ${rank("status", claimStatuses)}, ${byUse}`,
    credibility: `credibility IS NULL, credibility, ${byUse}`,
    likelihood: `likelihood IS NULL, ${rank("likelihood", likelihoods)} DESC, ${byUse}`,
  };
  const statement = (sort: ClaimListing["sort"]) =>
    db
      .prepare<Page & Pick<ClaimListing, "status" | "credibility">, Id>(
        `SELECT id ${pass} ORDER BY ${orders[sort]} LIMIT @limit OFFSET @offset`,
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
  const worded = db
    .prepare<Omit<Page, "ids">, Id>("SELECT id FROM claim ORDER BY text COLLATE NOCASE, n LIMIT @limit OFFSET @offset")
    .pluck();
  const counted = db
    .prepare<Pick<Page, "ids"> & Pick<ClaimListing, "status" | "credibility">, number>(`SELECT count(*) ${pass}`)
    .pluck();
  return (
    { sort, status, credibility, limit, offset }: Omit<ClaimListing, "filter">,
    ids: readonly Id[] | null,
  ): Shown => {
    const unnarrowed = status === null && credibility === null;
    if (unnarrowed && sort === "use") return whole({ limit, offset }, ids);
    if (unnarrowed && sort === "text" && ids === null)
      return { ids: worded.all({ limit, offset }), total: whole.total() };
    const narrow = { ids: ids === null ? null : JSON.stringify(ids), status, credibility };
    return {
      ids: statements[sort].all({ ...narrow, limit, offset }),
      total: unnarrowed ? (ids?.length ?? whole.total()) : (counted.get(narrow) ?? 0),
    };
  };
};

/** Sources in the order asked for, those that pass. @param ids - null for all */
export const openSourceOrder = (db: Database) => {
  const whole = openUseOrder(db, "source");
  const pass = `FROM entry_rank WHERE kind = 'source' AND ${among} AND ${passes("reliability")}`;
  const orders: Readonly<Record<SourceListing["sort"], string>> = {
    use: byUse,
    name: "name COLLATE NOCASE, n",
    reliability: `reliability IS NULL, reliability, ${byUse}`,
  };
  const statement = (sort: SourceListing["sort"]) =>
    db
      .prepare<Page & Pick<SourceListing, "reliability">, Id>(
        `SELECT id ${pass} ORDER BY ${orders[sort]} LIMIT @limit OFFSET @offset`,
      )
      .pluck();
  const statements = { use: statement("use"), name: statement("name"), reliability: statement("reliability") };
  const counted = db
    .prepare<Pick<Page, "ids"> & Pick<SourceListing, "reliability">, number>(`SELECT count(*) ${pass}`)
    .pluck();
  return ({ sort, reliability, limit, offset }: Omit<SourceListing, "filter">, ids: readonly Id[] | null): Shown => {
    if (reliability === null && sort === "use") return whole({ limit, offset }, ids);
    const narrow = { ids: ids === null ? null : JSON.stringify(ids), reliability };
    return {
      ids: statements[sort].all({ ...narrow, limit, offset }),
      total: reliability === null ? (ids?.length ?? whole.total()) : (counted.get(narrow) ?? 0),
    };
  };
};
