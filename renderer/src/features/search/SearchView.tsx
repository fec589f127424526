import { useCallback, useDeferredValue, useRef } from "react";
import type { SearchScope } from "../../../../shared/contract/search.ts";
import { go, useSession } from "../../session/session.ts";
import { AlsoFound } from "./AlsoFound.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { FoundInScopes } from "./FoundInScopes.tsx";
import { openHit } from "./open-hit.ts";
import { rememberSearch } from "./recent-searches.ts";
import { SearchBox } from "./SearchBox.tsx";
import { useSearchMemory } from "./search-memory.ts";
import { useSearch } from "./use-search.ts";
import "./search.css";

/** One box over passages, articles and notes. The query and the scope are the place itself, so Back finds them again. */
export const SearchView = () => {
  const place = useSession((session) => session.place);
  return place.view === "search" ? <Searching query={place.query} scope={place.scope} /> : null;
};

const Searching = ({ query, scope }: { readonly query: string; readonly scope: SearchScope }) => {
  const kept = useSearchMemory((memory) => memory.sort);
  // Only passages stand in an article.
  const sort = kept === "position" && scope !== "passages" ? "newest" : kept;
  const search = useSearch(query, scope, sort);
  // The box shows each key at once; all else is drawn a little at a time, between keys, and given up when another comes.
  const found = useDeferredValue(search);
  const drawn = useDeferredValue(query);
  const box = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const onQuery = useCallback((next: string): void => go({ view: "search", query: next, scope }), [scope]);
  const onUp = useCallback((): void => box.current?.focus(), []);
  const onDown = useCallback((): void => {
    if (search.count > 0) rememberSearch(query);
    results.current?.querySelector<HTMLElement>('[role="listbox"], [role="tree"]')?.focus();
  }, [search, query]);
  const onEnter = useCallback((): void => {
    const first = search.behind ? undefined : search.hitAt(0);
    if (first !== undefined) openHit(first, query);
  }, [search, query]);
  return (
    <section className="search" aria-label="Search">
      <h1 className="visually-hidden">Search</h1>
      <header className="search-head">
        <SearchBox
          box={box}
          query={query}
          onQuery={onQuery}
          problem={search.answer?.problem ?? null}
          onDown={onDown}
          onEnter={onEnter}
        />
        <FilterBar query={drawn} onQuery={onQuery} />
        <AlsoFound query={drawn} />
      </header>
      <div ref={results} className={`search-found${search.behind || found !== search ? " is-behind" : ""}`}>
        <FoundInScopes query={drawn} scope={scope} sort={sort} search={found} onQuery={onQuery} onUp={onUp} />
      </div>
    </section>
  );
};
