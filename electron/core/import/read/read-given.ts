import { Refusal } from "../../../../shared/contract/failure.ts";
import type { ImportInput } from "../../../../shared/contract/import.ts";
import type { Original } from "./original.ts";
import { tidy } from "./decode.ts";

type Given = Extract<ImportInput, { readonly kind: "text" | "html" }>;

/** What to call a text that came without a file. */
export const nameOfGiven = (given: Given): string =>
  given.name ?? (given.kind === "html" ? "pasted page" : "pasted text");

/**
 * Text or HTML that came without a file. Its snapshot is the text as UTF-8, just as it was given.
 *
 * @throws Refusal when there is nothing in it
 */
export const readGiven = (given: Given): Original => {
  const name = nameOfGiven(given);
  const content = given.kind === "html" ? given.html : given.text;
  const text = tidy(content);
  if (text.trim() === "") throw new Refusal("bad-input", `${name} is empty`);
  const format = given.kind === "html" ? "html" : given.format;
  return {
    bytes: Buffer.from(content, "utf8"),
    encoding: "utf-8",
    mediaType: format === "html" ? "text/html" : format === "markdown" ? "text/markdown" : "text/plain",
    originKind: given.origin ?? (given.kind === "html" ? "clipboard-html" : "paste"),
    originName: name,
    source: {
      format,
      content: text,
      name: given.name ?? "",
      url: given.kind === "html" ? httpOnly(given.url) : null,
      fragment: given.kind === "html" && (given.origin === undefined || given.origin === "clipboard-html"),
    },
    title: given.title === undefined || given.title.trim() === "" ? null : given.title.trim(),
    spare: given.kind === "html" && given.text !== undefined && given.text.trim() !== "" ? tidy(given.text) : null,
  };
};

const httpOnly = (url: string | undefined): string | null =>
  url !== undefined && /^https?:\/\//iu.test(url) && URL.canParse(url) ? url : null;
