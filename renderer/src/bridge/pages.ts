import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Asked, Output, QueryName } from "../../../shared/contract/methods.ts";
import { ask, queries } from "./ask.ts";

type Paged = { readonly total: number; readonly rows: readonly unknown[] };
/** Queries that answer with a page of rows. */
export type PagedName = { [M in QueryName]: Output<M> extends Paged ? M : never }[QueryName];
export type RowOf<M extends PagedName> = Output<M> extends { readonly rows: readonly (infer Row)[] } ? Row : never;

export type Pages<Row> = {
  readonly total: number;
  /** Undefined while its page is on the way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** The row, asked for if need be; undefined when there is none or it could not be read. */
  readonly fetchRow: (index: number) => Promise<Row | undefined>;
  /** Tell which rows are on the screen, so that their pages are asked for. */
  readonly show: (first: number, last: number) => void;
  readonly loading: boolean;
  readonly failure: string | null;
};

/** Rows asked for at once: some four screens. A row of a passage is read off dozens of places of the file. */
const pageSize = 80;

/** A long list, fetched page by page as it is scrolled. While a new filter is on its way, the rows of the last one stay. */
export const usePages = <M extends PagedName>(
  name: M,
  input: Omit<Asked<M>, "limit" | "offset">,
  when = true,
): Pages<RowOf<M>> => {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const queryOf = (page: number) => {
    const asked = { ...input, limit: pageSize, offset: page * pageSize } as Asked<M>;
    return { queryKey: [name, asked], queryFn: () => ask(name, asked), enabled: when };
  };
  const top = useQuery({ ...queryOf(0), placeholderData: keepPreviousData });
  const wanted: number[] = [];
  for (let page = Math.floor(range.first / pageSize); page <= Math.floor(range.last / pageSize); page += 1)
    if (page > 0) wanted.push(page);
  const rest = useQueries({ queries: wanted.map(queryOf) });

  const pageAt = (page: number): Paged | undefined => (page === 0 ? top.data : rest[wanted.indexOf(page)]?.data);
  const failed = [top, ...rest].find((result) => result.error !== null)?.error ?? null;
  return {
    total: when ? (top.data?.total ?? 0) : 0,
    // The rows are those of M's own output.
    rowAt: (index) => pageAt(Math.floor(index / pageSize))?.rows[index % pageSize] as RowOf<M> | undefined,
    fetchRow: async (index) => {
      const page: Paged | null = await queries.fetchQuery(queryOf(Math.floor(index / pageSize))).catch(() => null);
      return page?.rows[index % pageSize] as RowOf<M> | undefined;
    },
    show: (first, last) => {
      if (first !== range.first || last !== range.last) setRange({ first, last });
    },
    loading: when && top.data === undefined && failed === null,
    failure: failed?.message ?? null,
  };
};
