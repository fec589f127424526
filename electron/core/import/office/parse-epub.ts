import { posix } from "node:path";
import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Block } from "../../../../shared/domain/article.ts";
import { toIsoDate } from "../dates.ts";
import { toDocument } from "../html/dom.ts";
import { preclean } from "../html/preclean.ts";
import { writeBlocks } from "../html/write-blocks.ts";
import type { Written } from "../html/write-blocks.ts";
import { languageTag } from "../language-tag.ts";
import type { FileSource, Found, FoundMeta, ParsedText } from "../parsed.ts";
import { decode } from "../read/decode.ts";
import { readFirstLines } from "../text/first-lines.ts";
import { openDocument } from "./open-document.ts";
import { readXml } from "./read-xml.ts";

/** Ten times a long novel. */
const longestText = 20_000_000;

/** An EPUB: its chapters in reading order, as one text. */
export const parseEpub = async ({ bytes, name }: FileSource): Promise<ParsedText> => {
  const parts = await openDocument(bytes, "EPUB");
  const opf = rootOf(await parts.need("META-INF/container.xml"));
  const { chapters, meta } = readPackage(await parts.need(opf), posix.dirname(opf));
  const locked = await parts.find("META-INF/encryption.xml");
  if (locked !== null && isLocked(locked, chapters))
    throw new Refusal("unsupported", "it is protected against copying (DRM): its text is encrypted");
  const written: Written[] = [];
  const missing: string[] = [];
  let length = 0;
  for (const chapter of chapters) {
    const page = await parts.find(chapter);
    if (page === null) missing.push(chapter);
    else {
      const one = chapterOf(decode(page, `${name}: ${chapter}`).text);
      length += one.text.length;
      if (length > longestText)
        throw new Refusal("too-large", `its text is longer than ${longestText / 1e6} million letters`);
      written.push(one);
    }
  }
  const book = joined(written);
  return {
    ...book,
    // What the book does not say of its author, its first lines may.
    meta: { ...meta, byline: meta.byline ?? readFirstLines(book.text, book.blocks, name).byline },
    canonicalUrl: null,
    warning: missing.length === 0 ? null : `chapters are missing in it: ${missing.slice(0, 5).join(", ")}`,
  };
};

const rootOf = (container: Uint8Array): string => {
  let found: string | null = null;
  readXml(container, {
    open: (name, attributes) => {
      if (local(name) === "rootfile") found ??= attributes["full-path"] ?? null;
    },
  });
  if (found === null) throw new Refusal("unsupported", "it is no EPUB: it does not say where its contents are listed");
  return found;
};

type Package = { readonly chapters: readonly string[]; readonly meta: FoundMeta };

const readPackage = (opf: Uint8Array, folder: string): Package => {
  const files = new Map<string, string>();
  const spine: string[] = [];
  const texts: { readonly name: string; text: string }[] = [];
  let inside: string | null = null;
  readXml(opf, {
    open: (name, attributes) => {
      inside = name.startsWith("dc:") ? name : null;
      if (inside !== null) texts.push({ name: inside, text: "" });
      const { id, href, idref, linear } = attributes;
      if (local(name) === "item" && id !== undefined && href !== undefined) files.set(id, pathOf(href, folder));
      if (local(name) === "itemref" && idref !== undefined && linear !== "no") spine.push(idref);
    },
    text: (part) => {
      const last = texts.at(-1);
      if (inside !== null && last !== undefined) last.text += part;
    },
    close: () => (inside = null),
  });
  const all = (name: string): readonly string[] =>
    texts.flatMap((entry) => (entry.name === name && entry.text.trim() !== "" ? [entry.text.trim()] : []));
  const found = (value: string | null | undefined): Found | undefined =>
    value === null || value === undefined || value === "" ? undefined : { value, origin: "EPUB package" };
  return {
    chapters: spine.flatMap((id) => files.get(id) ?? []),
    meta: {
      title: found(all("dc:title")[0]),
      byline: found(all("dc:creator").join(", ")),
      publication: found(all("dc:publisher")[0]),
      publishedAt: found(toIsoDate(all("dc:date")[0] ?? "")),
      language: found(languageTag(all("dc:language")[0] ?? "")),
    },
  };
};

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Within the archive; one that leads out of it is not found in it. */
const pathOf = (href: string, folder: string): string => {
  const path = href.replace(/#.*$/u, "");
  try {
    return posix.join(folder, decodeURIComponent(path));
  } catch {
    // A stray per cent sign.
    return posix.join(folder, path);
  }
};

/** Fonts may be encrypted in any book; chapters only in one that is sold so. */
const isLocked = (encryption: Uint8Array, chapters: readonly string[]): boolean => {
  const locked = new Set<string>();
  readXml(encryption, {
    open: (name, attributes) => {
      if (local(name) === "CipherReference") locked.add(pathOf(attributes["URI"] ?? "", ""));
    },
  });
  return chapters.some((chapter) => locked.has(chapter));
};

const voids = "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr";
/** XHTML may close any element in itself; for a reader of HTML an empty title would then swallow the chapter. */
const selfClosed = new RegExp(`<(?!(?:${voids})\\b)([a-z][\\w:-]*)((?:\\s[^<>]*)?)/>`, "giu");

const chapterOf = (page: string): Written => {
  const { html } = preclean(page.replace(selfClosed, "<$1$2></$1>"));
  return writeBlocks(toDocument(html, null).body, null);
};

const joined = (chapters: readonly Written[]): Written => {
  const texts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  for (const { text, blocks: own } of chapters) {
    if (text === "") continue;
    texts.push(text);
    for (const { links, ...block } of own)
      blocks.push({
        ...moved(block, at),
        ...(links === undefined ? {} : { links: links.map((link) => moved(link, at)) }),
      });
    at += text.length + 2;
  }
  return { text: texts.join("\n\n"), blocks };
};

const moved = <T extends { readonly start: number; readonly end: number }>(range: T, by: number): T => ({
  ...range,
  start: range.start + by,
  end: range.end + by,
});
