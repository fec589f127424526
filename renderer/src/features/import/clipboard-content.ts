import type { ImportInput } from "../../../../shared/contract/import.ts";
import { isAddresses, readAddresses } from "./addresses.ts";

/** What was pasted: the text as it reads, and the page it came from when the clipboard held one. */
export type Pasted = { readonly text: string; readonly html: string | null };
export type PasteAs = "address" | "page" | "text" | "markdown";

/** Chromium puts HTML beside every copied text; a page is worth keeping only when it says more than the words. */
export const pastedFrom = (data: Pick<DataTransfer, "getData">): Pasted => {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  return { text, html: hasStructure(html) ? html : null };
};

const hasStructure = (html: string): boolean =>
  /<(?:p|h[1-6]|ul|ol|li|blockquote|table|a|article|section|br)\b/iu.test(html);

/** Headings, lists or quotes at line starts, or links and emphasis: then it is offered as Markdown first. */
export const looksLikeMarkdown = (text: string): boolean =>
  /^(?:#{1,6} \S|---\n[^]*?\n---|> \S)/mu.test(text) || /\[[^\]\n]+\]\(\S+?\)/u.test(text);

/** Nothing when there is nothing to import; several only of addresses. */
export const itemsOf = (pasted: Pasted, as: PasteAs, title: string, url: string): readonly ImportInput[] => {
  if (as === "address")
    return isAddresses(pasted.text) ? readAddresses(pasted.text).urls.map((each) => ({ kind: "url", url: each })) : [];
  const item = itemOf(pasted, as, title, url);
  return item === null ? [] : [item];
};

const itemOf = (pasted: Pasted, as: Exclude<PasteAs, "address">, title: string, url: string): ImportInput | null => {
  const named = title.trim() === "" ? {} : { title: title.trim() };
  if (as === "page" && pasted.html !== null)
    return {
      kind: "html",
      html: pasted.html,
      text: pasted.text,
      ...named,
      ...(url.trim() === "" ? {} : { url: url.trim() }),
    };
  if (pasted.text.trim() === "") return null;
  return { kind: "text", text: pasted.text, format: as === "markdown" ? "markdown" : "text", ...named };
};
