/** A name as the Undo menu shows it: in quotation marks, cut when long. */
export const quoted = (name: string): string => `“${name.length <= 60 ? name : `${name.slice(0, 59).trimEnd()}…`}”`;

export const countOf = (count: number, thing: string, things = `${thing}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? thing : things}`;
