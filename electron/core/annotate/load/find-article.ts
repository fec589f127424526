import type { Id } from "../../../../shared/domain/id.ts";
import type { ArticleNames } from "../../store/annotations.ts";

/**
 * Makes the look-up from what a target may call its source to articles: an article id, `sha256:…` of the snapshot's
 * bytes, a URL, or the imported file's name. Several articles may answer to one name.
 */
export const articleFinder = (articles: readonly ArticleNames[]): ((source: string) => readonly Id[]) => {
  const byName = new Map<string, Set<Id>>();
  const add = (name: string | null, id: Id): void => {
    if (name === null || name === "") return;
    const ids = byName.get(name);
    if (ids === undefined) byName.set(name, new Set([id]));
    else ids.add(id);
  };
  for (const article of articles) {
    add(article.id, article.id);
    add(`sha256:${article.sha256}`, article.id);
    for (const url of [article.url, article.canonicalUrl]) if (url !== null) add(plainUrl(url), article.id);
    add(plainUrl(article.originName), article.id);
    add(lastPart(article.originName), article.id);
  }
  return (source) => {
    const names = [source, source.toLowerCase().startsWith("sha256:") ? source.toLowerCase() : plainUrl(source)];
    // A path or file: URL names a file as well; an address on the web does not name a file of that name.
    if (!/^https?:/iu.test(source)) names.push(lastPart(decoded(source)));
    for (const name of names) {
      const ids = byName.get(name);
      if (ids !== undefined) return [...ids];
    }
    return [];
  };
};

/** One page has one text, wherever the address jumps to in it. */
const plainUrl = (url: string): string => url.replace(/#.*$/u, "").replace(/^(https?:\/\/[^/]+)\/$/u, "$1");

const lastPart = (path: string): string => path.replace(/^.*[\\/]/u, "");

const decoded = (source: string): string => {
  if (!source.startsWith("file:")) return source;
  try {
    return decodeURIComponent(source);
  } catch {
    // A lone "%" is a letter of the name.
    return source;
  }
};
