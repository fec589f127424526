import { memo, useDeferredValue } from "react";
import type { Facet, FacetField } from "../../../../shared/contract/search.ts";
import { filtersOf, withFilter, withoutFilter } from "../../../../shared/query/filters.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { useSettled } from "../../ui/use-settled.ts";
import "./facets.css";

type FilterProps = { readonly query: string; readonly onQuery: (query: string) => void };
type Props = FilterProps & {
  readonly asker: Id;
  /** The hits are here: they come first. */
  readonly when: boolean;
};

/** After the hits: counting everything may wait for a pause in typing. */
const typingMs = 150;

/** What the passages found are made of; choosing a value makes it a filter of the query, choosing it again takes it off. */
export const FacetColumn = ({ query, onQuery, asker, when }: Props) => {
  const asked = useSettled(query.trim(), typingMs);
  const answer = useAsk("search.facets", { query: asked, asker }, { when: when && asked !== "", keep: true });
  const counted = useDeferredValue(answer.data);
  const facets = counted?.facets ?? [];
  return (
    <aside
      className="facets"
      aria-label="Facets"
      aria-busy={answer.isPlaceholderData || counted !== answer.data || asked !== query.trim()}
    >
      {answer.error === null ? null : <p className="facets-none">{answer.error.message}</p>}
      {counted !== undefined && facets.length === 0 ? <p className="facets-none">Nothing to count.</p> : null}
      {facets.map((facet) => (
        <FacetGroup key={facet.field} facet={facet} query={query} onQuery={onQuery} />
      ))}
    </aside>
  );
};

/** Plain buttons: eighty of the library's take longer to draw anew than the pause between two keys. */
const FacetGroup = memo(
  ({ facet: { field, entries, more }, query, onQuery }: FilterProps & { readonly facet: Facet }) => {
    const on = new Set(filtersOf(query).flatMap((one) => (one.field === field ? [one.value.toLowerCase()] : [])));
    return (
      <section className="facet" aria-label={titles[field]}>
        <h2>{titles[field]}</h2>
        <ul>
          {entries.map(({ value, count }) => {
            const chosen = on.has(value.toLowerCase());
            return (
              <li key={value}>
                <button
                  type="button"
                  className="facet-entry"
                  aria-pressed={chosen}
                  aria-label={`${titles[field]} ${value}, ${count.toLocaleString("en")}`}
                  onClick={() => onQuery(chosen ? withoutFilter(query, field, value) : withFilter(query, field, value))}
                >
                  <span className="truncate">{value}</span>
                  <span className="facet-count">{count.toLocaleString("en")}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {more === 0 ? null : <p className="facet-more">and {more.toLocaleString("en")} more</p>}
      </section>
    );
  },
);

const titles: Readonly<Record<FacetField, string>> = {
  kind: "Kind",
  code: "Code",
  actor: "Actor",
  source: "Source",
  publication: "Publication",
  stance: "Stance",
  published: "Month",
};
