import { Search, SearchX, TriangleAlert } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { SearchScope, SearchSort } from "../../../../shared/contract/search.ts";
import { filtersOf, withoutFilter } from "../../../../shared/query/filters.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { asTyped } from "../../../../shared/query/as-typed.ts";
import { firstExamples } from "./examples.ts";
import { HitPreview } from "./HitPreview.tsx";
import { HitRow } from "./HitRow.tsx";
import { openHit } from "./open-hit.ts";
import { rememberCursor, useSearchMemory } from "./search-memory.ts";
import { useRecentSearches } from "./recent-searches.ts";
import { Examples } from "./SearchHelp.tsx";
import type { Search as Searched } from "./use-search.ts";
import { useSettled } from "./use-settled.ts";
import { useWide } from "../../ui/use-wide.ts";

type Props = {
  readonly search: Searched;
  readonly query: string;
  readonly scope: SearchScope;
  readonly sort: SearchSort;
  readonly onQuery: (query: string) => void;
  /** Up from the first hit, or Escape: back to the box. */
  readonly onUp: () => void;
};

/** The hits with a preview beside them, or what stands there when there are none. */
export const SearchResults = (props: Props) => {
  const { search, query, onQuery } = props;
  if (query.trim() === "") return <NothingAsked onQuery={onQuery} />;
  if (search.failure !== null)
    return (
      <EmptyState icon={<TriangleAlert size={34} />} title="The search did not work">
        {search.failure}
      </EmptyState>
    );
  if (search.answer === null) return <div className="search-waiting" aria-busy="true" />;
  if (search.answer.problem !== null) return <div className="search-waiting" />;
  if (search.count === 0) return <NothingFound {...props} />;
  return <Hits {...props} />;
};

const Hits = ({ search, query, scope, sort, onUp }: Props) => {
  const asked = `${scope} ${sort} ${query}`;
  const cursor = useSearchMemory((memory) => memory.cursor);
  // Another query begins at its first hit.
  const active = cursor.asked === asked ? Math.min(cursor.index, search.count - 1) : 0;
  const wide = useWide("(min-width: 1080px)");
  const open = (index: number): void => {
    const hit = search.hitAt(index);
    if (hit !== undefined) openHit(hit, query);
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== "listbox") return;
    if (event.key !== "Escape" && !(event.key === "ArrowUp" && active === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    onUp();
  };
  const list = (
    // Only lets the keyboard out of the list again.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={`search-hits${search.behind ? " is-behind" : ""}`} onKeyDownCapture={onKeyDownCapture}>
      <VirtualList
        label="Hits"
        count={search.count}
        rowHeight={scope === "passages" ? 96 : 84}
        measured
        active={active}
        onActive={(index) => rememberCursor(asked, index)}
        onOpen={open}
        onRange={search.show}
        row={(index) => <HitRow hit={search.hitAt(index)} />}
      />
    </div>
  );
  if (!wide) return list;
  return (
    <Panes
      label="Hits and preview"
      panes={[
        { id: "hits", min: 360, content: list },
        {
          id: "preview",
          min: 280,
          size: 420,
          content: <HitPreview hit={search.hitAt(active)} onOpen={() => open(active)} />,
        },
      ]}
    />
  );
};

const NothingAsked = ({ onQuery }: { readonly onQuery: (query: string) => void }) => {
  const recent = useRecentSearches((state) => state.queries);
  return (
    <div className="search-start">
      <EmptyState icon={<Search size={34} />} title="Search what you tagged, read and noted">
        Words, “phrases”, beginnings* and filters, all in one box. Results come as you type.
      </EmptyState>
      {recent.length === 0 ? null : (
        <section className="search-start-list" aria-label="Recent searches">
          <h3>Recent</h3>
          <Examples list={recent.map((query) => ({ query, finds: "" }))} onRun={onQuery} />
        </section>
      )}
      <section className="search-start-list" aria-label="Examples">
        <h3>Try</h3>
        <Examples list={firstExamples} onRun={onQuery} />
      </section>
    </div>
  );
};

const NothingFound = ({ search, query, scope, onQuery }: Props) => {
  const totals = search.counts?.totals;
  const elsewhere = (["passages", "articles", "notes"] as const).filter(
    (each) => each !== scope && (totals?.[each] ?? 0) > 0,
  );
  const filters = filtersOf(query);
  // Not after every key: for a beginning the index puts the hits of all its words together.
  const beginnings = useSettled(asTyped(query), 300, "");
  const wider = useAsk(
    "search.count",
    { query: beginnings, scope },
    { when: beginnings === asTyped(query) && beginnings !== query.trim() },
  );
  const widerTotal = wider.data?.totals[scope] ?? 0;
  const withoutFilters = filters.reduce((text, { field, value }) => withoutFilter(text, field, value), query);
  return (
    <EmptyState
      icon={<SearchX size={34} />}
      title={`No ${one[scope]} found`}
      actions={
        <>
          {elsewhere.map((each) => (
            <Button key={each} onPress={() => go({ view: "search", query, scope: each })}>
              {totals?.[each].toLocaleString("en")} in {each}
            </Button>
          ))}
          {widerTotal === 0 ? null : (
            <Button onPress={() => onQuery(beginnings)}>
              {widerTotal.toLocaleString("en")} for <code>{beginnings}</code>
            </Button>
          )}
          {filters.length === 0 || withoutFilters.trim() === "" ? null : (
            <Button onPress={() => onQuery(withoutFilters)}>Search without the filters</Button>
          )}
        </>
      }
    >
      {scope === "passages"
        ? "Passages are the stretches of text that you tagged. Fewer words, or a beginning with *, find more."
        : "Fewer words, or a beginning with *, find more."}
    </EmptyState>
  );
};

const one: Readonly<Record<SearchScope, string>> = { passages: "passage", articles: "article", notes: "note" };
