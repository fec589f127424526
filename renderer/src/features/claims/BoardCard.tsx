import { GitCompare, Scale, Swords } from "lucide-react";
import { useRef } from "react";
import { mostVoices } from "../../../../shared/domain/board.ts";
import type { BoardClaim } from "../../../../shared/domain/board.ts";
import { isTension } from "../../../../shared/domain/conflict.ts";
import type { Conflict } from "../../../../shared/domain/conflict.ts";
import { sayIndependence } from "../../../../shared/domain/independence.ts";
import { sayConflict } from "../../../../shared/domain/say-conflict.ts";
import { go } from "../../session/session.ts";
import { Judged } from "../assessments/index.ts";
import { PositionIcon, positionWords, shownPositions } from "../passages/index.ts";
import { useClaimDrop } from "./dragging.tsx";
import { sayDetails } from "./say-details.ts";
import { VoiceLine } from "./VoiceLine.tsx";
import { witnessesOf } from "./voices.ts";

/** One claim on the board: what stands against it, and under each position who says so, grouped by whose word it is. */
export const BoardCard = ({ row }: { readonly row: BoardClaim }) => {
  const { claim, conflicts, independence, sides, voices } = row;
  const details = sayDetails(claim);
  const title = useRef<HTMLButtonElement>(null);
  const { dropProps, isDropTarget } = useClaimDrop(claim, title);
  return (
    <article
      {...dropProps}
      className={`board-card${conflicts.every(isTension) ? "" : " has-conflict"}${isDropTarget ? " is-drop-target" : ""}`}
      aria-label={claim.text}
    >
      <header className="board-card-head">
        <h2>
          <button
            ref={title}
            type="button"
            className="board-claim"
            onClick={() => go({ view: "claims", id: claim.id })}
          >
            {claim.text}
          </button>
        </h2>
        {details.length === 0 ? null : <p className="board-details">{details.join(" · ")}</p>}
        {Object.values(claim.judged).every((value) => value === null) ? null : (
          <p className="board-judged">
            <Judged judged={claim.judged} />
          </p>
        )}
        <p className="board-independence">
          <Scale size={13} aria-hidden />
          {claim.appearances === 0 ? "Not found in any article yet" : sayIndependence(independence)}
        </p>
        {conflicts.length === 0 ? null : (
          <ul className="board-conflicts" aria-label="Conflicts">
            {conflicts.map((conflict) => (
              <li
                key={`${conflict.kind} ${conflict.kind === "positions" ? "" : conflict.otherId}`}
                className={isTension(conflict) ? "is-tension" : ""}
              >
                {isTension(conflict) ? <GitCompare size={13} aria-hidden /> : <Swords size={13} aria-hidden />}
                <ConflictWords conflict={conflict} />
              </li>
            ))}
          </ul>
        )}
      </header>
      {shownPositions.flatMap((position) => {
        const side = sides.find((each) => each.position === position);
        if (side === undefined) return [];
        return (
          <section key={position} className="board-side">
            <h3>
              <PositionIcon position={position} size={14} />
              {positionWords[position].heading}
              <span className="board-side-figure">{sayIndependence(side.independence)}</span>
            </h3>
            <ul className="board-witnesses">
              {witnessesOf(voices, position).map(({ root, name, voices: all }) => (
                <li key={root}>
                  <p className="board-witness">{name}</p>
                  <ul className="board-voices">
                    {all.map((voice) => (
                      <VoiceLine key={voice.id} voice={voice} rootName={name} />
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {claim.appearances > voices.length ? (
        <p className="board-more">
          The first {mostVoices} of {claim.appearances.toLocaleString()} appearances.{" "}
          <button type="button" className="registry-link" onClick={() => go({ view: "claims", id: claim.id })}>
            See all
          </button>
        </p>
      ) : null}
    </article>
  );
};

const ConflictWords = ({ conflict }: { readonly conflict: Conflict }) => {
  const { words, other } = sayConflict(conflict);
  if (other === null) return <span>{words}</span>;
  return (
    <span>
      {words}:{" "}
      <button type="button" className="registry-link" onClick={() => go({ view: "claims", id: other.id })}>
        {other.text}
      </button>
    </span>
  );
};
