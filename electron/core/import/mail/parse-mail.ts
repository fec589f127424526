import type { Address, Email } from "postal-mime";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { toIsoDate } from "../dates.ts";
import { parseHtml } from "../html/parse-html.ts";
import type { FileSource, Found, FoundMeta, ParsedText } from "../parsed.ts";
import { asWindows1252, tidy } from "../read/decode.ts";
import { looksLikePage } from "../read/format-of.ts";
import { readMail } from "./read-mail.ts";
import { readFirstLines } from "../text/first-lines.ts";
import { parseText } from "../text/parse-text.ts";

/**
 * A mail, or a page that a browser saved as one (MHTML). A mail is taken whole and told by its headers; a saved page is
 * read like any page, with the address it was saved from.
 */
export const parseMail = async ({ bytes, name }: FileSource, whole: boolean): Promise<ParsedText> => {
  const email = await readMail(bytes);
  if (email.headers.length === 0) throw new Refusal("unsupported", "it has no mail headers: it is no mail");
  const savedFrom = addressOf(email);
  const text = readable(email.text);
  const html = readable(email.html) ?? (text !== null && looksLikePage(text) ? text : null);
  if (savedFrom !== null || /\.mht(?:ml)?$/iu.test(name)) {
    if (html === null) throw new Refusal("unsupported", "there is no web page in it");
    const page = parseHtml(firstPage(html), { url: savedFrom, fragment: false, whole });
    // The subject of a saved page is its title.
    return { ...page, meta: { ...page.meta, title: page.meta.title ?? subjectOf(email) } };
  }
  if (html === null && text === null) throw new Refusal("unsupported", "it has no text");
  const body = html === null ? null : parseHtml(html, { url: null, fragment: true, whole });
  // Some senders put nothing but a picture into the page and the words beside it.
  const read = body !== null && (body.text !== "" || text === null) ? body : parseText(text ?? "", name);
  return { ...read, meta: withHeaders(read, email) };
};

const readable = (text: string | undefined): string | null =>
  text === undefined || text.trim() === "" ? null : tidy(asWindows1252(text));

const header = (email: Email, name: string): string | null =>
  email.headers.find(({ key }) => key === name)?.value.trim() ?? null;

/** Chrome says where it saved a page from in a header of its own, other browsers in the root part's location. */
const addressOf = (email: Email): string | null => {
  const address = header(email, "snapshot-content-location") ?? header(email, "content-location");
  return address !== null && /^https?:\/\//iu.test(address) && URL.canParse(address) ? address : null;
};

/** The pages of its frames stand behind the page itself; they are advertisements, as a rule. */
const firstPage = (html: string): string => {
  let open = 0;
  for (const tag of html.matchAll(/<(\/?)html\b[^>]*>/giu)) {
    open += tag[1] === "" ? 1 : -1;
    const end = tag.index + tag[0].length;
    // A page within the page is part of it.
    if (open <= 0) return /<html\b/iu.test(html.slice(end, end + 2_000)) ? html.slice(0, end) : html;
  }
  return html;
};

const subjectOf = (email: Email): Found | undefined => {
  const subject = (email.subject ?? "").replace(/^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/iu, "").trim();
  return subject === "" ? undefined : { value: subject, origin: "mail subject" };
};

const withHeaders = ({ text, blocks, meta, canonicalUrl }: ParsedText, email: Email): FoundMeta => {
  const sender = nameOf(email.from);
  const date = email.date === undefined ? null : toIsoDate(email.date);
  const subject = subjectOf(email);
  // A page that was sent on says its address; its headline tells more than what the sender wrote over it.
  const title = canonicalUrl === null ? (subject ?? meta.title) : (meta.title ?? subject);
  // What was sent on says who wrote it; the sender often did not.
  const byline = meta.byline ?? readFirstLines(text, blocks, "").byline;
  return {
    ...meta,
    title,
    byline: byline ?? (sender === null ? undefined : { value: sender, origin: "mail sender" }),
    publishedAt: meta.publishedAt ?? (date === null ? undefined : { value: date, origin: "mail date" }),
  };
};

const nameOf = (address: Address | undefined): string | null => {
  if (address === undefined) return null;
  const name = address.name.trim();
  return name === "" ? (address.address ?? null) : name;
};
