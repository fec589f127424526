import { Refusal } from "../../../shared/contract/failure.ts";
import { groupFields, searchScopes, searchSorts } from "../../../shared/contract/search.ts";
import type { Hit, SavedSearch, SearchAnswer, SearchSort } from "../../../shared/contract/search.ts";
import { printFilter } from "../../../shared/query/print-query.ts";
import { fields } from "../../../shared/query/query.ts";
import { structureForms } from "../../../shared/query/read-structure.ts";
import { printJson, textOption } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { status, UsageError } from "../io.ts";
import type { Session } from "../session.ts";
import { plain } from "../table.ts";
import { printGroups } from "./search-groups.ts";

export const search: Command = {
  usage:
    "'QUERY' | --saved NAME [--limit N] [--offset N] [--in passages|articles|notes] [--sort relevance|newest|oldest|position] [--group article|claim|actor|code] [--facets]",
  summary: "Search tagged passages, then articles, then notes.",
  details: [
    '  QUERY: words, "phrases", prefix*, *part*, fuzzy~, forms+, NEAR/5, -not, OR, parentheses, fields and structures:',
    `  ${fields
      .slice(0, 10)
      .map((field) => `${field}:`)
      .join(" ")}`,
    `  ${fields
      .slice(10)
      .map((field) => `${field}:`)
      .join(" ")}`,
    `  ${Object.values(structureForms).join(" ")}`,
    "  Dates: 2017-04, 2017-04-10..12, ..2017, 7d, last-week. Figures: value>87. Begins with -: put it after --.",
    "  --limit N   at most so many hits in all; 50 when not given",
    "  --offset N  leave out the first N",
    "  --sort …    position: article by article, the newest first, in the order of the text",
    "  --group …   passages by what they are on, the largest groups first; --limit is then of groups, each with its best three",
    '  JSON with --group: {"total","tookMs","by","groups":[{"id","label","count","hits":[…]}],"more"}',
    "  --saved …   what the search saved under that name finds, in its scope and order",
    "  --in …      only there",
    "  --facets    count the passages found by kind, code, actor, source, publication, stance and month instead",
    '  JSON with --facets: {"total","tookMs","facets":[{"field","entries":[{"value","count"}],"more"}]}',
    '  JSON: {"total","tookMs","hits":[{"kind","id","articleId","start","end","text","highlights":[[start,end],…],…}]}',
  ],
  options: {
    limit: { type: "string" },
    offset: { type: "string" },
    group: { type: "string" },
    in: { type: "string" },
    sort: { type: "string" },
    saved: { type: "string" },
    facets: { type: "boolean" },
  },
  takes: [0, 1],
  run: async (call) => {
    const given = call.args[0] ?? null;
    const name = textOption(call, "saved");
    if ((given === null) === (name === null)) throw new UsageError("search wants a query or --saved NAME, one of them");
    const limit = numberOf(call, "limit", { least: 1, most: 10_000, usual: 50 });
    const offset = numberOf(call, "offset", { least: 0, most: 1_000_000_000, usual: 0 });
    const sort = choice(call, "sort", searchSorts);
    const by = choice(call, "group", groupFields);
    const only = choice(call, "in", searchScopes);
    if (call.options["facets"] === true) return printFacets(call, given, name);
    if (by !== null) return printGroups(call, by, limit, (session) => queryOf(session, given, name), { check, lineOf });
    const found = await call.withNotebook(async (session) => {
      if (name === null)
        return collect(
          session,
          given ?? "",
          { limit, offset },
          sort ?? "relevance",
          only === null ? searchScopes : [only],
        );
      const saved = await savedAs(session, name);
      return collect(session, saved.query, { limit, offset }, sort ?? saved.sort, [only ?? saved.scope]);
    });
    check(found.problem);
    if (call.json) printJson(call, { total: found.total, tookMs: found.tookMs, hits: found.hits });
    else {
      for (const hit of found.hits) call.io.out(`${lineOf(hit)}\n`);
      call.io.out(`${found.total} found\n`);
    }
    return status.done;
  },
};

const check = (problem: SearchAnswer["problem"]): void => {
  if (problem !== null) throw new UsageError(`${problem.message} (at character ${problem.at + 1} of the query)`);
};

const savedAs = async (session: Session, name: string): Promise<SavedSearch> => {
  const all = await session.ask("search.saved", { counts: false });
  const same = (saved: SavedSearch): boolean => saved.name.toLowerCase() === name.normalize("NFC").trim().toLowerCase();
  const found = all.find(same);
  if (found === undefined) throw new Refusal("not-found", `there is no saved search “${name}”`);
  return found;
};

const queryOf = async (session: Session, given: string | null, name: string | null): Promise<string> =>
  name === null ? (given ?? "") : (await savedAs(session, name)).query;

const printFacets = async (call: Call, given: string | null, name: string | null): Promise<number> => {
  const { total, tookMs, facets, problem } = await call.withNotebook(async (session) => {
    return session.ask("search.facets", { query: await queryOf(session, given, name), limit: 1000 });
  });
  check(problem);
  if (call.json) printJson(call, { total, tookMs, facets });
  else {
    for (const { field, entries } of facets)
      for (const { value, count } of entries)
        call.io.out(`${String(count).padStart(7)}  ${plain(printFilter({ field, value }))}\n`);
    call.io.out(`${total} found\n`);
  }
  return status.done;
};

const numberOf = (
  call: Call,
  name: string,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number => {
  const given = textOption(call, name) ?? `${usual}`;
  const number = Number(given);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`--${name} wants a number from ${least} to ${most}, not ${given}`);
  return number;
};

const choice = <Word extends string>(call: Call, name: string, words: readonly Word[]): Word | null => {
  const given = textOption(call, name);
  if (given === null) return null;
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageError(`--${name} is one of ${words.join(", ")}, not ${given}`);
  return found;
};

type Found = Pick<SearchAnswer, "total" | "tookMs" | "problem"> & { readonly hits: readonly Hit[] };

/** One scope after the other; the page goes through all of them. */
const collect = async (
  session: Session,
  query: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  sort: SearchSort,
  scopes: readonly (typeof searchScopes)[number][],
): Promise<Found> => {
  let found: Found = { total: 0, tookMs: 0, problem: null, hits: [] };
  for (const scope of scopes) {
    const room = limit - found.hits.length;
    const skipped = Math.max(0, offset - found.total);
    const answer = await session.ask("search.run", { query, scope, sort, limit: Math.max(1, room), offset: skipped });
    found = {
      total: found.total + answer.total,
      tookMs: found.tookMs + answer.tookMs,
      problem: answer.problem,
      hits: room > 0 ? [...found.hits, ...answer.hits] : found.hits,
    };
    if (found.problem !== null) break;
  }
  return found;
};

const lineOf = ({ kind, articleId, start, end, text, title, attribution }: Hit): string => {
  const place = articleId === null ? "" : ` ${articleId} ${start}–${end}`;
  const says = attribution === null ? "" : ` [${attribution}]`;
  return plain(`${kind}${place}  ${title}${says}: ${text}`);
};
