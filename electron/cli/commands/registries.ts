import type { Asked, Output } from "../../../shared/contract/methods.ts";
import { allPages } from "../all-pages.ts";
import { printJson, textOption } from "../command.ts";
import type { Command } from "../command.ts";
import { status } from "../io.ts";
import type { Session } from "../session.ts";
import { table } from "../table.ts";

type Listing = "claims.list" | "actors.list" | "sources.list";
type RowOf<M extends Listing> = Output<M>["rows"][number];
type Page<Row> = { readonly total: number; readonly rows: readonly Row[] };
type Cells = readonly (string | number | null)[];

/** A registry as a command: all its entries, most used first. */
const listing = <Row>(
  summary: string,
  head: readonly string[],
  page: (session: Session, input: Asked<Listing>) => Promise<Page<Row>>,
  cells: (row: Row) => Cells,
): Command => ({
  usage: "[--filter TEXT]",
  summary,
  details: ["  --filter TEXT   only those that have it in a name or in their wording", "  JSON: one array"],
  options: { filter: { type: "string" } },
  takes: [0, 0],
  run: async (call) => {
    const filter = textOption(call, "filter") ?? "";
    const rows = await call.withNotebook((session) =>
      allPages((limit, offset) => page(session, { filter, limit, offset })),
    );
    if (call.json) printJson(call, rows);
    else call.io.out(table(head, rows.map(cells)));
    return status.done;
  },
});

type StandingClaim = RowOf<"claims.list"> & Omit<Output<"claims.standing">[number], "claimId">;

/** Each with how far it is confirmed and what is in conflict with it. */
const withStandings = async (session: Session, input: Asked<Listing>): Promise<Page<StandingClaim>> => {
  const { total, rows } = await session.ask("claims.list", input);
  const standings = await session.ask("claims.standing", { ids: rows.map(({ id }) => id) });
  const found = new Map(standings.map(({ claimId, ...standing }) => [claimId, standing]));
  return {
    total,
    rows: rows.flatMap((row) => {
      const standing = found.get(row.id);
      return standing === undefined ? [] : [{ ...row, ...standing }];
    }),
  };
};

export const claims = listing(
  "List the claims, how many affirm or deny them, on how many independent words, and what is in conflict.",
  ["id", "affirms", "denies", "articles", "roots", "conflicts", "kind", "claim", "question"],
  withStandings,
  (row: StandingClaim) => [
    row.id,
    row.positions.affirms,
    row.positions.denies,
    row.articles,
    row.independence.roots,
    row.conflicts.length,
    row.kind,
    row.text,
    row.question,
  ],
);

export const actors = listing(
  "List the actors, how often they speak and are named.",
  ["id", "statements", "mentions", "articles", "type", "name", "also"],
  (session, input) => session.ask("actors.list", input),
  (row: RowOf<"actors.list">) => [
    row.id,
    row.statements,
    row.mentions,
    row.articles,
    row.type,
    row.name,
    row.aliases.join(", "),
  ],
);

export const sources = listing(
  "List the sources and what was said on their word.",
  ["id", "statements", "articles", "reliability", "kind", "name"],
  (session, input) => session.ask("sources.list", input),
  (row: RowOf<"sources.list">) => [row.id, row.statements, row.articles, row.reliability, row.kind, row.name],
);
