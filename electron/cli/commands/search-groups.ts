import type { GroupField, Hit, SearchAnswer } from "../../../shared/contract/search.ts";
import { printJson } from "../command.ts";
import type { Call } from "../command.ts";
import { status } from "../io.ts";
import type { Session } from "../session.ts";
import { plain } from "../table.ts";

type Shown = {
  readonly check: (problem: SearchAnswer["problem"]) => void;
  readonly lineOf: (hit: Hit) => string;
};

/** Print what a search finds among passages by what they are on. */
export const printGroups = async (
  call: Call,
  by: GroupField,
  limit: number,
  queryOf: (session: Session) => Promise<string>,
  { check, lineOf }: Shown,
): Promise<number> => {
  const { problem, ...found } = await call.withNotebook(async (session) =>
    session.ask("search.groups", { query: await queryOf(session), by, limit: Math.min(limit, 1000) }),
  );
  check(problem);
  if (call.json)
    printJson(call, { total: found.total, tookMs: found.tookMs, by, groups: found.groups, more: found.more });
  else {
    for (const { label, count, hits } of found.groups) {
      call.io.out(`${String(count).padStart(7)}  ${plain(label)}\n`);
      for (const hit of hits) call.io.out(`         ${lineOf(hit)}\n`);
    }
    if (found.more > 0) call.io.out(`${found.more} further groups\n`);
    call.io.out(`${found.total} found\n`);
  }
  return status.done;
};
