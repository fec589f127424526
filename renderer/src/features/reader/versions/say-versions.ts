import type { RevisionChange, RevisionReason, RevisionSummary } from "../../../../../shared/domain/revision.ts";
import type { Softening } from "../../../../../shared/domain/softening.ts";
import { sayMoment } from "../inspector/say-moment.ts";

/** Why a version came to be, and when. */
export const sayVersion = ({ reason, createdAt, originName }: RevisionSummary): string =>
  `${reasons[reason]} ${sayMoment(createdAt)}${reason === "correction" ? "" : `, from ${originName}`}`;

const reasons: Readonly<Record<RevisionReason, string>> = {
  import: "Imported",
  reimport: "Read again",
  correction: "Corrected",
};

export const sayChange = ({ wordsAdded, wordsRemoved }: RevisionChange): string =>
  wordsAdded === 0 && wordsRemoved === 0
    ? "No word is another"
    : `${wordsAdded.toLocaleString("en")} words added, ${wordsRemoved.toLocaleString("en")} removed`;

export const softeningNames: Readonly<Record<Softening["kind"], string>> = {
  softened: "Softened",
  hardened: "Hardened",
  figure: "Figure changed",
};
