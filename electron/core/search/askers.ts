import type { Id } from "../../../shared/domain/id.ts";
import type { Wanted } from "./count-in-slices.ts";

type Asking = { readonly query: string; readonly asker?: Id | undefined };

/** So many are remembered: one for each view that searches. */
const mostAskers = 64;

/** What each asker asked for last: counting for anything else of theirs has become idle work. */
export const openAskers = () => {
  const latest = new Map<Id, string>();
  return {
    asks: ({ query, asker }: Asking): Wanted => {
      if (asker === undefined) return () => true;
      latest.delete(asker);
      latest.set(asker, query);
      const [oldest] = latest.keys();
      if (latest.size > mostAskers && oldest !== undefined) latest.delete(oldest);
      return () => latest.get(asker) === query;
    },
  };
};
