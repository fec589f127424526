import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input, Output } from "../../../shared/contract/methods.ts";
import { independenceOf, sayIndependence } from "../../../shared/domain/independence.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { JobContext } from "../handlers.ts";
import { makeSample } from "../sample/index.ts";
import { openNotebook, openStore } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { exportHandlers } from "./index.ts";

const home = mkdtempSync(join(tmpdir(), "claimbook-export-test-"));
let store: Store;
let folder = "";

beforeAll(async () => {
  const path = join(home, "sample.claimbook");
  await makeSample(path);
  store = openStore(openNotebook(path));
});
afterAll(() => {
  store.close();
  rmSync(home, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(home, "out-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const context = (own: Partial<JobContext> = {}): JobContext => ({
  jobId: newId(),
  who: "test",
  signal: new AbortController().signal,
  label: () => {},
  progress: () => {},
  write: () => {
    throw new Error("an export writes nothing into the notebook");
  },
  pathsOf: () => [folder],
  savePathOf: () => folder,
  fetchPage: () => Promise.reject(new Error("an export fetches nothing")),
  isPaused: () => false,
  breathe: () => Promise.resolve(),
  ...own,
});
const run = (
  input: Partial<Input<"export.markdown">> = {},
  own: Partial<JobContext> = {},
): Promise<Output<"export.markdown">> =>
  exportHandlers(store)["export.markdown"]({ folder: { path: folder }, ...input }, context(own));

const markdownFiles = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".md"))
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
const body = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/u, "");

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };
const textOf = (node: Node): string =>
  node.value ?? (node.children ?? []).map(textOf).join(node.type === "blockquote" ? "\n" : "");
const blockQuotes = (node: Node): readonly string[] =>
  node.type === "blockquote" ? [textOf(node)] : (node.children ?? []).flatMap(blockQuotes);
const words = (text: string): string => text.replace(/\s+/gu, " ").trim();

