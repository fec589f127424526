import type { Block } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";

/** A document as a page of what was read of it when it was imported, and that says so; null when that is not there. */
export const convertedPage = (store: Store, articleId: Id, sha256: string, name: string): string | null => {
  const first = store.revisions.ofArticle(articleId).find((each) => each.sha256 === sha256);
  const revision = first === undefined ? null : store.revisions.get(first.id);
  if (revision === null) return null;
  const { text, blocks } = revision;
  const body = blocks.map((block) => elementOf(block, escape(text.slice(block.start, block.end)))).join("\n");
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escape(name)}</title><style>${style}</style></head>
<body><p class="note" role="note">Shown as converted: the text and structure of ${escape(name)}, without its layout and pictures. Save the original to open it in another program.</p>
<main>${body}</main></body></html>`;
};

const elementOf = ({ kind, level }: Block, text: string): string => {
  const lines = text.replaceAll("\n", "<br>");
  switch (kind) {
    case "heading":
      return `<h${level}>${lines}</h${level}>`;
    case "list-item":
      return `<p class="item level-${Math.min(level, 6)}">• ${lines}</p>`;
    case "quote":
      return `<blockquote>${lines}</blockquote>`;
    case "preformatted":
      return `<pre>${text}</pre>`;
    case "caption":
      return `<p><small>${lines}</small></p>`;
    case "paragraph":
    case "table-row":
      return `<p>${lines.replaceAll("\t", " &emsp; ")}</p>`;
  }
};

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const style = `:root { color-scheme: light dark; font: 16px/1.55 Georgia, serif; } body { margin: 0 auto; max-width: 44em; padding: 1.5em; }
.note { border: 1px solid; border-radius: 8px; font: 13px/1.45 system-ui, sans-serif; padding: 8px 12px; }
blockquote { border-left: 3px solid; margin-left: 0; padding-left: 1em; } pre { white-space: pre-wrap; }
${[1, 2, 3, 4, 5, 6].map((level) => `.level-${level} { margin-left: ${level}em; }`).join(" ")}`;
