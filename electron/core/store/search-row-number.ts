/** Days in the high half: a date range is a range of row numbers, newest first needs no sort. */
export const rowNumber = (day: number, n: number): bigint => (BigInt(day) << 32n) | BigInt(n);

/** The row's own number; nothing is lost up to 2^53, which is far more days than there are. */
export const lowHalf = (row: number): number => row - dayOfRow(row) * 4_294_967_296;

/** Days since 1970-01-01, negative before. */
export const dayOfRow = (row: number): number => Math.floor(row / 4_294_967_296);

/** Before and after every row number. */
export const everyRow: readonly [bigint, bigint] = [-(2n ** 63n), 2n ** 63n - 1n];
