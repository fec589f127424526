import type { Hit, SearchScope, SearchSort } from "../../../../shared/contract/search.ts";
import { ask } from "../../bridge/ask.ts";
import { HitFrame } from "./HitFrame.tsx";
import { HitRow } from "./HitRow.tsx";
import { openHit } from "./open-hit.ts";
import { rememberCursor, useSearchMemory } from "./search-memory.ts";
import { useHitSelection } from "./use-hit-selection.ts";
import type { Search } from "./use-search.ts";

type Props = {
  readonly search: Search;
  readonly query: string;
  readonly scope: SearchScope;
  readonly sort: SearchSort;
  readonly onUp: () => void;
};

/** All hits in one list. */
export const FlatHits = ({ search, query, scope, sort, onUp }: Props) => {
  const asked = `${scope} ${sort} ${query}`;
  const cursor = useSearchMemory((memory) => memory.cursor);
  // Another query begins at its first hit.
  const active = cursor.asked === asked ? Math.min(cursor.index, search.count - 1) : 0;
  const { hitAt } = search;
  const selection = useHitSelection({
    asked,
    query,
    total: search.count,
    active,
    idAt: (index) => hitAt(index)?.id,
    idsBetween: async (first, last) => {
      const shown = Array.from({ length: last - first + 1 }, (_, at) => hitAt(first + at)).filter(isThere);
      if (shown.length === last - first + 1) return shown.map(({ id }) => id);
      return ask("search.ids", { query, sort, offset: first, limit: Math.min(last - first + 1, 100_000) });
    },
  });
  const open = (index: number): void => {
    const hit = hitAt(index);
    if (hit !== undefined) openHit(hit, query);
  };
  return (
    <HitFrame
      rows={{
        count: search.count,
        rowHeight: scope === "passages" ? 96 : 84,
        active,
        onActive: (index) => rememberCursor(asked, index),
        hitAt,
        onOpen: open,
        onRange: search.show,
        row: (index) => (
          <HitRow
            hit={hitAt(index)}
            {...(scope === "passages" && selection.count > 0 ? { isChosen: selection.has(index) } : {})}
            {...(scope === "passages" ? { onCheck: () => selection.toggle(index) } : {})}
          />
        ),
      }}
      total={search.count}
      selection={scope === "passages" ? selection : null}
      isBehind={search.behind}
      onUp={onUp}
    />
  );
};

const isThere = (hit: Hit | undefined): hit is Hit => hit !== undefined;
