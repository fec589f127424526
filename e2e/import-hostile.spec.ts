import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pdfOf } from "../electron/core/import/test-pdf.ts";
import { expect, test } from "./fixtures/app.ts";
import { claimbook, claimbookDone } from "./fixtures/command-line.ts";

const sentence = "The east gate gave way on Monday, and the water took the road to Orsk with it.";

/** Made to hold up whoever reads them: only a thread that can be ended gets past them. */
const files = [
  {
    name: "a-quotes.md",
    content: () => `${sentence}\n\n${"> ".repeat(50_000)}x\n\n${"[".repeat(50_000)}\n\n${"*a ".repeat(50_000)}`,
    becomes: { status: "imported" },
  },
  {
    name: "b-flate-bomb.pdf",
    content: () =>
      pdfOf([[{ text: sentence, x: 72, y: 700 }]], {
        more: { drawn: "BT /F1 12 Tf 10 10 Td (flood) Tj ET", times: 4_000_000 },
      }),
    becomes: {
      status: "failed",
      error: expect.stringMatching(/b-flate-bomb\.pdf cannot be parsed: it (?:took|needs)/u),
    },
  },
  {
    name: "c-flood.html",
    content: () => `<p>${sentence}</p>${`<p>${sentence}</p>`.repeat(500_000)}`,
    becomes: { status: "imported", error: null },
  },
  { name: "d-good.txt", content: () => `${sentence} The good one.`, becomes: { status: "imported", error: null } },
];

test("files made to hang, to flood or to burst do not harm the rest of an import", async ({ folder }) => {
  const notebook = join(folder, "gate.claimbook");
  await claimbookDone(["new", notebook]);
  for (const { name, content } of files) writeFileSync(join(folder, name), content());
  const paths = files.map(({ name }) => join(folder, name));
  const { code, stdout, stderr } = await claimbook(["import", ...paths, "--notebook", notebook, "--json"]);
  expect(code).toBe(1);
  const report = stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(report).toMatchObject(files.map(({ name, becomes }) => ({ file: join(folder, name), ...becomes })));
  expect(stderr).toContain("a-quotes.md: its Markdown was not read (it took longer than");
  expect(stderr).toContain("c-flood.html: it has more than 5 million characters of text");
  expect(JSON.parse(await claimbookDone(["check", "--notebook", notebook, "--json"]))).toMatchObject({ ok: true });
});
