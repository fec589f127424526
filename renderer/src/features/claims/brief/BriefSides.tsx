import type { Brief } from "../../../../../shared/domain/brief.ts";
import { sayIndependence } from "../../../../../shared/domain/independence.ts";
import { dayText } from "../../../ui/day-text.ts";
import { positionWords, shownPositions } from "../../passages/index.ts";
import { saysItself, sayVoice, witnessesOf } from "../voices.ts";
import { cutText, quoted } from "./cuts.ts";
import type { Cut } from "./cuts.ts";

/** By position: whose word it is, the words themselves, and where they stand. Of each root its first word comes first. */
export const BriefSides = ({ brief, cut }: { readonly brief: Brief; readonly cut: Cut }) => (
  <>
    {shownPositions.flatMap((position) => {
      const side = brief.standing.sides.find((each) => each.position === position);
      if (side === undefined) return [];
      const roots = witnessesOf(brief.voices, position);
      const firsts = roots.flatMap(({ name, voices }) => voices.slice(0, 1).map((voice) => ({ name, voice })));
      const rest = roots.flatMap(({ name, voices }) => voices.slice(1).map((voice) => ({ name, voice })));
      const shown = [...firsts, ...rest].slice(0, cut.voices);
      const more = brief.claim.positions[position] - shown.length;
      return [
        <div key={position} className="brief-side">
          <h3>
            {positionWords[position].heading} <span>{sayIndependence(side.independence)}</span>
          </h3>
          <ul>
            {shown.map(({ name, voice }) => {
              const how = sayVoice(voice, name);
              const grade = brief.grades[name];
              return (
                <li key={voice.id}>
                  <strong>
                    {name}
                    {grade === undefined ? null : ` (${grade})`}
                  </strong>
                  {how === "" ? "" : saysItself(voice, name) ? ` ${how}` : ` — ${how}`}:{" "}
                  {quoted(voice.exact, cut.letters)}{" "}
                  <span className="brief-where">
                    {voice.publication ?? cutText(voice.articleTitle, 60)}
                    {voice.publishedAt === null ? "" : `, ${dayText(voice.publishedAt)}`}
                  </span>
                </li>
              );
            })}
            {more > 0 ? (
              <li className="brief-more">
                and {more === 1 ? "1 more appearance" : `${more.toLocaleString()} more appearances`}
              </li>
            ) : null}
          </ul>
        </div>,
      ];
    })}
  </>
);
