/** Days in the high half: a date range is a range of row numbers, newest first needs no sort. */
export const rowNumber = (day: number, n: number): bigint => (BigInt(day) << 32n) | BigInt(n);
