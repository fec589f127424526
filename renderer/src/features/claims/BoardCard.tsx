import { GitCompare, Scale, Swords } from "lucide-react";
import { useRef } from "react";
import { mostVoices } from "../../../../shared/domain/board.ts";
import type { BoardClaim } from "../../../../shared/domain/board.ts";
import { isTension } from "../../../../shared/domain/conflict.ts";
import { sayIndependence } from "../../../../shared/domain/independence.ts";
import { go } from "../../session/session.ts";
import { Judged } from "../assessments/index.ts";
import { PositionIcon, positionWords, shownPositions } from "../passages/index.ts";
import { conflictsInWords } from "./conflicts-in-words.ts";
import type { ConflictInWords } from "./conflicts-in-words.ts";
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
            {conflictsInWords(conflicts).map(({ words, tension, others }) => (
              <li key={words} className={tension ? "is-tension" : ""}>
                {tension ? <GitCompare size={13} aria-hidden /> : <Swords size={13} aria-hidden />}
                <ConflictWords words={words} others={others} />
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

const ConflictWords = ({ words, others }: Pick<ConflictInWords, "words" | "others">) => {
  const link = ({ id, text }: ConflictInWords["others"][number]) => (
    <button type="button" className="registry-link" onClick={() => go({ view: "claims", id })}>
      {text}
    </button>
  );
  const [only, ...more] = others;
  if (only === undefined) return <span>{words}</span>;
  if (more.length === 0)
    return (
      <span>
        {words}: {link(only)}
      </span>
    );
  return (
    <div>
      {words}:
      <ul className="board-conflict-others">
        {others.map((other) => (
          <li key={other.id}>{link(other)}</li>
        ))}
      </ul>
    </div>
  );
};
