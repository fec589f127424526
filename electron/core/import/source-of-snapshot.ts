import type { Snapshot } from "../../../shared/domain/article.ts";
import type { Source } from "./parsed.ts";
import { toOriginal } from "./read/to-original.ts";

/**
 * What an original is read from again. Null for what stood in a table or a list of articles: only the whole of it says which
 * of its words are what.
 *
 * @param url - where it was got from, when nobody wrote that down with it
 */
export const sourceOfSnapshot = (
  { bytes, originName, originKind, encoding, mediaType, http }: Snapshot & { readonly bytes: Uint8Array },
  url: string | null,
): Source | null => {
  const { source, mediaType: read } = toOriginal(bytes, nameFor(originName, mediaType), encoding);
  return read === mediaType ? { ...source, url: http?.url ?? url, fragment: originKind === "clipboard-html" } : null;
};

/** What was pasted or fetched has no ending to be told by. */
const nameFor = (name: string, mediaType: string): string => {
  if (mediaType === "text/html") return /\.x?html?$/iu.test(name) ? name : `${name}.html`;
  return mediaType === "text/markdown" && !/\.(?:md|markdown)$/iu.test(name) ? `${name}.md` : name;
};
