import { extname } from "node:path";
import type { Fetched } from "../../../../shared/contract/fetched.ts";
import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Listed } from "../list-inputs.ts";
import { containerFormatOf } from "./format-of.ts";
import type { Original } from "./original.ts";
import { toOriginal } from "./to-original.ts";

/**
 * What was fetched, as if it were a file: the ending is the one its media type stands for, because addresses end as they
 * like. It may hold several articles, as a feed does.
 */
export const readFetched = (fetched: Fetched): Listed => {
  const { bytes, requestedUrl: name } = fetched;
  if (bytes.length === 0) throw new Refusal("bad-input", `${name} gave an empty page`);
  const { bytes: _bytes, retrievedAt, ...http } = fetched;
  const { mediaType, charset } = contentType(fetched);
  const file = fileName(fetched.url, mediaType);
  const as = (original: Original, member: string | null): Original => ({
    ...original,
    originKind: "url",
    originName: member === null || member === "" ? name : `${name}/${member}`,
    retrievedAt,
    http,
  });
  const format = containerFormatOf(file);
  if (format !== null)
    return {
      name,
      open: () => Promise.resolve({ format, bytes, name: file }),
      as: (original, member) => as(original, member),
    };
  return {
    name,
    read: async () => {
      const original = toOriginal(bytes, file, charset);
      const { source } = original;
      return as(
        {
          ...original,
          mediaType: mediaType ?? original.mediaType,
          source: { ...source, name: "", url: fetched.url },
        },
        null,
      );
    },
  };
};

const contentType = ({ headers }: Fetched): { readonly mediaType: string | null; readonly charset: string | null } => {
  const said = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  const mediaType = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)/u.exec(said)?.[1]?.toLowerCase() ?? null;
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/iu.exec(said)?.[1] ?? null;
  // A server that does not know what it sends says one of these.
  const vague = mediaType === "application/octet-stream" || mediaType === "binary/octet-stream";
  return { mediaType: vague ? null : mediaType, charset };
};

/** The last part of the address, with the ending that the media type has; its own ending where that says nothing. */
const fileName = (url: string, mediaType: string | null): string => {
  const path = new URL(url).pathname;
  const last = path.slice(path.lastIndexOf("/") + 1);
  const own = extname(last).toLowerCase();
  const ending = mediaType === null ? undefined : endings[mediaType];
  // Plain text and XML are said of many things: an ending that is known says more.
  if (ending === undefined || own === ending || (mediaType !== null && loose.has(mediaType) && own !== "")) return last;
  return `${own === "" ? last : last.slice(0, -own.length)}${ending}`;
};

const loose: ReadonlySet<string> = new Set(["text/plain", "application/xml", "text/xml", "application/json"]);

const endings: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "text/csv": ".csv",
  "text/xml": ".xml",
  "application/xml": ".xml",
  "application/rss+xml": ".rss",
  "application/atom+xml": ".atom",
  "application/rdf+xml": ".rdf",
  "application/pdf": ".pdf",
  "application/epub+zip": ".epub",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.oasis.opendocument.text": ".odt",
  "application/rtf": ".rtf",
  "text/rtf": ".rtf",
  "message/rfc822": ".eml",
  "multipart/related": ".mhtml",
  "application/zip": ".zip",
  "application/warc": ".warc",
};
