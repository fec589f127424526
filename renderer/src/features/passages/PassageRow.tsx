import { CornerDownRight, NotebookPen, TriangleAlert } from "lucide-react";
import type { Attribution } from "../../../../shared/domain/attribution.ts";
import type { PassageInArticle, Tag } from "../../../../shared/domain/passage.ts";
import { TagChip } from "../../ui/kinds.tsx";
import { dayText } from "../../ui/day-text.ts";
import { appearanceIn } from "./appearances.ts";
import type { Subject } from "./appearances.ts";
import { PositionIcon, positionWords } from "./positions.tsx";
import { sayAttribution } from "./say-attribution.ts";
import "./passage-row.css";

type Props = { readonly passage: PassageInArticle; readonly subject: Subject };

/** A passage as it stands in a list: where it is from, the words in their context, who says them, what else it is. */
export const PassageRow = ({ passage, subject }: Props) => {
  const { attributions, ownVoice } = appearanceIn(passage, subject);
  const others = passage.tags.filter((tag) => !(tag.kind === subject.kind && tag.targetId === subject.id));
  return (
    <div className="passage-row">
      <p className="passage-where">
        <span className="passage-title truncate">{passage.articleTitle}</span>
        {passage.publication === null ? null : (
          <span className="passage-publication truncate">{passage.publication}</span>
        )}
        {passage.publishedAt === null ? null : <span className="passage-date">{dayText(passage.publishedAt)}</span>}
      </p>
      <p className="passage-words">
        <span className="passage-around">{fromWord(passage.before)}</span>
        <span className="passage-exact">{passage.exact}</span>
        <span className="passage-around">{toWord(passage.after)}</span>
      </p>
      {passage.state === "orphan" ? (
        <p className="passage-orphan">
          <TriangleAlert size={13} aria-hidden />
          These words are no longer in the article’s text
        </p>
      ) : null}
      {attributions.map((attribution) => (
        <Said key={attribution.id} attribution={attribution} tags={passage.tags} subject={subject} />
      ))}
      {ownVoice ? (
        <p className="passage-said">
          <CornerDownRight size={13} aria-hidden /> The writer, in their own voice
        </p>
      ) : null}
      {others.length === 0 && passage.noteId === null ? null : (
        <p className="passage-tags">
          {firstOfEach(others)
            .slice(0, mostChips)
            .map((tag) => (
              <TagChip key={tag.id} kind={tag.kind} label={tag.label} color={tag.color} />
            ))}
          {others.length > mostChips ? <span className="passage-more">+{others.length - mostChips}</span> : null}
          {passage.noteId === null ? null : (
            <span className="passage-more">
              <NotebookPen size={13} aria-hidden /> Note
            </span>
          )}
        </p>
      )}
    </div>
  );
};

const mostChips = 6;

type SaidProps = { readonly attribution: Attribution; readonly tags: readonly Tag[]; readonly subject: Subject };

const Said = ({ attribution, tags, subject }: SaidProps) => {
  const { who, act, details } = sayAttribution(attribution);
  // Under a claim the heading says it already.
  const position =
    subject.kind === "claim" ? null : (tags.find((tag) => tag.attributionId === attribution.id)?.position ?? null);
  return (
    <p className="passage-said">
      <CornerDownRight size={13} aria-hidden />
      <span>
        <strong>{who}</strong> {act}
        {position === null ? null : (
          <span className="passage-position" title={`${positionWords[position].one} the claim`}>
            <PositionIcon position={position} size={12} />
            <span className="visually-hidden">, {positionWords[position].one} the claim</span>
          </span>
        )}
        {details.length === 0 ? null : <span className="passage-details"> · {details.join(" · ")}</span>}
      </span>
    </p>
  );
};

/** The same claim on two people's word is one chip. */
const firstOfEach = (tags: readonly Tag[]): readonly Tag[] => [
  ...new Map(tags.map((tag) => [tag.targetId, tag])).values(),
];

/** Context begins and ends with a whole word. */
const fromWord = (before: string): string => (before.length < 80 ? before : `…${before.replace(/^\S*\s/u, "")}`);
const toWord = (after: string): string => (after.length < 80 ? after : `${after.replace(/\s\S*$/u, "")}…`);
