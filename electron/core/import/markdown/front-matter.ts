import { toIsoDate } from "../dates.ts";
import { languageTag } from "../language-tag.ts";
import { resolveLink } from "../links.ts";
import type { Found, FoundMeta } from "../parsed.ts";

export type FrontMatter = { readonly meta: FoundMeta; readonly canonicalUrl: string | null; readonly body: string };

/** The flat `key: value` lines between two lines of dashes at the very top; lists are joined by commas. */
export const readFrontMatter = (markdown: string): FrontMatter => {
  const [whole, yaml] = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(markdown) ?? [];
  if (whole === undefined || yaml === undefined || !/^[\w-]+[ \t]*:/mu.test(yaml))
    return { meta: {}, canonicalUrl: null, body: markdown };
  const values = readPairs(yaml);
  const first = (...keys: readonly string[]): Found | undefined => {
    const key = keys.find((name) => (values.get(name) ?? "") !== "");
    return key === undefined ? undefined : { value: values.get(key) ?? "", origin: `front matter: ${key}` };
  };
  const date = first("date", "published", "publishedat", "published_at", "pubdate", "created");
  const day = date === undefined ? null : toIsoDate(date.value);
  const url = first("url", "source", "link", "canonical", "permalink");
  const address = url === undefined ? null : resolveLink(url.value, null);
  const language = first("language", "lang", "locale");
  const tag = language === undefined ? null : languageTag(language.value);
  return {
    meta: {
      title: first("title", "headline"),
      byline: first("byline", "author", "authors", "by"),
      publication: first("publication", "publisher", "site", "outlet", "newspaper"),
      publishedAt: date === undefined || day === null ? undefined : { ...date, value: day },
      url: url === undefined || address === null ? undefined : { ...url, value: address },
      language: language === undefined || tag === null ? undefined : { ...language, value: tag },
    },
    canonicalUrl: null,
    body: markdown.slice(whole.length),
  };
};

const readPairs = (yaml: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  let list: string | null = null;
  for (const line of yaml.split("\n")) {
    const item = /^\s*-\s+(.+)$/u.exec(line)?.[1];
    if (item !== undefined && list !== null) {
      values.set(list, [values.get(list) ?? "", unquote(item)].filter((part) => part !== "").join(", "));
      continue;
    }
    const [, key, value] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? [];
    list = key === undefined ? null : key.toLowerCase();
    if (list !== null && value !== undefined) values.set(list, readValue(value));
  }
  return values;
};

const readValue = (value: string): string => {
  const inline = /^\[(.*)\]\s*$/u.exec(value)?.[1];
  return inline === undefined ? unquote(value) : inline.split(",").map(unquote).join(", ");
};

const unquote = (value: string): string => {
  const bare = value.trim();
  const double = /^"((?:[^"\\]|\\.)*)"/u.exec(bare)?.[1];
  if (double !== undefined) return double.replace(/\\(.)/gu, "$1");
  const single = /^'((?:[^']|'')*)'/u.exec(bare)?.[1];
  return single === undefined ? bare.replace(/\s+#.*$/u, "") : single.replaceAll("''", "'");
};
