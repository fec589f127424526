import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Member, Unpacked } from "../parsed.ts";
import { decode } from "../read/decode.ts";
import type { Page, WarcContents } from "./read-warc.ts";

const mostHops = 10;

/**
 * The articles of a web archive: its pages, without those that are frames of others, and where the archive lists its pages,
 * without all that it does not list.
 */
export const choosePages = (archives: readonly WarcContents[], listed: readonly string[]): Unpacked => {
  const pages = archives.flatMap((archive) => archive.pages);
  const notes = archives.flatMap((archive) => archive.notes);
  const redirects = new Map(archives.flatMap((archive) => [...archive.redirects]));
  const frames = new Set(archives.flatMap((archive) => [...archive.frames]));
  const wanted = new Set(listed.map((url) => endOf(withoutHash(url), redirects)));
  const isListed = pages.some(({ url }) => wanted.has(withoutHash(url)));
  if (pages.length === 0 && notes.length === 0)
    throw new Refusal("bad-input", "it is a web archive without a page in it");
  return [
    ...pages.map((page) => {
      const url = withoutHash(page.url);
      if (isListed && !wanted.has(url))
        return { name: page.url, skipped: "is part of another page: it is not in the archive's list of pages" };
      if (!isListed && frames.has(url)) return { name: page.url, skipped: "is a frame within another page" };
      return memberOf(page);
    }),
    ...notes,
  ];
};

const withoutHash = (url: string): string => url.replace(/#.*$/su, "");

const endOf = (url: string, redirects: ReadonlyMap<string, string>): string => {
  let at = url;
  for (let hops = 0; hops < mostHops; hops += 1) {
    const next = redirects.get(at);
    if (next === undefined) break;
    at = withoutHash(next);
  }
  return at;
};

const memberOf = ({ url, bytes, mediaType, charset, retrievedAt }: Page): Unpacked[number] => {
  const about = { name: nameOf(url), url, fragment: false };
  const rest = { mediaType, ...(retrievedAt === null ? {} : { retrievedAt }) };
  if (mediaType === "application/pdf") {
    const found = { url: { value: url, origin: "web archive" } };
    const article: Member["article"] = {
      ...rest,
      encoding: null,
      source: { ...about, format: "pdf", bytes, given: found },
    };
    return { name: url, bytes, article };
  }
  try {
    const { text, encoding } = decode(bytes, url, charset);
    return { name: url, bytes, article: { ...rest, encoding, source: { ...about, format: "html", content: text } } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { name: url, failed: `cannot be read: ${error.failure.message}` };
  }
};

/** What stands in for a title: the last part of the address. */
const nameOf = (url: string): string => /\/([^/?#]+)\/?(?:[?#].*)?$/u.exec(url)?.[1] ?? url;
