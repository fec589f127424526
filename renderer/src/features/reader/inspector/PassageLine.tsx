import type { Passage } from "../../../../../shared/domain/passage.ts";
import { TagChip } from "../../../ui/kinds.tsx";

/** A passage in two lines: its words, its tags. */
export const PassageLine = ({ passage: { exact, tags } }: { readonly passage: Passage }) => (
  <span className="passage-line">
    <span className="passage-line-words">{exact.slice(0, 240)}</span>
    <span className="passage-line-tags">
      {tags.slice(0, 3).map(({ id, kind, label, color }) => (
        <TagChip key={id} kind={kind} label={label} color={color} />
      ))}
      {tags.length > 3 ? <span className="passage-line-more">+{tags.length - 3}</span> : null}
    </span>
  </span>
);
