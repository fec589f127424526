import { searchScopes } from "../../../shared/contract/search.ts";
import type { Hit, SearchAnswer } from "../../../shared/contract/search.ts";
import { printJson, textOption } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { status, UsageError } from "../io.ts";
import type { Session } from "../session.ts";
import { plain } from "../table.ts";

export const search: Command = {
  usage: "'QUERY' [--limit N] [--in passages|articles|notes] [--sort relevance|newest]",
  summary: "Search tagged passages, then articles, then notes.",
  details: [
    '  QUERY: words, "phrases", prefix*, -not, and fields: kind: actor: source: speaker: code: claim: article:',
    "  publication: stance:   A query that begins with - comes after --.",
    "  --limit N   at most so many hits in all; 50 when not given",
    "  --in …      only there",
    '  JSON: {"total","tookMs","hits":[{"kind","id","articleId","start","end","text","highlights":[[start,end],…],…}]}',
  ],
  options: { limit: { type: "string" }, in: { type: "string" }, sort: { type: "string" } },
  takes: [1, 1],
  run: async (call) => {
    const query = call.args[0] ?? "";
    const limit = limitOf(call);
    const sort = choice(call, "sort", ["relevance", "newest"] as const) ?? "relevance";
    const only = choice(call, "in", searchScopes);
    const found = await call.withNotebook((session) =>
      collect(session, query, limit, sort, only === null ? searchScopes : [only]),
    );
    if (found.problem !== null)
      throw new UsageError(`${found.problem.message} (at character ${found.problem.at + 1} of the query)`);
    if (call.json) printJson(call, { total: found.total, tookMs: found.tookMs, hits: found.hits });
    else {
      for (const hit of found.hits) call.io.out(`${lineOf(hit)}\n`);
      call.io.out(`${found.total} found\n`);
    }
    return status.done;
  },
};

const limitOf = (call: Call): number => {
  const given = textOption(call, "limit") ?? "50";
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
    throw new UsageError(`--limit wants a number from 1 to 10000, not ${given}`);
  return limit;
};

const choice = <Word extends string>(call: Call, name: string, words: readonly Word[]): Word | null => {
  const given = textOption(call, name);
  if (given === null) return null;
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageError(`--${name} is one of ${words.join(", ")}, not ${given}`);
  return found;
};

type Found = Pick<SearchAnswer, "total" | "tookMs" | "problem"> & { readonly hits: readonly Hit[] };

const collect = async (
  session: Session,
  query: string,
  limit: number,
  sort: "relevance" | "newest",
  scopes: readonly (typeof searchScopes)[number][],
): Promise<Found> => {
  let found: Found = { total: 0, tookMs: 0, problem: null, hits: [] };
  for (const scope of scopes) {
    const room = limit - found.hits.length;
    const answer = await session.ask("search.run", { query, scope, sort, limit: Math.max(1, room) });
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
