import { blockQuote, inline } from "./escape-markdown.ts";
import type { Use } from "./make-book.ts";
import { linkBack } from "./make-links.ts";
import type { Links } from "./make-links.ts";

/** A passage seen from elsewhere: a line of one's own, its words, and the way to it. */
export const renderUse = (links: Links, { article, passage, parts }: Use, lead: string): string => {
  const { publication, publishedAt } = article;
  const origin = [publication, publishedAt?.slice(0, 10) ?? null]
    .filter((part) => part !== null)
    .map(inline)
    .join(", ");
  const place = `${links.toPlace(article, passage)}${origin === "" ? "" : ` (${origin})`}`;
  return [lead, ...parts.map(({ exact }) => blockQuote(exact)), `${place} · ${parts.map(linkBack).join(" · ")}`]
    .filter((part) => part !== "")
    .join("\n\n");
};

/** Items under the keys of a fixed order; keys that have none are left out. */
export const grouped = <Item, Key extends string>(
  items: readonly Item[],
  keys: readonly Key[],
  keyOf: (item: Item) => Key,
): readonly { readonly key: Key; readonly items: readonly Item[] }[] => {
  const groups = new Map<Key, Item[]>(keys.map((key) => [key, []]));
  for (const item of items) groups.get(keyOf(item))?.push(item);
  return [...groups].flatMap(([key, found]) => (found.length === 0 ? [] : [{ key, items: found }]));
};

export const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll("-", " ")}`;

/** “1 article”, “2 articles”. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
