import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import type { BoardClaim } from "../../../../shared/domain/board.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { PositionIcon, positionWords, shownPositions } from "../passages/index.ts";
import { matrixOf, sortedMatrix } from "./matrix.ts";
import type { MatrixSort } from "./matrix.ts";

/** Who takes which position on which claim: a row for each root, a column for each claim, sorted by a click on its head. */
export const MatrixTable = ({ claims }: { readonly claims: readonly BoardClaim[] }) => {
  const [sort, setSort] = useState<MatrixSort>({ claimId: null, descending: false });
  const rows = sortedMatrix(matrixOf(claims), sort, shownPositions);
  const head = (claimId: Id | null, words: string) => {
    const chosen = sort.claimId === claimId;
    return (
      <th
        key={claimId}
        scope="col"
        aria-sort={chosen ? (sort.descending ? "descending" : "ascending") : "none"}
        className={claimId === null ? "is-name" : ""}
      >
        <button
          type="button"
          className="matrix-sort"
          onClick={() => setSort({ claimId, descending: chosen && !sort.descending })}
        >
          <span>{words}</span>
          {chosen ? sort.descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden /> : null}
        </button>
      </th>
    );
  };
  return (
    // The table scrolls; a keyboard must reach what is out of view.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="matrix" role="group" aria-label="Positions" tabIndex={0}>
      <table>
        <caption className="visually-hidden">Positions on each claim, by whose word it is in the end</caption>
        <thead>
          <tr>
            {head(null, "Whose word")}
            {claims.map(({ claim }) => head(claim.id, claim.text))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ root, name, cells }) => (
            <tr key={root}>
              <th scope="row">{name}</th>
              {claims.map(({ claim }) => (
                <td key={claim.id}>
                  {(cells.get(claim.id) ?? []).map((position) => (
                    <span key={position} className="matrix-position">
                      <PositionIcon position={position} size={14} /> {positionWords[position].one}
                    </span>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
