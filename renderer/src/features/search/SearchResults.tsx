import { Search, SearchX, TriangleAlert } from "lucide-react";
import type { GroupField, SearchScope, SearchSort } from "../../../../shared/contract/search.ts";
import { filtersOf, withoutFilter } from "../../../../shared/query/filters.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { asTyped } from "../../../../shared/query/as-typed.ts";
import { firstExamples } from "./examples.ts";
import { GroupedHits } from "./GroupedHits.tsx";
import { FlatHits } from "./FlatHits.tsx";
import { clearRecentSearches, useRecentSearches } from "./recent-searches.ts";
import { Examples } from "./SearchHelp.tsx";
import type { Search as Searched } from "./use-search.ts";
import { useSettled } from "../../ui/use-settled.ts";

type Props = {
  readonly search: Searched;
  readonly query: string;
  readonly scope: SearchScope;
  readonly sort: SearchSort;
  /** What passages are grouped by; null for one list. */
  readonly groupBy: GroupField | null;
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
  return props.groupBy === null ? (
    <FlatHits {...props} />
  ) : (
    <GroupedHits query={query} by={props.groupBy} onUp={props.onUp} />
  );
};

const NothingAsked = ({ onQuery }: { readonly onQuery: (query: string) => void }) => {
  const recent = useRecentSearches();
  return (
    <div className="search-start">
      <EmptyState icon={<Search size={34} />} title="Search what you tagged, read and noted">
        Words, “phrases”, beginnings* and filters, all in one box. Results come as you type.
      </EmptyState>
      {recent.length === 0 ? null : (
        <section className="search-start-list" aria-label="Recent searches">
          <div className="search-start-head">
            <h3>Recent</h3>
            <Button size="small" look="quiet" onPress={clearRecentSearches}>
              Clear history
            </Button>
          </div>
          <Examples list={recent.slice(0, shownRecent).map((query) => ({ query, finds: "" }))} onRun={onQuery} />
          {recent.length > shownRecent ? (
            <p className="search-start-more">
              <kbd>↑</kbd> in the box goes through all {recent.length}.
            </p>
          ) : null}
        </section>
      )}
      <section className="search-start-list" aria-label="Examples">
        <h3>Try</h3>
        <Examples list={firstExamples} onRun={onQuery} />
      </section>
    </div>
  );
};

const shownRecent = 8;

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
