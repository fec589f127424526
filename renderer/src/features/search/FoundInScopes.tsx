import { Columns3, FileDown, ListFilter } from "lucide-react";
import { memo } from "react";
import { Tab, TabList, TabPanel, Tabs, ToggleButton } from "react-aria-components";
import { searchScopes } from "../../../../shared/contract/search.ts";
import type { GroupField, SearchAnswer, SearchScope, SearchSort } from "../../../../shared/contract/search.ts";
import { go } from "../../session/session.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { openExport } from "../export/index.ts";
import { FacetColumn } from "./FacetColumn.tsx";
import { SaveSearch } from "./SaveSearch.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { groupHitsBy, rememberSort, showFacets, useSearchMemory } from "./search-memory.ts";
import { useAsScope } from "./use-as-scope.tsx";
import type { Search } from "./use-search.ts";

type Props = {
  readonly query: string;
  readonly scope: SearchScope;
  readonly sort: SearchSort;
  readonly search: Search;
  readonly onQuery: (query: string) => void;
  /** Up from the first hit, or Escape: back to the box. */
  readonly onUp: () => void;
};

/** What was found among passages, articles and notes, and what can be done with it. */
export const FoundInScopes = memo(({ query, scope, sort, search, onQuery, onUp }: Props) => {
  const groupBy = useSearchMemory((memory) => memory.groupBy);
  const facets = useSearchMemory((memory) => memory.facets);
  const asScope = useAsScope();
  const { answer, counts } = search;
  const totalOf = (each: SearchScope): string => {
    if (answer === null || answer.problem !== null) return "";
    if (counts === null && each === scope && !search.behind) return sayFound(answer);
    return search.lastCounts === null ? "" : sayTotal(search.lastCounts.totals[each]);
  };
  return (
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
          <div className="search-results">
            <SearchResults
              key={scope}
              search={search}
              query={query}
              scope={scope}
              sort={sort}
              groupBy={scope === "passages" ? groupBy : null}
              onQuery={onQuery}
              onUp={onUp}
            />
          </div>
        </div>
      </TabPanel>
    </Tabs>
  );
});

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
