import type { Id } from "../../../../../shared/domain/id.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { Select } from "../../../ui/Field.tsx";
import { attributionTree } from "./attribution-tree.ts";

type Props = {
  /** Of the article. */
  readonly passages: readonly Passage[];
  /** The one that is edited: it and what is said within it cannot be its parent. */
  readonly own: Id | null;
  readonly value: Id | null;
  readonly onChange: (parentId: Id | null) => void;
};

/** Hearsay: within what another one says. The article's attributions as a tree. */
export const ParentField = ({ passages, own, value, onChange }: Props) => {
  const lines = attributionTree(passages, own);
  return (
    <Select
      label="Said within what another says"
      value={value ?? "none"}
      hint="Hearsay: A said that B said."
      options={[
        { value: "none", label: lines.length === 0 ? "nothing else is attributed here" : "no, said to the writer" },
        ...lines.map(({ id, depth, label }) => ({ value: id, label: `${"\u2003".repeat(depth)}${label}` })),
      ]}
      onChange={(chosen) => onChange(chosen === "none" ? null : chosen)}
    />
  );
};
