import { useQueries } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Hit, SearchAnswer, SearchCounts, SearchScope, SearchSort } from "../../../../shared/contract/search.ts";
import { newId } from "../../../../shared/domain/id.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { ask, useAsk } from "../../bridge/ask.ts";
import { call } from "../../bridge/bridge.ts";
import { openTurns } from "../../bridge/turns.ts";
import { useSettled } from "../../ui/use-settled.ts";

export type Search = {
  /** Null while there is no query, or no answer to any yet. */
  readonly answer: SearchAnswer | null;
  /** Null while they are counted: the hits come first. */
  readonly counts: SearchCounts | null;
  /** The same, or until they are here those of the query before. */
  readonly lastCounts: SearchCounts | null;
  /** How many rows there are to show. */
  readonly count: number;
  /** Undefined while its page is on the way. */
  readonly hitAt: (index: number) => Hit | undefined;
  readonly show: (first: number, last: number) => void;
  /** The answer on the screen is to what was typed before. */
  readonly behind: boolean;
  readonly failure: string | null;
  /** Who asks, for what else this view has counted. */
  readonly asker: Id;
};

const pageSize = 50;
const typingMs = 60;

/** Search as the query is typed. Answers are kept by what was asked, so a late one never replaces a newer one. */
export const useSearch = (typed: string, scope: SearchScope, sort: SearchSort): Search => {
  const [asker] = useState(newId);
  const [turns] = useState(openTurns);
  const query = useSettled(typed.trim(), typingMs);
  const asked = { query, scope, sort, limit: pageSize, totals: false };
  const wanted = query !== "" && typed.trim() !== "";
  const first = useAsk("search.run", { ...asked, asker }, { when: wanted, keep: true, turns });
  const { range, show } = useRange();
  // An emptied box asks for nothing, which ends what is still being counted.
  const emptied = !wanted && query !== "";
  useEffect(() => {
    if (emptied) void call("search.run", { query: "", limit: 1, asker });
  }, [emptied, asker]);

  const isHere = wanted && first.data !== undefined && !first.isPlaceholderData;
  const counted = useAsk(
    "search.count",
    { query, scope, asker },
    { when: isHere && first.data.problem === null, keep: true },
  );
  const lastCounts = wanted ? (counted.data ?? null) : null;
  const counts = counted.isPlaceholderData ? null : lastCounts;
  const total = counts?.totals[scope] ?? first.data?.total ?? 0;

  const more = first.isPlaceholderData ? [] : pagesOf(range, total);
  const later = useQueries({
    queries: more.map((page) => {
      const input = { ...asked, offset: page * pageSize };
      return { queryKey: ["search.run", input], queryFn: () => ask("search.run", input), enabled: wanted };
    }),
    combine: hitsOfPages,
  });

  const answer = wanted ? (first.data ?? null) : null;
  const isPlaceholder = first.isPlaceholderData;
  const behind = wanted && (isPlaceholder || query !== typed.trim());
  const failure = wanted ? (first.error?.message ?? null) : null;
  const pages = more.join(" ");
  // The same until something of it is different: what hangs on it is not drawn again for nothing.
  return useMemo(() => {
    const numbers = pages === "" ? [] : pages.split(" ").map(Number);
    const hitAt = (index: number): Hit | undefined => {
      const page = Math.floor(index / pageSize);
      if (page === 0) return answer?.hits[index];
      return later[numbers.indexOf(page)]?.[index % pageSize];
    };
    const count = answer === null ? 0 : isPlaceholder ? Math.min(answer.total, answer.hits.length) : total;
    return { answer, counts, lastCounts, count, hitAt, show, behind, failure, asker };
  }, [answer, counts, lastCounts, isPlaceholder, total, later, pages, show, behind, failure, asker]);
};

const hitsOfPages = (
  results: readonly { readonly data: SearchAnswer | undefined }[],
): readonly (readonly Hit[] | undefined)[] => results.map(({ data }) => data?.hits);

type Shown = { readonly first: number; readonly last: number };

/** The rows on the screen. */
const useRange = (): { readonly range: Shown; readonly show: (first: number, last: number) => void } => {
  const [range, setRange] = useState<Shown>({ first: 0, last: 0 });
  const show = useCallback(
    (first: number, last: number) =>
      setRange((current) => (current.first === first && current.last === last ? current : { first, last })),
    [],
  );
  return { range, show };
};

/** The pages behind the first that hold these rows. */
const pagesOf = ({ first, last }: Shown, total: number): readonly number[] => {
  const from = Math.max(1, Math.floor(first / pageSize));
  const to = Math.floor(Math.min(last, total - 1) / pageSize);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
};
