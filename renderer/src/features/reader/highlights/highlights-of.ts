import type { Passage } from "../../../../../shared/domain/passage.ts";
import { codeColors } from "../../../../../shared/domain/code.ts";

/** The names under which a passage is painted; highlights.css says how each looks. */
export const highlightsOf = ({ tags, serves, state, noteId }: Passage): ReadonlySet<string> => {
  const names = new Set<string>();
  if (serves !== null || state === "orphan") return names;
  for (const { kind, color } of tags)
    names.add(kind === "code" ? `reader-code-${(color ?? 0) % codeColors}` : `reader-${kind}`);
  if (tags.length === 0) names.add("reader-untagged");
  if (noteId !== null) names.add("reader-noted");
  return names;
};
