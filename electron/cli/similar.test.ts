import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { claimbook } from "./test-claimbook.ts";

const home = mkdtempSync(join(tmpdir(), "claimbook-cli-similar-"));
afterAll(() => rmSync(home, { recursive: true }));
const notebook = join(home, "a.claimbook");
const quote = "The harbour office knew of the leaking drums since January.";

test("similar tells where a passage's words stand again, and refuses what is none", async () => {
  const at = ["--notebook", notebook];
  await claimbook(["new", notebook]);
  const file = (name: string, text: string): string => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  };
  await claimbook([
    "import",
    file("one.txt", `One\n\n${quote} Nobody warned the crews.\n`),
    file("two.txt", `Two\n\nA paper says: “${quote}” The ministry is silent.\n`),
    ...at,
  ]);
  const annotation = {
    type: "Annotation",
    id: "urn:uuid:1",
    target: { source: "one.txt", selector: { type: "TextQuoteSelector", exact: quote } },
    body: { type: "TextualBody", purpose: "tagging", value: "drums" },
  };
  await claimbook(["annotate", file("tags.jsonld", JSON.stringify(annotation)), ...at]);
  const found: { hits: { id: string }[] } = JSON.parse(
    (await claimbook(["search", "drums", "--in", "passages", "--json", ...at])).out,
  );
  const [hit] = found.hits;

  const { code, out } = await claimbook(["similar", hit?.id ?? "", "--json", ...at]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    same: [{ kind: "article", title: "Two", text: quote, likeness: 1 }],
    passages: [],
  });
  expect((await claimbook(["similar", hit?.id ?? "", ...at])).out).toContain("The same quotation\n  100 %");
  expect(await claimbook(["similar", "01ARZ3NDEKTSV4RRFFQ69G5FAV", ...at])).toMatchObject({
    code: 1,
    err: expect.stringContaining("no such passage or claim"),
  });
});
