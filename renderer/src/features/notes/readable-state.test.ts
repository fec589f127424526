import { expect, test } from "vitest";
import { isReadableState } from "./readable-state.ts";

const state = (...children: readonly unknown[]): string => JSON.stringify({ root: { type: "root", children } });

test.each([
  { what: "a paragraph", json: state({ type: "paragraph", children: [{ type: "text", text: "fire" }] }), is: true },
  { what: "an empty paragraph", json: state({ type: "paragraph", children: [] }), is: true },
  { what: "a page without blocks", json: state(), is: false },
  { what: "an unknown node", json: state({ type: "paragraph", children: [{ type: "video" }] }), is: false },
  { what: "a text without text", json: state({ type: "paragraph", children: [{ type: "text" }] }), is: false },
  { what: "no JSON", json: "{", is: false },
  { what: "other JSON", json: "[1]", is: false },
  { what: "nothing", json: "", is: false },
])("takes $what for readable: $is", ({ json, is }) => {
  expect(isReadableState(json)).toBe(is);
});
