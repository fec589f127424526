import { Columns3, FileDown, ListFilter } from "lucide-react";
import { useCallback, useRef } from "react";
import { Tab, TabList, TabPanel, Tabs, ToggleButton } from "react-aria-components";
import { searchScopes } from "../../../../shared/contract/search.ts";
import type { GroupField, SearchAnswer, SearchScope, SearchSort } from "../../../../shared/contract/search.ts";
import { go, useSession } from "../../session/session.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { openExport } from "../export/index.ts";
import { AlsoFound } from "./AlsoFound.tsx";
import { FacetColumn } from "./FacetColumn.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { openHit } from "./open-hit.ts";
import { rememberSearch } from "./recent-searches.ts";
import { SaveSearch } from "./SaveSearch.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { groupHitsBy, rememberSort, showFacets, useSearchMemory } from "./search-memory.ts";
import { useAsScope } from "./use-as-scope.tsx";
import { useSearch } from "./use-search.ts";
import type { Search } from "./use-search.ts";
import "./search.css";

/** One box over passages, articles and notes. The query and the scope are the place itself, so Back finds them again. */
export const SearchView = () => {
  const place = useSession((session) => session.place);
  return place.view === "search" ? <Searching query={place.query} scope={place.scope} /> : null;
};

const Searching = ({ query, scope }: { readonly query: string; readonly scope: SearchScope }) => {
  const groupBy = useSearchMemory((memory) => memory.groupBy);
  const kept = useSearchMemory((memory) => memory.sort);
  // Only passages stand in an article.
  const sort = kept === "position" && scope !== "passages" ? "newest" : kept;
  const facets = useSearchMemory((memory) => memory.facets);
  const search = useSearch(query, scope, sort);
  const asScope = useAsScope();
  const box = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const onQuery = useCallback((next: string): void => go({ view: "search", query: next, scope }), [scope]);
  const { answer, counts } = search;
  const totalOf = (each: SearchScope): string => {
    if (answer === null || answer.problem !== null) return "";
    if (counts === null && each === scope && !search.behind) return sayFound(answer);
    return search.lastCounts === null ? "" : sayTotal(search.lastCounts.totals[each]);
  };
  return (
    <section className="search" aria-label="Search">
      <h1 className="visually-hidden">Search</h1>
      <header className="search-head">
        <SearchBox
          box={box}
          query={query}
          onQuery={onQuery}
          problem={answer?.problem ?? null}
          onDown={() => {
            if (search.count > 0) rememberSearch(query);
            results.current?.querySelector<HTMLElement>('[role="listbox"], [role="tree"]')?.focus();
          }}
          onEnter={() => {
            const first = search.behind ? undefined : search.hitAt(0);
            if (first !== undefined) openHit(first, query);
          }}
        />
        <FilterBar query={query} onQuery={onQuery} />
        <AlsoFound query={query} />
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
                {totalOf(each) === "" ? null : <span className="search-total">{totalOf(each)}</span>}
              </Tab>
            ))}
          </TabList>
          <output className="search-took">{answer === null ? "" : sayTook(answer, search)}</output>
          {scope === "passages" ? (
            <ToggleButton className="button button-quiet button-small" isSelected={facets} onChange={showFacets}>
              <ListFilter size={14} aria-hidden />
              Facets
            </ToggleButton>
          ) : null}
          {scope === "passages" ? (
            <Select
              label="Group"
              hideLabel
              value={groupBy ?? "none"}
              options={groupings}
              onChange={(by) => groupHitsBy(by === "none" ? null : by)}
            />
          ) : null}
          {scope === "passages" && groupBy !== null ? null : (
            <Select label="Sort" hideLabel value={sort} options={sorts[scope]} onChange={rememberSort} />
          )}
          <SaveSearch
            query={query.trim()}
            scope={scope}
            sort={sort}
            isDisabled={answer === null || answer.problem !== null || search.behind}
          />
          <Menu
            label="Use as scope"
            trigger={
              <IconButton
                label="Use as scope"
                icon={<Columns3 size={15} />}
                isDisabled={answer === null || answer.problem !== null || counts?.totals.passages === 0}
              />
            }
            entries={asScope({ name: query.trim(), query: query.trim() }, false)}
          />
          <Button
            size="small"
            isDisabled={answer === null || answer.problem !== null || counts?.totals.passages === 0}
            onPress={() => openExport({ query })}
          >
            <FileDown size={14} aria-hidden />
            Export these…
          </Button>
        </div>
        <TabPanel id={scope} className="search-panel">
          <div className="search-faceted">
            {facets && scope === "passages" && query.trim() !== "" && answer?.problem === null ? (
              <FacetColumn query={query} onQuery={onQuery} asker={search.asker} when={!search.behind} />
            ) : null}
            <div ref={results} className="search-results">
              <SearchResults
                key={scope}
                search={search}
                query={query}
                scope={scope}
                sort={sort}
                groupBy={scope === "passages" ? groupBy : null}
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

const groupings = [
  { value: "none", label: "In one list" },
  { value: "article", label: "By article" },
  { value: "claim", label: "By claim" },
  { value: "actor", label: "By actor" },
  { value: "code", label: "By code" },
] as const satisfies readonly { readonly value: GroupField | "none"; readonly label: string }[];

const usualSorts: readonly { readonly value: SearchSort; readonly label: string }[] = [
  { value: "relevance", label: "Most relevant" },
  { value: "newest", label: "Newest first" },
  { value: "oldest", label: "Oldest first" },
];
const sorts: Readonly<Record<SearchScope, typeof usualSorts>> = {
  passages: [...usualSorts, { value: "position", label: "As in the articles" }],
  articles: usualSorts,
  notes: usualSorts,
};

const scopeNames: Readonly<Record<SearchScope, string>> = {
  passages: "Passages",
  articles: "Articles",
  notes: "Notes",
};

/** The core counts the other scopes up to ten thousand. */
const sayTotal = (total: number): string => (total === 10_001 ? "10,000+" : total.toLocaleString("en"));

/** What is known with the first page. */
const sayFound = ({ total, exact }: SearchAnswer): string =>
  exact ? total.toLocaleString("en") : `${(total - 1).toLocaleString("en")}+`;

const sayTook = (answer: SearchAnswer, { counts, count, behind }: Search): string => {
  const { tookMs, problem, remark } = answer;
  if (problem !== null || behind) return "";
  const hits = counts === null ? sayFound(answer) : count.toLocaleString("en");
  return `${remark === null ? "" : `${remark} · `}${hits} ${hits === "1" ? "hit" : "hits"} · ${tookMs < 10 ? tookMs.toFixed(1) : Math.round(tookMs)} ms`;
};
