import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block } from "../../../../shared/domain/article.ts";
import { openBlockWriter } from "../block-writer.ts";
import type { BlockShape, Piece } from "../block-writer.ts";
import { resolveLink } from "../links.ts";
import type { ParsedText } from "../parsed.ts";
import { parseText } from "../text/parse-text.ts";
import { readFirstLines } from "../text/first-lines.ts";
import { readFrontMatter } from "./front-matter.ts";
import { tableRows } from "./table-rows.ts";

type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root["children"][number];
type OfType<Type> = Extract<RootContent, { readonly type: Type }>;
type PhrasingContent = OfType<"paragraph">["children"][number];

/** Beyond this the parser's cost runs away; the text is worth more than its markup. */
const longest = 2_000_000;

/** The text that the markup would show, with its structure as blocks. */
export const parseMarkdown = (markdown: string, name: string): ParsedText => {
  if (markdown.length > longest) {
    const plain = parseText(markdown, name);
    const warning = "too long to be read as Markdown: taken as plain text, markup and all";
    return { ...plain, warning: plain.warning === null ? warning : `${warning}; ${plain.warning}` };
  }
  const { meta, canonicalUrl, body } = readFrontMatter(markdown);
  const { text, blocks } = writeBlocks(fromMarkdown(body));
  const lines = readFirstLines(text, blocks, name);
  const heading = titleHeading(text, blocks);
  return {
    text,
    blocks,
    meta: {
      title: meta.title ?? heading ?? lines.title,
      byline: meta.byline ?? lines.byline,
      publication: meta.publication ?? lines.publication,
      publishedAt: meta.publishedAt ?? lines.publishedAt,
      url: meta.url,
      language: meta.language,
    },
    canonicalUrl,
    warning: null,
  };
};

/** The first heading of the first rank, or one that everything else stands under. */
const titleHeading = (text: string, blocks: readonly Block[]) => {
  const found =
    blocks.find((block) => block.kind === "heading" && block.level === 1) ??
    (blocks[0]?.kind === "heading" ? blocks[0] : undefined);
  return found === undefined ? undefined : { value: text.slice(found.start, found.end), origin: "heading" };
};

const writeBlocks = (root: Root): { readonly text: string; readonly blocks: readonly Block[] } => {
  const writer = openBlockWriter();
  const definitions = new Map(
    root.children
      .filter((node): node is OfType<"definition"> => node.type === "definition")
      .map((node) => [node.identifier, node.url]),
  );
  const write = (shape: BlockShape, nodes: readonly PhrasingContent[]): void =>
    writer.write(shape, inline(nodes, definitions));

  const walk = (nodes: readonly RootContent[], within: BlockShape): void => {
    for (const node of nodes) one(node, within);
  };
  const one = (node: RootContent, within: BlockShape): void => {
    switch (node.type) {
      case "heading":
        return write({ kind: "heading", level: node.depth }, node.children);
      case "paragraph": {
        const rows = tableRows(plain(node));
        if (rows === null) return write(within, node.children);
        for (const row of rows) writer.write({ kind: "table-row", level: 0 }, [{ text: row, href: null }]);
        return;
      }
      case "blockquote":
        return walk(node.children, { kind: "quote", level: within.kind === "quote" ? within.level + 1 : 1 });
      case "list":
        return list(node, within);
      case "code":
        return writer.write({ kind: "preformatted", level: 0 }, [{ text: node.value, href: null }]);
      case "html":
        return writer.write(within, [{ text: withoutTags(node.value), href: null }]);
      default:
        return;
    }
  };
  const list = (node: OfType<"list">, within: BlockShape): void => {
    const level = within.kind === "list-item" ? within.level + 1 : 1;
    for (const item of node.children) walk(item.children, { kind: "list-item", level, ordered: node.ordered === true });
  };
  walk(root.children, { kind: "paragraph", level: 0 });
  return writer.finish();
};

const inline = (
  nodes: readonly PhrasingContent[],
  definitions: ReadonlyMap<string, string>,
  href: string | null = null,
): readonly Piece[] =>
  nodes.flatMap((node): readonly Piece[] => {
    switch (node.type) {
      case "text":
        // A line end in the file is only where the writer's editor broke the line.
        return [{ text: node.value.replace(/\s*\n\s*/gu, " "), href }];
      case "inlineCode":
        return [{ text: node.value, href }];
      case "break":
        return [{ text: "\n", href }];
      case "link":
        return inline(node.children, definitions, resolveLink(node.url, null) ?? href);
      case "linkReference":
        return inline(node.children, definitions, resolveLink(definitions.get(node.identifier) ?? "", null) ?? href);
      case "emphasis":
      case "strong":
      case "delete":
        return inline(node.children, definitions, href);
      default:
        return [];
    }
  });

/** As written, for what the parser has no node for. */
const plain = (node: RootContent): string =>
  "children" in node
    ? node.children.map(plain).join("")
    : "value" in node
      ? node.value
      : node.type === "break"
        ? "\n"
        : "";

const withoutTags = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, " ")
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, " ")
    .replace(/<\/?(?:a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>/giu, "")
    .replace(/<\/?[a-z][^>]*>?/giu, " ");
