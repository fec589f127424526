import type { Asked, Output } from "../../../shared/contract/methods.ts";
import { allPages } from "../all-pages.ts";
import { printJson, textOption } from "../command.ts";
import type { Command } from "../command.ts";
import { status } from "../io.ts";
import { noteOn } from "../note-on.ts";
import type { Session } from "../session.ts";
import { table } from "../table.ts";

type Listing = "claims.list" | "actors.list" | "sources.list";
type RowOf<M extends Listing> = Output<M>["rows"][number];
type Page<Row> = { readonly total: number; readonly rows: readonly Row[] };
/** What all registries can be asked for. */
type Slice = Pick<Asked<Listing>, "filter" | "limit" | "offset">;
type Cells = readonly (string | number | null)[];

/** A registry as a command: all its entries, most used first. */
const listing = <Row>(
  summary: string,
  head: readonly string[],
  page: (session: Session, input: Slice) => Promise<Page<Row>>,
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

type StandingClaim = RowOf<"claims.list"> &
  Omit<Output<"claims.standing">[number], "claimId"> & {
    readonly relations: Output<"claims.relations">;
    readonly assessments: Output<"assessments.ofClaim">;
    readonly note: string | null;
  };

/** Each with how far it is confirmed, what is in conflict with it, how it stands to others, and every judgement of it. */
const withStandings = async (session: Session, input: Slice): Promise<Page<StandingClaim>> => {
  const { total, rows } = await session.ask("claims.list", input);
  const standings = await session.ask("claims.standing", { ids: rows.map(({ id }) => id) });
  const found = new Map(standings.map(({ claimId, ...standing }) => [claimId, standing]));
  const detailed: StandingClaim[] = [];
  for (const row of rows) {
    const standing = found.get(row.id);
    const isJudged = Object.values(row.judged).some((value) => value !== null);
    const assessments = isJudged ? await session.ask("assessments.ofClaim", { id: row.id }) : [];
    const relations = await session.ask("claims.relations", { id: row.id });
    const note = await noteOn(session, "claim", row.id);
    if (standing !== undefined) detailed.push({ ...row, ...standing, relations, assessments, note });
  }
  return { total, rows: detailed };
};

type RecordedSource = RowOf<"sources.list"> & Omit<Output<"assessments.records">[number], "id">;

/** Each with every grade it had, and how its claims fared with independent others. */
const withRecords = async (session: Session, input: Slice): Promise<Page<RecordedSource>> => {
  const { total, rows } = await session.ask("sources.list", input);
  const records = await session.ask("assessments.records", { ids: rows.map(({ id }) => id) });
  const found = new Map(records.map(({ id, ...recorded }) => [id, recorded]));
  return {
    total,
    rows: rows.flatMap((row): readonly RecordedSource[] => {
      const recorded = found.get(row.id);
      return recorded === undefined ? [] : [{ ...row, ...recorded }];
    }),
  };
};

type DetailedActor = Output<"actors.actor"> & {
  readonly ties: Output<"actors.ties">;
  readonly note: string | null;
};

/** Each with its names by kind, its description, how it stands to others, and its note. */
const withTies = async (session: Session, input: Slice): Promise<Page<DetailedActor>> => {
  const { total, rows } = await session.ask("actors.list", input);
  const detailed: DetailedActor[] = [];
  for (const { id } of rows)
    detailed.push({
      ...(await session.ask("actors.actor", { id })),
      ties: await session.ask("actors.ties", { id }),
      note: await noteOn(session, "actor", id),
    });
  return { total, rows: detailed };
};

export const claims = listing(
  "List the claims, how many affirm or deny them, on how many independent words, and what is in conflict.",
  ["id", "affirms", "denies", "articles", "roots", "conflicts", "status", "credibility", "kind", "claim", "question"],
  withStandings,
  (row: StandingClaim) => [
    row.id,
    row.positions.affirms,
    row.positions.denies,
    row.articles,
    row.independence.roots,
    row.conflicts.length,
    row.judged.status,
    row.judged.credibility,
    row.kind,
    row.text,
    row.question,
  ],
);

export const actors = listing(
  "List the actors, how often they speak and are named.",
  ["id", "statements", "mentions", "articles", "type", "name", "also"],
  withTies,
  (row: DetailedActor) => [
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
  "List the sources, what was said on their word, their grade, and how often independent others bore them out.",
  ["id", "statements", "articles", "reliability", "corroborated", "contradicted", "kind", "name"],
  withRecords,
  (row: RecordedSource) => [
    row.id,
    row.statements,
    row.articles,
    row.reliability,
    row.record.corroborated,
    row.record.contradicted,
    row.kind,
    row.name,
  ],
);
