import { growing } from "./growing.ts";

/** So many groups can be told apart. */
const mostGroups = 64;

export type GroupMarks = ReturnType<typeof openGroupMarks>;

/** Of members numbered below `size`, to which groups each belongs, a bit for each: a set for each of a million costs seconds. */
export const openGroupMarks = (size: number) => {
  const [low, high] = [new Uint32Array(size), new Uint32Array(size)];
  return {
    put: (member: number, group: number): void => {
      if (group < 32) low[member] = (low[member] ?? 0) | (1 << group);
      else high[member] = (high[member] ?? 0) | (1 << (group - 32));
    },
    /** The member gets the groups, too, that another has in these marks. */
    join: (member: number, marks: GroupBits, other: number): void => {
      low[member] = (low[member] ?? 0) | (marks.low[other] ?? 0);
      high[member] = (high[member] ?? 0) | (marks.high[other] ?? 0);
    },
    /** Those that are in a group. */
    members: (): Uint32Array => {
      const found = growing();
      for (let member = 0; member < size; member++) if (low[member] !== 0 || high[member] !== 0) found.push(member);
      return found.all();
    },
    low,
    high,
  };
};

type GroupBits = { readonly low: Uint32Array; readonly high: Uint32Array };

/** A square of sums, to which each group of the one counts once with each of the other. */
export const countPairs = (groups: number) => {
  const sums = new Uint32Array(mostGroups * mostGroups);
  return {
    add: (rows: GroupBits, row: number, columns: GroupBits, column: number): void => {
      const [near, far] = [columns.low[column] ?? 0, columns.high[column] ?? 0];
      const addRow = (from: number): void => {
        for (let left = near; left !== 0; left &= left - 1) addTo(sums, from + lowestBit(left));
        for (let left = far; left !== 0; left &= left - 1) addTo(sums, from + 32 + lowestBit(left));
      };
      for (let left = rows.low[row] ?? 0; left !== 0; left &= left - 1) addRow(lowestBit(left) * mostGroups);
      for (let left = rows.high[row] ?? 0; left !== 0; left &= left - 1) addRow((32 + lowestBit(left)) * mostGroups);
    },
    square: (): readonly (readonly number[])[] =>
      Array.from({ length: groups }, (_row, row) => [...sums.subarray(row * mostGroups, row * mostGroups + groups)]),
  };
};

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

const addTo = (sums: Uint32Array, at: number): void => {
  sums[at] = (sums[at] ?? 0) + 1;
};
