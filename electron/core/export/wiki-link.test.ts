import { expect, test } from "vitest";
import { wikiLink, wikiLinkInTable } from "./wiki-link.ts";

test.each([
  { label: "Ilena Marsh", link: "[[actors/x|Ilena Marsh]]" },
  { label: "a | b [[c]] *d*", link: "[[actors/x|a ¦ b ((c)) ∗d∗]]" },
  { label: "two\nlines\t\u202Ehere", link: "[[actors/x|two lines here]]" },
  { label: "12% of $5 #1", link: "[[actors/x|12% of $5 #1]]" },
  { label: "  ", link: "[[actors/x|untitled]]" },
])("links to a file under the label $label", ({ label, link }) => {
  expect(wikiLink("actors/x", label)).toBe(link);
});

test("keeps a table's cell whole", () => {
  expect(wikiLinkInTable("articles/x", "A | B")).toBe("[[articles/x\\|A ¦ B]]");
});
