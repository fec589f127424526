import { Check } from "lucide-react";
import { memo } from "react";
import type { Hit } from "../../../../shared/contract/search.ts";
import { KindIcon, TagChip } from "../../ui/kinds.tsx";
import { Marked } from "../../ui/Marked.tsx";
import { whereOf } from "./hit-text.ts";

const mostTags = 6;

type Props = {
  readonly hit: Hit | undefined;
  /** While rows are being selected. */
  readonly isChosen?: boolean;
  /** Selects the row, or takes it out: the keys for it are the list's. */
  readonly onCheck?: () => void;
};

/** One hit: the words with what was asked for marked, what it is, where it is from. */
export const HitRow = ({ hit, isChosen, onCheck }: Props) => {
  if (hit === undefined) return <div className="hit hit-waiting" aria-label="Loading" />;
  switch (hit.kind) {
    case "passage":
      return (
        <div className={`hit-choosable${isChosen === undefined ? "" : " is-choosing"}`}>
          {onCheck === undefined ? null : <HitCheck isChosen={isChosen === true} onCheck={onCheck} />}
          <PassageHit hit={hit} />
        </div>
      );
    case "article":
    case "note":
      return <TextHit hit={hit} />;
  }
};

/** For the mouse only: with keys it is Space. */
const HitCheck = ({ isChosen, onCheck }: { readonly isChosen: boolean; readonly onCheck: () => void }) => (
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
  <span
    className={`hit-check${isChosen ? " is-on" : ""}`}
    aria-hidden
    onClick={(event) => {
      event.stopPropagation();
      onCheck();
    }}
  >
    {isChosen ? <Check size={12} strokeWidth={3} /> : null}
  </span>
);

const PassageHit = memo(({ hit }: { readonly hit: Hit }) => (
  <div className="hit">
    <p className="hit-quote">
      <Marked text={hit.text} marks={hit.highlights} />
    </p>
    {hit.tags.length === 0 && hit.attribution === null ? null : (
      <div className="hit-tags">
        {hit.attribution === null ? null : (
          <span className="hit-attribution">
            <KindIcon kind="attribution" size={13} />
            {hit.attribution}
          </span>
        )}
        {hit.tags.slice(0, mostTags).map((tag) => (
          <TagChip key={`${tag.kind} ${tag.label}`} kind={tag.kind} label={tag.label} color={tag.color} />
        ))}
        {hit.tags.length > mostTags ? <span className="hit-more">+{hit.tags.length - mostTags}</span> : null}
      </div>
    )}
    <p className="hit-where truncate">{whereOf(hit)}</p>
  </div>
));

const TextHit = memo(({ hit }: { readonly hit: Hit }) => (
  <div className="hit">
    <p className="hit-title">
      <KindIcon kind={hit.kind === "note" ? "note" : "article"} size={14} />
      <span className="truncate">{hit.title === "" ? "Note" : hit.title}</span>
    </p>
    <p className="hit-excerpt">
      <Marked text={hit.text} marks={hit.highlights} />
    </p>
    {hit.publication === null && hit.publishedAt === null ? null : (
      <p className="hit-where truncate">{whereOf({ ...hit, title: "" })}</p>
    )}
  </div>
));
