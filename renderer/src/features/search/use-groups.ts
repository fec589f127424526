import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { GroupField, Hit } from "../../../../shared/contract/search.ts";
import { newId } from "../../../../shared/domain/id.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { ask, useAsk } from "../../bridge/ask.ts";
import { groupRows } from "./group-rows.ts";
import { useSettled } from "../../ui/use-settled.ts";

const groupsAtOnce = 50;
const firstHits = 3;
const hitsAtOnce = 50;
/** Counting everything may wait for a pause in typing. */
const typingMs = 120;

type Shown = {
  readonly asked: string;
  readonly limit: number;
  readonly closed: ReadonlySet<Id>;
  /** How many further pages of hits of a group were asked for. */
  readonly pages: ReadonlyMap<Id, number>;
};

/** The passages found by what they are on: groups open and close, further hits and groups come when asked for. */
export const useGroups = (typed: string, by: GroupField) => {
  const [asker] = useState(newId);
  const query = useSettled(typed.trim(), typingMs);
  const asked = `${by} ${query}`;
  const untouched: Shown = { asked, limit: groupsAtOnce, closed: new Set(), pages: new Map() };
  const [kept, setKept] = useState<Shown>(untouched);
  const shown = kept.asked === asked ? kept : untouched;
  const change = (patch: Partial<Shown>): void => setKept({ ...shown, ...patch });
  const answer = useAsk("search.groups", { query, by, limit: shown.limit, hits: firstHits, asker }, { keep: true });
  const wanted = [...shown.pages].flatMap(([id, count]) =>
    Array.from({ length: count }, (_, page) => ({ id, offset: firstHits + page * hitsAtOnce })),
  );
  const further = useQueries({
    queries: wanted.map((only) => {
      const input = { query, by, limit: 1, hits: hitsAtOnce, only };
      return { queryKey: ["search.groups", input], queryFn: () => ask("search.groups", input) };
    }),
  });
  const hitsOf = (id: Id): readonly Hit[] =>
    wanted.flatMap((only, at) => (only.id === id ? (further[at]?.data?.groups[0]?.hits ?? []) : []));
  return {
    asked,
    data: answer.data,
    failure: answer.error?.message ?? null,
    isBehind: answer.isPlaceholderData || query !== typed.trim(),
    rows: answer.data === undefined ? [] : groupRows(answer.data, shown.closed, hitsOf),
    open: (id: Id, isOpen: boolean): void => {
      const closed = new Set(shown.closed);
      if (isOpen) closed.delete(id);
      else closed.add(id);
      change({ closed });
    },
    openAll: (isOpen: boolean): void =>
      change({ closed: isOpen ? new Set() : new Set(answer.data?.groups.map(({ id }) => id)) }),
    moreHits: (id: Id): void => change({ pages: new Map([...shown.pages, [id, (shown.pages.get(id) ?? 0) + 1]]) }),
    moreGroups: (): void => change({ limit: Math.min(1000, shown.limit + groupsAtOnce) }),
  };
};
