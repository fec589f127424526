import type { NumberOp } from "../../../shared/domain/claim.ts";

/** The columns of `claim c` that a number and an event are made of. */
export const claimDetailColumns = `c.number_op AS op, c.number_low AS low, c.number_high AS high, c.number_unit AS unit,
  c.event_from AS eventFrom, c.event_to AS eventTo, c.event_place AS eventPlace`;
export type ClaimDetailRow = {
  readonly op: NumberOp | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly eventFrom: string | null;
  readonly eventTo: string | null;
  readonly eventPlace: string | null;
};
/** A row with the columns made into a number and an event. */
export const withClaimDetails = <Row extends ClaimDetailRow>({
  op,
  low,
  high,
  unit,
  eventFrom,
  eventTo,
  eventPlace,
  ...row
}: Row) => ({
  ...row,
  number: op === null || low === null ? null : { op, low, high, unit },
  event: { from: eventFrom, to: eventTo, place: eventPlace },
});
