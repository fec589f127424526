import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import "./sort-table.css";

export type SortColumn<Row> = {
  readonly id: string;
  readonly label: string;
  /** What rows are sorted by; figures stand to the right. */
  readonly value: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  /** What the table holds; a screen reader says it first. */
  readonly caption: string;
  readonly columns: readonly SortColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly isChosen?: (row: Row) => boolean;
};

/** A table sorted by a click on a head: figures the largest first, words from A, a second click the other way. */
export const SortTable = <Row,>({ caption, columns, rows, keyOf, isChosen }: Props<Row>) => {
  const [sort, setSort] = useState<{ readonly id: string; readonly descending: boolean } | null>(null);
  const column = columns.find(({ id }) => id === sort?.id);
  const isFigure = ({ value }: SortColumn<Row>): boolean => typeof rows.map(value)[0] === "number";
  const sorted =
    column === undefined || sort === null
      ? rows
      : rows.toSorted((a, b) => (sort.descending ? -1 : 1) * compare(column.value(a), column.value(b)));
  return (
    // The table scrolls; a keyboard must reach what is out of view.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sort-table" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((each) => {
              const chosen = each.id === sort?.id;
              return (
                <th
                  key={each.id}
                  scope="col"
                  className={isFigure(each) ? "is-figure" : ""}
                  aria-sort={chosen ? (sort.descending ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ id: each.id, descending: chosen ? !sort.descending : isFigure(each) })}
                  >
                    {each.label}
                    {chosen ? (
                      sort.descending ? (
                        <ArrowDown size={12} aria-hidden />
                      ) : (
                        <ArrowUp size={12} aria-hidden />
                      )
                    ) : null}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={keyOf(row)} className={isChosen?.(row) === true ? "is-chosen" : ""}>
              {columns.map((each) => (
                <td key={each.id} className={isFigure(each) ? "is-figure" : ""}>
                  {each.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
