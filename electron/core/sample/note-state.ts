import { textNode } from "../notes/index.ts";

/** A line of a note: plain text, or an item of a checklist. */
export type NoteLine = { readonly kind: "paragraph" | "heading" | "check"; readonly text: string };

/** A note in the three forms it is kept in: the editor's state, Markdown, and what search sees. */
export const noteState = (lines: readonly NoteLine[]) => ({
  lexical: JSON.stringify({ root: { ...block, type: "root", children: runs(lines).map(nodeOf) } }),
  markdown: runs(lines)
    .map((run) => run.map(markdownOf).join("\n"))
    .join("\n\n"),
  plain: lines.map(({ text }) => text).join("\n"),
});

const markdownOf = ({ kind, text }: NoteLine): string => {
  switch (kind) {
    case "heading":
      return `## ${text}`;
    case "check":
      return `- [ ] ${text}`;
    case "paragraph":
      return text;
  }
};

/** Items of a checklist that follow each other are one list; any other line stands alone. */
const runs = (lines: readonly NoteLine[]): readonly (readonly NoteLine[])[] => {
  const all: NoteLine[][] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (line.kind === "check" && last?.[0]?.kind === "check") last.push(line);
    else all.push([line]);
  }
  return all;
};

const block = { direction: null, format: "", indent: 0, version: 1 } as const;

const nodeOf = (run: readonly NoteLine[]) => {
  const [first] = run;
  const text = first?.text ?? "";
  switch (first?.kind) {
    case "heading":
      return { ...block, type: "heading", tag: "h2", children: [textNode(text)] };
    case "check":
      return {
        ...block,
        type: "list",
        listType: "check",
        start: 1,
        tag: "ul",
        children: run.map((item, index) => ({
          ...block,
          type: "listitem",
          checked: false,
          value: index + 1,
          children: [textNode(item.text)],
        })),
      };
    default:
      return { ...block, type: "paragraph", textFormat: 0, textStyle: "", children: [textNode(text)] };
  }
};
