import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Asked, Output, QueryName } from "../../../shared/contract/methods.ts";
import { ask } from "./ask.ts";

type Sliced = { readonly next: number | null };
/** Queries that answer a slice at a time, so that none keeps the core long. */
export type SlicedName = { [M in QueryName]: Output<M> extends Sliced ? M : never }[QueryName];

/**
 * The slices of an answer that are here, one asked after the other until the last.
 *
 * @param anew - asked again with this mounting: what it depends on changes too often to be followed
 */
export const useSlices = <M extends SlicedName>(
  name: M,
  input: Omit<Asked<M>, "from">,
  anew: boolean,
): { readonly slices: readonly Output<M>[]; readonly complete: boolean } => {
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: [name, input],
    queryFn: ({ pageParam }) => ask(name, { ...input, from: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    refetchOnMount: anew ? "always" : false,
  });
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { slices: data?.pages ?? [], complete: data !== undefined && !hasNextPage };
};
