import { ArrowDown } from "lucide-react";
import { useState } from "react";
import type { Nearness } from "../../../../shared/contract/codes.ts";
import type { Code } from "../../../../shared/domain/code.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { printFilter } from "../../../../shared/query/print-query.ts";
import { go } from "../../session/session.ts";
import "./together.css";

type Props = {
  readonly codes: readonly Code[];
  /** A row for each code, a column for each of the same. */
  readonly counts: readonly (readonly number[])[];
  readonly nearness: Nearness;
};

/** Codes × codes. A figure leads to the passages behind it; the head of a column sorts the rows by it. */
export const TogetherTable = ({ codes, counts, nearness }: Props) => {
  const [sortedBy, setSortedBy] = useState<Id | null>(null);
  const column = codes.findIndex(({ id }) => id === sortedBy);
  const rows = codes.map((code, index) => ({ code, counts: counts[index] ?? [] }));
  const shown = column === -1 ? rows : rows.toSorted((a, b) => (b.counts[column] ?? 0) - (a.counts[column] ?? 0));
  // A code always stands with what it stands under: that says nothing, and would outshine the rest.
  const isKin = (one: Code, other: Code): boolean =>
    one.id === other.id || one.path.startsWith(`${other.path}/`) || other.path.startsWith(`${one.path}/`);
  const most = Math.max(
    1,
    ...rows.flatMap((row) => codes.flatMap((other, at) => (isKin(row.code, other) ? [] : (row.counts[at] ?? 0)))),
  );
  return (
    // The table scrolls; a keyboard must reach what is out of view.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="together-scroll" role="group" aria-label="Table of codes" tabIndex={0}>
      <table className="together-table">
        <caption className="visually-hidden">How often codes stand together</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Code</span>
            </th>
            {codes.map((code, index) => (
              <th key={code.id} scope="col" aria-sort={index === column ? "descending" : "none"}>
                <button
                  type="button"
                  className="together-sort"
                  title={code.path}
                  onClick={() => setSortedBy(index === column ? null : code.id)}
                >
                  <span className="truncate">{code.name}</span>
                  {index === column ? <ArrowDown size={12} aria-hidden /> : null}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.code.id}>
              <th scope="row" title={row.code.path}>
                <button type="button" className="registry-link" onClick={() => go({ view: "codes", id: row.code.id })}>
                  {row.code.path}
                </button>
              </th>
              {codes.map((other, index) => (
                <Cell
                  key={other.id}
                  code={row.code}
                  other={other}
                  times={row.counts[index] ?? 0}
                  share={isKin(row.code, other) ? null : (row.counts[index] ?? 0) / most}
                  nearness={nearness}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type CellProps = {
  readonly code: Code;
  readonly other: Code;
  readonly times: number;
  /** Of the highest figure in the table: how dark it is. Null where one code stands under the other, or is it. */
  readonly share: number | null;
  readonly nearness: Nearness;
};

const Cell = ({ code, other, times, share, nearness }: CellProps) => {
  if (times === 0)
    return (
      <td>
        <span className="together-none" aria-label="none">
          ·
        </span>
      </td>
    );
  const same = code.id === other.id;
  const words = `${times.toLocaleString()} ${units[nearness][times === 1 ? 0 : 1]}`;
  return (
    <td
      className={share === null ? "is-same" : ""}
      {...(share === null
        ? {}
        : { style: { background: `color-mix(in srgb, var(--code) ${Math.round(share * 38)}%, var(--paper))` } })}
    >
      <button
        type="button"
        className="together-times"
        aria-label={same ? `${code.path}: ${words}` : `${code.path} with ${other.path}: ${words}`}
        onClick={() =>
          go({
            view: "search",
            query: queryFor(code, other, nearness),
            scope: nearness === "article" ? "articles" : "passages",
          })
        }
      >
        {times.toLocaleString()}
      </button>
    </td>
  );
};

const units: Readonly<Record<Nearness, readonly [one: string, many: string]>> = {
  passage: ["passage", "passages"],
  overlap: ["passage", "passages"],
  article: ["article", "articles"],
};

/** A search for what a cell counts. */
const queryFor = (code: Code, other: Code, nearness: Nearness): string => {
  const [own, others] = [code, other].map(({ path }) => printFilter({ field: "code", value: path }));
  if (own === undefined || others === undefined || own === others) return own ?? "";
  switch (nearness) {
    case "passage":
      return `${own} ${others}`;
    case "overlap":
      return `overlaps(${own}, ${others})`;
    case "article":
      return `within(article, ${own}, ${others})`;
  }
};
