export type FrontMatterValue = string | number | PlainDate | readonly string[] | null;
/** A whole day, which YAML and Obsidian know as a type of its own when it stands without quotation marks. */
export type PlainDate = { readonly day: string };

/** YAML front matter in the order given; null and empty lists are left out. Keys are ours and need no quoting. */
export const frontMatter = (fields: readonly (readonly [key: string, value: FrontMatterValue])[]): string => {
  const lines = fields.flatMap(([key, value]) => {
    if (value === null || (isList(value) && value.length === 0)) return [];
    return isList(value) ? [`${key}:`, ...value.map((item) => `  - ${quoted(item)}`)] : [`${key}: ${scalar(value)}`];
  });
  return `---\n${lines.join("\n")}\n---\n`;
};

/** The fields of a date that may be partial or have a time: `date`, and `published` where that loses something. */
export const dateFields = (iso: string | null): readonly (readonly [string, FrontMatterValue])[] => {
  if (iso === null) return [];
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(iso)?.[0];
  if (day === undefined) return [["date", iso]];
  return day === iso
    ? [["date", { day }]]
    : [
        ["date", { day }],
        ["published", iso],
      ];
};

const isList = (value: FrontMatterValue): value is readonly string[] => Array.isArray(value);

const scalar = (value: string | number | PlainDate): string => {
  if (typeof value === "string") return quoted(value);
  return typeof value === "number" ? String(value) : value.day;
};

/** JSON's strings are YAML's double quoted ones, once what YAML does not print is written as escapes. */
const quoted = (text: string): string =>
  JSON.stringify(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
