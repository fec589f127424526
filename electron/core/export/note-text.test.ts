import { expect, test } from "vitest";
import { noteText } from "./note-text.ts";

const id = "01JQ0000000000000ABCDEFGHJ";
const links = {
  fileOf: (wanted: string) => (wanted === id ? "actors/x" : null),
  to: () => "",
  inTable: () => "",
  toPlace: () => "",
};

test.each([
  { what: "headings go below the note’s own", markdown: "# A\n\n###### B\n#tag", text: "### A\n\n###### B\n#tag" },
  { what: "code keeps what looks like a heading", markdown: "```\n# a\n```", text: "```\n# a\n```" },
  { what: "a fence that was never closed is closed", markdown: "~~~~\na\n~~~", text: "~~~~\na\n~~~\n~~~~" },
  {
    what: "HTML is shown as text",
    markdown: "a <script>x</script> <!-- b --> <div class=x>",
    text: "a \\<script>x\\</script> \\<!-- b --> \\<div class=x>",
  },
  {
    what: "addresses, comparisons and code stay",
    markdown: "<https://a.example> 1 < 2 `<b>` \\<i>",
    text: "<https://a.example> 1 < 2 `<b>` \\<i>",
  },
  {
    what: "a mention leads to its file",
    markdown: `see [Ilena Marsh](claimbook://actor/${id}).`,
    text: "see [[actors/x|Ilena Marsh]].",
  },
  {
    what: "a mention of what has no file stays as it is",
    markdown: "[x](claimbook://claim/01JQ0000000000000ABCDEFGH0)",
    text: "[x](claimbook://claim/01JQ0000000000000ABCDEFGH0)",
  },
  { what: "line ends are made the same", markdown: "a\r\nb  \r\n", text: "a\nb" },
])("in a note $what", ({ markdown, text }) => {
  expect(noteText(markdown, 2, links)).toBe(text);
});
