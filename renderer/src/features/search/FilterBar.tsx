import { X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components";
import { filtersOf, withoutFilter } from "../../../../shared/query/filters.ts";
import type { Field } from "../../../../shared/query/query.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import { menuFields } from "./filter-choices.ts";

type Props = { readonly query: string; readonly onQuery: (query: string) => void };

/** The filters as menus, and those that are on as chips; all of them are part of the query in the box. */
export const FilterBar = ({ query, onQuery }: Props) => (
  <fieldset className="filter-bar" aria-label="Filters">
    {menuFields.map((field) => (
      <FilterMenu key={field} field={field} query={query} onQuery={onQuery} />
    ))}
    {filtersOf(query).map(({ field, value }) => (
      <AriaButton
        key={`${field}:${value}`}
        className={`filter-chip filter-chip-${tint(field)}`}
        aria-label={`${field} ${value}: remove this filter`}
        onPress={() => onQuery(withoutFilter(query, field, value))}
      >
        <span className="filter-chip-field">{field}</span>
        <span className="truncate">{value}</span>
        <X size={12} aria-hidden />
      </AriaButton>
    ))}
  </fieldset>
);

const tint = (field: Field): string => {
  switch (field) {
    case "actor":
    case "claim":
    case "code":
      return field;
    case "source":
    case "speaker":
      return "source";
    default:
      return "plain";
  }
};