describe("export.markdown", () => {
  test("quotes nothing that does not stand verbatim in an article", async () => {
    const report = await run();
    const texts = store.export.articles().map(({ id }) => words(store.passages.currentText(id)?.text ?? ""));
    let quotes = 0;
    for (const [path, text] of markdownFiles())
      for (const quote of blockQuotes(fromMarkdown(body(text)))) {
        quotes += 1;
        expect(
          texts.some((article) => article.includes(words(quote))),
          `${path}: ${quote}`,
        ).toBe(true);
      }
    expect(quotes).toBeGreaterThan(200);
    expect(report.files).toBe(markdownFiles().size);
  });

  test("gives every passage with tags a place in its article’s file, with a link back", async () => {
    await run();
    const files = markdownFiles();
    for (const { id } of store.export.articles()) {
      const text =
        [...files].find(([path, content]) => path.startsWith("articles/") && content.includes(`id: "${id}"`))?.[1] ??
        "";
      for (const passage of store.passages.ofArticle(id))
        if (passage.serves === null) {
          expect(text).toContain(`(claimbook://passage/${passage.id}), characters ${passage.start}–${passage.end}`);
        }
    }
  });

  test("links only to files and headings that there are", async () => {
    await run();
    const files = markdownFiles();
    let links = 0;
    for (const [path, text] of files)
      for (const [, target = ""] of text.matchAll(/\[\[([^\]|\\]+)(?:\\?\|[^\]]+)?\]\]/gu)) {
        links += 1;
        const [file = "", heading] = target.split("#");
        const linked = files.get(`${file}.md`);
        expect(linked, `${path} → ${target}`).toBeDefined();
        if (heading !== undefined)
          expect(linked?.split("\n"), `${path} → ${target}`).toContain(
            heading === "Mentions" ? "## Mentions" : `### ${heading}`,
          );
      }
    expect(links).toBeGreaterThan(500);
  });

  test("gives the same bytes each time, and rewrites nothing that is the same", async () => {
    await run();
    const first = markdownFiles();
    const made = [...first.keys()].map((path) => statSync(join(folder, path)).ino);
    expect(await run()).toMatchObject({ removed: 0, kept: [] });
    expect([...first.keys()].map((path) => statSync(join(folder, path)).ino)).toEqual(made);
    folder = mkdtempSync(join(home, "again-"));
    await run();
    expect(markdownFiles()).toEqual(first);
    for (const text of first.values()) expect(text).toMatch(/^[^\r]*[^\s]\n$/u);
  });

  test("says in questions.md what the board says: figures that cannot both hold, and independent roots", async () => {
    await run();
    const questions = body(markdownFiles().get("questions.md") ?? "");
    const [, dead = ""] = /## How many people died\?\n([\s\S]*?)\n## /u.exec(questions) ?? [];
    const question = store.claims.asked("How many people died?");
    const board = store.voices.wordsOnQuestion(question ?? "");
    expect(dead).toContain(sayIndependence(independenceOf(board)));
    expect(dead).toMatch(/31 people died in the explosion\.\]\] \| Retracted, [^|]+ \| 31 dead \|/u);
    expect(dead).toMatch(/31 people died[^\n]+: Cannot hold beside 26 dead: \[\[claims\/26-people/u);
    for (const { id } of store.export.claims())
      expect(questions).toContain(`| ${sayIndependence(independenceOf(store.voices.words([id]).get(id) ?? []))} |`);
  });

  test("says in questions.md which hypotheses compete, least inconsistent first", async () => {
    const questionId = store.claims.asked("How many people died?") ?? "";
    const [first, second] = store.board.claimsOf(questionId, null, 2, 0).ids;
    const header = { who: "test", command: "test", input: "{}", gesture: newId() };
    store.write(header, () => {
      store.hypotheses.insert(questionId, first ?? "", null);
      store.hypotheses.insert(questionId, null, "Nobody knows.");
      store.hypotheses.insertEvidence(questionId, { claimId: second ?? "", passageId: null });
      const { hypotheses, evidence } = store.hypotheses.matrix(questionId);
      store.hypotheses.rate(hypotheses[0]?.id ?? "", evidence[0]?.id ?? "", "II");
    });
    await run();
    const questions = body(markdownFiles().get("questions.md") ?? "");
    expect(questions).toMatch(
      /- 1\. place, 0 inconsistent, 0 of 1 rated: H2 Nobody knows\.\n- 2\. place, 2 inconsistent/u,
    );
    expect(questions).toMatch(
      /\| Evidence \| H1 \| H2 \| Relevance \| Tells them apart \|\n[^\n]+\n\| [^\n]+ \| II \|  \| medium \|/u,
    );
    store.history.undo();
  });

  test("says of a confirmed copy what it repeats, on either side", async () => {
    const [original, copy] = store.export.articles();
    if (original === undefined || copy === undefined) throw new Error("the sample has no two articles");
    store.write({ who: "T", command: "test", input: "{}", gesture: newId() }, () =>
      store.copies.setCopyOf(copy.id, original.id, "rewritten"),
    );
    try {
      await run();
      const fileOf = (id: string): string =>
        [...markdownFiles().values()].find((text) => text.includes(`id: "${id}"`)) ?? "";
      expect(fileOf(copy.id)).toMatch(/^copyKind: "rewritten"$/mu);
      expect(fileOf(copy.id)).toMatch(/^Copy \(rewritten\) of \[\[articles\//mu);
      expect(fileOf(original.id)).toMatch(/^Copied by \[\[articles\//mu);
    } finally {
      store.history.undo();
    }
  });

  test("writes one article with what it touches, and removes the rest of the export before", async () => {
    const whole = await run();
    const [article] = store.export.articles();
    const report = await run({ articleIds: [article?.id ?? ""] });
    const paths = [...markdownFiles().keys()];
    expect(report.removed).toBe(whole.files - report.files);
    expect(paths.filter((path) => path.startsWith("articles/"))).toHaveLength(1);
    expect(paths.some((path) => path.startsWith("actors/odile-karran"))).toBe(true);
    expect(paths.some((path) => path.startsWith("actors/ruben-stahl"))).toBe(false);
  });

  test("writes only the passages that a search finds, and names the search", async () => {
    const report = await run({ query: "speaker:Marsh" });
    expect(report.passages).toBe(7);
    const files = markdownFiles();
    expect(files.get("index.md")).toContain("Only the passages found by: speaker:Marsh");
    expect([...files.keys()].some((path) => path.startsWith("claims/31-people"))).toBe(false);
    expect([...files.keys()].some((path) => path.startsWith("actors/ilena-marsh"))).toBe(true);
  });

  test("takes the folder that the user chose by its token", async () => {
    expect((await run({ folder: { token: newId() } })).folder).toBe(folder);
  });

  test("tells how far it is, and lets others in", async () => {
    const steps: (number | null)[] = [];
    await run({}, { progress: ({ done, total }) => steps.push(total === null ? null : done) });
    expect(steps[0]).toBeNull();
    expect(steps.at(-1)).toBe(markdownFiles().size);
  });

  test("leaves nothing behind when it is cancelled half way", async () => {
    const abort = new AbortController();
    const progress: JobContext["progress"] = ({ total, done }) => {
      if (total !== null && done > 10) abort.abort();
    };
    await expect(run({}, { signal: abort.signal, progress })).rejects.toMatchObject({ failure: { kind: "cancelled" } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    { input: { articleIds: [newId()] }, kind: "not-found" },
    { input: { articleIds: [], query: "x" }, kind: "bad-input" },
    { input: { query: "actor:" }, kind: "bad-input" },
  ])("refuses $input as $kind", async ({ input, kind }) => {
    await expect(run(input)).rejects.toMatchObject({ failure: { kind } });
  });
});
