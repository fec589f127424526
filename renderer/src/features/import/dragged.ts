import type { ImportInput } from "../../../../shared/contract/import.ts";

export type Dragged = "files" | "text";

/** What a drag offers, by the types it names; their contents are not readable before the drop. */
export const whatIsDragged = (types: readonly string[]): Dragged | null => {
  if (types.includes("Files")) return "files";
  return types.includes("text/html") || types.includes("text/plain") ? "text" : null;
};

type Taken =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "content"; readonly item: ImportInput }
  | { readonly kind: "nothing" };

/** What a drop brings in: files first, then a piece of a page, then plain text. */
export const takeDrop = (data: Pick<DataTransfer, "files" | "getData">): Taken => {
  const files = [...data.files];
  if (files.length > 0) return { kind: "files", files };
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  if (html.trim() !== "") return { kind: "content", item: { kind: "html", html, text, name: "dropped text" } };
  return text.trim() === ""
    ? { kind: "nothing" }
    : { kind: "content", item: { kind: "text", text, format: "text", name: "dropped text" } };
};
