import { FileDown, ListFilter } from "lucide-react";
import { useCallback, useRef } from "react";
import { Tab, TabList, TabPanel, Tabs, ToggleButton } from "react-aria-components";
import { searchScopes } from "../../../../shared/contract/search.ts";
import type { SearchAnswer, SearchScope } from "../../../../shared/contract/search.ts";
import { go, useSession } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { openExport } from "../export/index.ts";
import { FacetColumn } from "./FacetColumn.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { openHit } from "./open-hit.ts";
import { SaveSearch } from "./SaveSearch.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { rememberSort, showFacets, useSearchMemory } from "./search-memory.ts";
import { useSearch } from "./use-search.ts";
import "./search.css";

/** One box over passages, articles and notes. The query and the scope are the place itself, so Back finds them again. */
export const SearchView = () => {
  const place = useSession((session) => session.place);
  return place.view === "search" ? <Searching query={place.query} scope={place.scope} /> : null;
};

const Searching = ({ query, scope }: { readonly query: string; readonly scope: SearchScope }) => {
  const sort = useSearchMemory((memory) => memory.sort);
  const facets = useSearchMemory((memory) => memory.facets);
  const search = useSearch(query, scope, sort);
  const box = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const onQuery = useCallback((next: string): void => go({ view: "search", query: next, scope }), [scope]);
  const { answer } = search;
  return (
    <section className="search" aria-label="Search">
      <h1 className="visually-hidden">Search</h1>
      <header className="search-head">
        <SearchBox
          box={box}
          query={query}
          onQuery={onQuery}
          problem={answer?.problem ?? null}
          onDown={() => results.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
          onEnter={() => {
            const first = search.behind ? undefined : search.hitAt(0);
            if (first !== undefined) openHit(first, query);
          }}
        />
        <FilterBar query={query} onQuery={onQuery} />
      </header>
      <Tabs
        className="search-tabs"
        selectedKey={scope}
        onSelectionChange={(key) => {
          const next = searchScopes.find((each) => each === key);
          if (next !== undefined) go({ view: "search", query, scope: next });
        }}
      >
        <div className="search-bar">
          <TabList className="search-scopes" aria-label="Search in">
            {searchScopes.map((each) => (
              <Tab key={each} id={each} className="search-scope">
                {scopeNames[each]}
                {answer === null ? null : <span className="search-total">{sayTotal(answer.totals[each])}</span>}
              </Tab>
            ))}
          </TabList>
          <output className="search-took">{answer === null ? "" : sayTook(answer, search.behind)}</output>
          {scope === "passages" ? (
            <ToggleButton className="button button-quiet button-small" isSelected={facets} onChange={showFacets}>
              <ListFilter size={14} aria-hidden />
              Facets
            </ToggleButton>
          ) : null}
          <Select
            label="Sort"
            hideLabel
            value={sort}
            options={[
              { value: "relevance", label: "Most relevant" },
              { value: "newest", label: "Newest first" },
            ]}
            onChange={rememberSort}
          />
          <SaveSearch
            query={query.trim()}
            scope={scope}
            sort={sort}
            isDisabled={answer === null || answer.problem !== null || search.behind}
          />
          <Button size="small" isDisabled={(answer?.totals.passages ?? 0) === 0} onPress={() => openExport({ query })}>
            <FileDown size={14} aria-hidden />
            Export these…
          </Button>
        </div>
        <TabPanel id={scope} className="search-panel">
          <div className="search-faceted">
            {facets && scope === "passages" && query.trim() !== "" && answer?.problem === null ? (
              <FacetColumn query={query} onQuery={onQuery} />
            ) : null}
            <div ref={results} className="search-results">
              <SearchResults
                key={scope}
                search={search}
                query={query}
                scope={scope}
                sort={sort}
                onQuery={onQuery}
                onUp={() => box.current?.focus()}
              />
            </div>
          </div>
        </TabPanel>
      </Tabs>
    </section>
  );
};

const scopeNames: Readonly<Record<SearchScope, string>> = {
  passages: "Passages",
  articles: "Articles",
  notes: "Notes",
};

/** The core counts the other scopes up to ten thousand. */
const sayTotal = (total: number): string => (total === 10_001 ? "10,000+" : total.toLocaleString("en"));

const sayTook = ({ total, tookMs, problem, remark }: SearchAnswer, behind: boolean): string =>
  problem !== null || behind
    ? ""
    : `${remark === null ? "" : `${remark} · `}${total.toLocaleString("en")} ${total === 1 ? "hit" : "hits"} · ${tookMs < 10 ? tookMs.toFixed(1) : Math.round(tookMs)} ms`;
