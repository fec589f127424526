/** Several lists shown as one, each under its heading. Lists without rows are left out. */
export type Groups<Key extends string> = {
  /** Rows and headings together. */
  readonly count: number;
  /** Where the headings stand, sorted. */
  readonly headings: readonly number[];
  readonly parts: readonly { readonly key: Key; readonly heading: number; readonly rows: number }[];
};

export const composed = <Key extends string>(
  lists: readonly { readonly key: Key; readonly rows: number }[],
): Groups<Key> => {
  const parts: { readonly key: Key; readonly heading: number; readonly rows: number }[] = [];
  let at = 0;
  for (const { key, rows } of lists) {
    if (rows === 0) continue;
    parts.push({ key, heading: at, rows });
    at += rows + 1;
  }
  return { count: at, headings: parts.map((part) => part.heading), parts };
};

/** Which list a row is of, and which of its rows; null for the heading's row. */
export const placeIn = <Key extends string>(
  { parts }: Groups<Key>,
  index: number,
): { readonly key: Key; readonly row: number | null } | null => {
  const part = parts.findLast(({ heading }) => heading <= index);
  if (part === undefined || index > part.heading + part.rows) return null;
  return { key: part.key, row: index === part.heading ? null : index - part.heading - 1 };
};

/** Which rows of one list are between two rows of the whole; its first when none are. */
export const shareOf = <Key extends string>(
  { parts }: Groups<Key>,
  key: Key,
  first: number,
  last: number,
): { readonly first: number; readonly last: number } => {
  const part = parts.find((each) => each.key === key);
  if (part === undefined || last <= part.heading || first > part.heading + part.rows) return { first: 0, last: 0 };
  const within = (index: number): number => Math.max(0, Math.min(part.rows - 1, index - part.heading - 1));
  return { first: within(first), last: within(last) };
};
