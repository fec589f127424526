import type { ClaimAssessment } from "./assessment.ts";
import type { Standing, Voice } from "./board.ts";
import type { ClaimRelation, ClaimSummary } from "./claim.ts";
import type { Sourcing, Reliability } from "./source.ts";

/** Everything that a page about one claim says. */
export type Brief = {
  readonly notebook: string;
  readonly claim: ClaimSummary;
  readonly standing: Standing;
  /** The first by date. */
  readonly voices: readonly Voice[];
  /** The newest first. */
  readonly assessments: readonly ClaimAssessment[];
  readonly relations: readonly ClaimRelation[];
  /** By the name of a source that is graded, where that name is one source's only. */
  readonly grades: Readonly<Record<string, Reliability>>;
  readonly openPoints: readonly string[];
};

type Known = Pick<Brief, "claim" | "standing" | "voices"> & {
  /** The note on the claim, as Markdown; empty when there is none. */
  readonly note: string;
};

/** What is still to be found out about a claim, in sentences: what nobody has judged, where trails end, what its note leaves to do. */
export const openPointsOf = ({ claim, standing, voices, note }: Known): readonly string[] => {
  const affirmed = standing.sides.find(({ position }) => position === "affirms");
  const unnamed = voices.filter(({ said }) => said !== null && nameless.has(said.sourcing)).length;
  const own = new Set(voices.flatMap(({ said, articleId }) => (said === null ? [articleId] : []))).size;
  const { status, credibility } = claim.judged;
  return [
    ...(claim.appearances === 0 ? ["No article makes this claim yet."] : []),
    ...(affirmed !== undefined && affirmed.independence.roots === 1
      ? ["All who affirm it lead back to one root; nobody independent bears it out."]
      : []),
    ...(unnamed === 0
      ? []
      : [`${unnamed === 1 ? "One word on it comes" : `${unnamed} words on it come`} from somebody who is not named.`]),
    ...(own === 0 ? [] : [`${own === 1 ? "One article says" : `${own} articles say`} so without naming a source.`]),
    ...(standing.conflicts.length > 0 && (status === null || status === "open")
      ? ["What speaks against it is not settled."]
      : []),
    ...(credibility === null ? ["Its credibility is not judged."] : []),
    ...note.split("\n").flatMap((line) => /^\s*[-*] \[ \] (?<todo>.+)$/u.exec(line)?.groups?.["todo"] ?? []),
  ];
};

const nameless: ReadonlySet<Sourcing> = new Set([
  "unnamed-individual",
  "unnamed-group",
  "anonymous",
  "unspecified",
  "unresolved",
]);
