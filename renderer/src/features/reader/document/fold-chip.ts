import type { ExclusionKind } from "../../../../../shared/domain/article.ts";
import type { Piece } from "./view-blocks.ts";

export const exclusionNames: Readonly<Record<ExclusionKind, string>> = {
  shortcode: "shortcode",
  "ad-tag": "ad tag",
  poll: "poll",
  "pull-quote": "pull quote",
  caption: "caption",
  "related-links": "related links",
  newsletter: "newsletter",
  boilerplate: "boilerplate",
};

/** What stands in the text for debris: real buttons, but no text of the article. */
export const foldChip = ({ exclusion, open, lines }: Extract<Piece, { readonly kind: "fold" }>): HTMLElement => {
  const name = exclusionNames[exclusion.kind];
  const chip = document.createElement("span");
  chip.className = open ? "reader-fold is-open" : "reader-fold";
  chip.contentEditable = "false";
  chip.title = exclusion.reason;
  const count = lines === 1 ? "1 line" : `${lines} lines`;
  chip.append(
    button(open ? "hide" : "show", exclusion.id, open ? `${name} — hide` : `${name}, ${count} — show`, !open),
    button("restore", exclusion.id, "not debris", null, `Not debris: show this ${name} as text`),
  );
  return chip;
};

const button = (
  action: "show" | "hide" | "restore",
  id: string,
  text: string,
  closed: boolean | null,
  label: string | null = null,
): HTMLElement => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.dataset["fold"] = action;
  made.dataset["exclusion"] = id;
  if (closed !== null) made.ariaExpanded = String(!closed);
  if (label !== null) made.ariaLabel = label;
  return made;
};
