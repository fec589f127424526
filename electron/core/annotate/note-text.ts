import { textNode } from "../notes/index.ts";

/** The editor state of a note, as far as notes are put together here: the editor itself knows the rest. */
type LexicalState = { readonly root: { readonly children: readonly unknown[] } };

/** A note's text as an editor state: a paragraph for each, a line break for each line. */
export const lexicalOf = (text: string): string => stateOf(paragraphsOf(text));

/** The top-level nodes of an editor state; none when it is not one. */
export const readLexical = (lexical: string): readonly unknown[] => {
  const state = parse(lexical);
  return isState(state) ? state.root.children : [];
};

/** Add nodes at the end of an editor state. */
export const appendParagraphs = (lexical: string, nodes: readonly unknown[]): string => {
  const state = parse(lexical);
  if (!isState(state)) return stateOf(nodes);
  return JSON.stringify({ ...state, root: { ...state.root, children: [...state.root.children, ...nodes] } });
};

export const paragraphsOf = (text: string): readonly unknown[] =>
  text
    .replace(/\r\n?/gu, "\n")
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => ({
      children: paragraph
        .trim()
        .split("\n")
        .flatMap((line, index) => [...(index === 0 ? [] : [{ type: "linebreak", version: 1 }]), textNode(line)]),
      direction: null,
      format: "",
      indent: 0,
      type: "paragraph",
      version: 1,
      textFormat: 0,
      textStyle: "",
    }));

const stateOf = (children: readonly unknown[]): string =>
  JSON.stringify({ root: { children, direction: null, format: "", indent: 0, type: "root", version: 1 } });

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    // An editor state that cannot be read counts as empty; its text stands in the note's Markdown too.
    return null;
  }
};

const isState = (value: unknown): value is LexicalState =>
  typeof value === "object" &&
  value !== null &&
  "root" in value &&
  typeof value.root === "object" &&
  value.root !== null &&
  "children" in value.root &&
  Array.isArray(value.root.children);
