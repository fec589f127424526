import type { Snapshot } from "./article.ts";

/** Leaves room for what a system puts behind a name; most file systems take 255 bytes. */
const mostBytes = 180;

/** Windows takes no file of these names, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/**
 * A name that every system takes as one file in the chosen folder: no folders, no control or direction characters, nothing
 * that Windows refuses, no leading dot, at most 180 bytes of UTF-8 with its ending kept.
 */
export const safeFileName = (wanted: string): string => {
  const last = wanted.split(/[/\\]/u).findLast((part) => part.trim() !== "") ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .normalize("NFC")
    .replace(/[<>:"|?*]/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  const name = plain === "" ? "original" : reserved.test(plain) ? `_${plain}` : plain;
  const ending = /\.[\p{L}\p{N}]{1,12}$/u.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - ending.length);
  return cut(stem, mostBytes - bytesOf(ending)).replace(/[\s.]+$/u, "") + ending;
};

/** What to call an article's original when it is saved: as the file was called, or after the article's title. */
export const originalName = ({
  originKind,
  originName,
  mediaType,
  title,
}: Pick<Snapshot, "originKind" | "originName" | "mediaType"> & { readonly title: string }): string => {
  const name = safeFileName(originKind === "file" ? originName : title);
  if (/\.[\p{L}\p{N}]{1,12}$/u.test(name) && originKind === "file") return name;
  const ending = endings[mediaType.split(";")[0]?.trim() ?? ""];
  return ending === undefined ? name : safeFileName(`${name}.${ending}`);
};

const endings: Readonly<Record<string, string | undefined>> = {
  "text/plain": "txt",
  "text/markdown": "md",
  "text/html": "html",
  "application/xhtml+xml": "xhtml",
  "application/pdf": "pdf",
  "message/rfc822": "eml",
};

/** Of UTF-8. */
const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
};

/** As many whole characters as fit. */
const cut = (text: string, most: number): string => {
  let bytes = 0;
  let end = 0;
  for (const letter of text) {
    bytes += bytesOf(letter);
    if (bytes > most) break;
    end += letter.length;
  }
  return text.slice(0, end);
};
