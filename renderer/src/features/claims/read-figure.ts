/** A figure as people write it: "1,200", "1 200", "3.5", "-4". Null when it is none. */
export const readFigure = (typed: string): number | null => {
  const text = typed.trim().replace(/^[−–]/u, "-");
  const grouped = /^-?\d{1,3}([,\s’']\d{3})+(\.\d+)?$/u.test(text) ? text.replaceAll(/[,\s’']/gu, "") : text;
  return /^-?\d+(\.\d+)?$/u.test(grouped) ? Number(grouped) : null;
};
