import { sayNumber } from "../../../../shared/domain/claim-number.ts";
import type { ClaimEvent, ClaimSummary } from "../../../../shared/domain/claim.ts";
import { dayText } from "../../ui/day-text.ts";

/** A claim's figure, time and place in a few words each; what it has not is left out. */
export const sayDetails = ({ number, event }: Pick<ClaimSummary, "number" | "event">): readonly string[] => [
  ...(number === null ? [] : [sayNumber(number)]),
  ...sayTime(event),
  ...(event.place === null ? [] : [event.place]),
];

const sayTime = ({ from, to }: ClaimEvent): readonly string[] => {
  if (from === null) return to === null ? [] : [`until ${dayText(to)}`];
  return [to === null || to === from ? dayText(from) : `${dayText(from)} – ${dayText(to)}`];
};
