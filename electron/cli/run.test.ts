import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FacetsAnswer, SearchAnswer } from "../../shared/contract/search.ts";
import { claimbook } from "./test-claimbook.ts";

const home = mkdtempSync(join(tmpdir(), "claimbook-cli-test-"));
const sample = join(home, "sample.claimbook");
afterAll(() => rmSync(home, { recursive: true }));

/** One JSON value per line. */
const lines = <T>(out: string): readonly T[] =>
  out
    .trim()
    .split("\n")
    .map((line) => {
      const value: T = JSON.parse(line);
      return value;
    });
const first = <T>(out: string): T => {
  const [value] = lines<T>(out);
  if (value === undefined) throw new Error("no output");
  return value;
};
type ImportLine = { readonly file: string } & Readonly<Record<string, unknown>>;
const fresh = async (name: string): Promise<string> => {
  const path = join(home, `${name}.claimbook`);
  expect(await claimbook(["new", path])).toMatchObject({ code: 0 });
  return path;
};
const story =
  "Dam fails at Ostelle\n\nBy Jana Mirek\n\nOSTELLE, March 3 (Vesper) — The upper dam failed on Monday night.\n\n“Nobody was warned,” the mayor said.\n";

beforeAll(async () => {
  expect(await claimbook(["new", sample, "--sample"])).toMatchObject({ code: 0, err: "" });
});

describe("claimbook", () => {
  test.each([
    { argv: [], code: 2, out: "Usage: claimbook COMMAND" },
    { argv: ["--help"], code: 0, out: "Usage: claimbook COMMAND" },
    { argv: ["help", "import"], code: 0, out: "Usage: claimbook import PATH" },
    { argv: ["import", "--help"], code: 0, out: "Usage: claimbook import PATH" },
    { argv: ["frobnicate"], code: 2, err: "there is no command frobnicate" },
    { argv: ["toString"], code: 2, err: "there is no command toString" },
    { argv: ["original", "x", "-n", sample], code: 2, err: "where to?" },
    { argv: ["verify", "-n", sample], code: 0, out: "5 compared, all intact" },
    { argv: ["verify", "no such thing", "-n", sample], code: 1, err: "there is no article" },
    { argv: ["articles"], code: 2, err: "which notebook?" },
    { argv: ["articles", "--nonsense", "-n", sample], code: 2, err: "--nonsense" },
    { argv: ["show", "-n", sample], code: 2, err: "wrong arguments: claimbook show ARTICLE" },
    { argv: ["stats", "-n", join(home, "none.claimbook")], code: 1, err: "there is no file" },
    { argv: ["new", sample], code: 1, err: "exists already" },
    { argv: ["search", "x", "--limit", "many", "-n", sample], code: 2, err: "--limit wants a number" },
    { argv: ["search", "x", "--in", "heaven", "-n", sample], code: 2, err: "--in is one of" },
    { argv: ["show", "no such thing", "-n", sample], code: 1, err: "there is no article no such thing" },
    { argv: ["annotate", join(home, "none.json"), "-n", sample], code: 1, err: "none.json cannot be read" },
    { argv: ["export", "-n", sample], code: 2, err: "where to?" },
    { argv: ["export", "--out", home, "--format", "pdf", "-n", sample], code: 2, err: "not pdf" },
    { argv: ["export", "--out", home, "--article", "a", "--query", "b", "-n", sample], code: 2, err: "not both" },
  ])("answers $argv with status $code", async ({ argv, code, out = "", err = "" }) => {
    const answer = await claimbook(argv);
    expect(answer.code).toBe(code);
    expect(answer.out).toContain(out);
    expect(answer.err).toContain(err);
    expect(code === 0 ? answer.err : answer.out.replace(/^Usage[\s\S]*/u, "")).toBe("");
  });

  test("takes the notebook from the environment, and options before the command", async () => {
    expect((await claimbook(["--json", "stats"], { env: { CLAIMBOOK_NOTEBOOK: sample } })).code).toBe(0);
    expect((await claimbook(["--notebook", sample, "stats"])).out).toContain("articles");
    expect((await claimbook([`--notebook=${sample}`, "stats"])).code).toBe(0);
  });

  test("makes a notebook with a title", async () => {
    const path = join(home, "titled.claimbook");
    const { out } = await claimbook(["new", path, "--title", "The dam", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ title: "The dam", counts: { articles: 0 } });
  });

  test("imports files, folders and standard input, one line each, and goes on after a bad one", async () => {
    const notebook = await fresh("import");
    const folder = join(home, "in");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.txt"), story);
    writeFileSync(join(folder, "empty.txt"), "");
    const { code, out } = await claimbook(["import", folder, "-", "https://a.example/x", "-n", notebook, "--json"], {
      stdin:
        "<html><body><h1>Second story</h1><p>The lower dam holds, officials said on Tuesday morning.</p></body></html>",
    });
    expect(code).toBe(1);
    const all = lines<ImportLine>(out);
    const byFile = new Map(all.map((item) => [item.file, item]));
    expect(Object.keys(byFile.get(join(folder, "a.txt")) ?? {})).toEqual([
      "file",
      "status",
      "articleId",
      "title",
      "subtitle",
      "byline",
      "authors",
      "publication",
      "section",
      "agency",
      "publishedAt",
      "updatedAt",
      "url",
      "language",
      "words",
      "exclusions",
      "copyOf",
      "error",
    ]);
    expect(byFile.get(join(folder, "a.txt"))).toMatchObject({
      status: "imported",
      title: "Dam fails at Ostelle",
      byline: "Jana Mirek",
      error: null,
    });
    expect(byFile.get(join(folder, "empty.txt"))).toMatchObject({
      status: "failed",
      articleId: null,
      error: expect.stringContaining("empty"),
    });
    expect(byFile.get("-")).toMatchObject({ status: "imported", title: "Second story" });
    expect(byFile.get("https://a.example/x")).toMatchObject({ status: "failed" });

    const again = await claimbook(["import", join(folder, "a.txt"), "-n", notebook]);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("0 imported, 1 already there, 0 failed") });
    expect((await claimbook(["import", join(folder, "empty.txt"), "-n", notebook])).err).toContain("empty.txt");
  });

  test("stops an import on Ctrl+C and says so", async () => {
    const notebook = await fresh("cancelled");
    const abort = new AbortController();
    abort.abort();
    const { code, err } = await claimbook(["import", join(home, "in"), "-n", notebook], { signal: abort.signal });
    expect(code).toBe(1);
    expect(err).toContain("cancelled");
    expect((await claimbook(["check", "-n", notebook])).code).toBe(0);
  });

  test("lists articles, claims, actors and sources, as a table and as one array", async () => {
    for (const [command, first] of [
      ["articles", "Kelspar toll put at 26"],
      ["claims", "31 people died"],
      ["actors", "Odile Karran"],
      ["sources", "Kelspar harbour log"],
      ["questions", "What caused the explosion?"],
    ] as const) {
      expect((await claimbook([command, "-n", sample])).out).toContain(first);
      const [rows, ...rest] = lines<readonly unknown[]>((await claimbook([command, "-n", sample, "--json"])).out);
      expect(rest).toEqual([]);
      expect(rows?.length).toBeGreaterThan(4);
    }
    const [claims] = lines<readonly unknown[]>(
      (await claimbook(["claims", "--filter", "31 people", "-n", sample, "--json"])).out,
    );
    expect(claims).toMatchObject([
      {
        independence: { articles: 4, roots: 2 },
        conflicts: [{ kind: "positions" }, { kind: "numbers" }, { kind: "differing-numbers" }],
      },
    ]);
    const [actors] = lines<readonly unknown[]>(
      (await claimbook(["actors", "--filter", "karran", "-n", sample, "--json"])).out,
    );
    expect(actors).toMatchObject([
      {
        name: "Odile Karran",
        aliasList: expect.arrayContaining([expect.objectContaining({ kind: "titled" })]),
        ties: [{ title: "fire chief" }],
      },
    ]);
    expect((await claimbook(["actors", "--filter", "karran", "-n", sample])).out.trim().split("\n")).toHaveLength(2);
  });

  test("shows an article with its passages, however it is named", async () => {
    const [newest] = first<readonly { readonly id: string; readonly title: string }[]>(
      (await claimbook(["articles", "-n", sample, "--json"])).out,
    );
    const { id, title } = newest ?? { id: "", title: "" };
    const { out } = await claimbook(["show", id, "-n", sample, "--json"]);
    const shown = first<{
      readonly text: string;
      readonly tags: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
    }>(out);
    expect(shown).toMatchObject({ id, title, blocks: expect.any(Array), exclusions: expect.any(Array) });
    for (const passage of shown.tags) expect(shown.text.slice(passage.start, passage.end)).toBe(passage.exact);
    for (const name of [title, id.slice(-8), "meridian-2031-03-17.txt"])
      expect(JSON.parse((await claimbook(["show", name, "-n", sample, "--json"])).out).id).toBe(id);
    expect((await claimbook(["show", id, "-n", sample])).out).toContain("Odile Karran confirms");
  });

  test("searches passages, articles and notes", async () => {
    const { out, code } = await claimbook(["search", "forged", "--limit", "5", "-n", sample, "--json"]);
    expect(code).toBe(0);
    const { total, tookMs, hits } = first<SearchAnswer>(out);
    expect(total).toBeGreaterThan(1);
    expect(typeof tookMs).toBe("number");
    expect(hits.length).toBeLessThanOrEqual(5);
    expect(hits[0]).toMatchObject({ kind: "passage", articleId: expect.any(String), text: "a forged letter" });
    for (const { text, highlights } of hits)
      for (const [start, end] of highlights) expect(text.slice(start, end).toLowerCase()).toBe("forged");
    expect((await claimbook(["search", "speaker:Marsh", "--in", "passages", "-n", sample])).out).toContain(
      "Ilena Marsh denies",
    );
    const facets = await claimbook(["search", "kind:claim", "--facets", "-n", sample, "--json"]);
    const counted = first<FacetsAnswer>(facets.out);
    const kinds = counted.facets.find((facet) => facet.field === "kind");
    expect(kinds?.entries[0]).toEqual({ value: "claim", count: counted.total });
    expect((await claimbook(["search", "kind:claim", "--facets", "-n", sample])).out).toContain("kind:claim\n");
    expect(await claimbook(["search", "actor:", "-n", sample])).toMatchObject({ code: 2, out: "" });
  });

  test("annotates from a file or standard input, again without effect, and reports what cannot be placed", async () => {
    const notebook = await fresh("annotate");
    writeFileSync(join(home, "dam.txt"), story);
    await claimbook(["import", join(home, "dam.txt"), "-n", notebook]);
    const annotation = (id: string, exact: string) => ({
      id,
      type: "Annotation",
      target: { source: "dam.txt", selector: { type: "TextQuoteSelector", exact } },
      body: { type: "claimbook:Claim", text: "Nobody was warned." },
    });
    const good = JSON.stringify(annotation("urn:x:1", "Nobody was warned"));
    expect((await claimbook(["annotate", "-", "-n", notebook], { stdin: good })).out).toContain("1 added");
    expect((await claimbook(["annotate", "-", "-n", notebook], { stdin: good })).out).toContain("1 unchanged");
    const file = join(home, "bad.jsonl");
    writeFileSync(file, `${good}\n${JSON.stringify(annotation("urn:x:2", "words that are nowhere in it"))}\n`);
    const { code, out } = await claimbook(["annotate", file, "-n", notebook, "--json"]);
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { id: "urn:x:1", status: "unchanged" },
      { id: "urn:x:2", status: "failed", passageId: null, message: expect.any(String) },
    ]);
    expect((await claimbook(["claims", "-n", notebook])).out).toContain("Nobody was warned.");
  });

  test("undoes and does again, until there is nothing left", async () => {
    const notebook = await fresh("undo");
    await claimbook(["import", "-", "-n", notebook], { stdin: story });
    expect(first((await claimbook(["undo", "-n", notebook, "--json"])).out)).toMatchObject({
      label: expect.stringContaining("Import"),
    });
    expect(JSON.parse((await claimbook(["stats", "-n", notebook, "--json"])).out).counts.articles).toBe(0);
    expect(await claimbook(["undo", "-n", notebook])).toMatchObject({ code: 1, err: "there is nothing to undo\n" });
    expect((await claimbook(["redo", "-n", notebook])).code).toBe(0);
    expect((await claimbook(["articles", "-n", notebook])).out).toContain("Dam fails at Ostelle");
  });

  test("checks, backs up, and exports", async () => {
    expect((await claimbook(["check", "-n", sample])).out).toBe("ok, 0 orphans\n");
    const copy = join(home, "copy.claimbook");
    expect((await claimbook(["backup", copy, "-n", sample])).code).toBe(0);
    expect(await claimbook(["backup", copy, "-n", sample])).toMatchObject({
      code: 1,
      err: expect.stringContaining("exists already"),
    });
    const folder = join(home, "notes");
    const { code, out } = await claimbook(["export", "--format", "markdown", "--out", folder, "-n", copy, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ folder, removed: 0, kept: [] });
    expect(readFileSync(join(folder, "index.md"), "utf8")).toContain("# Sample: the Kelspar explosion");
    const few = await claimbook([
      "export",
      "--out",
      folder,
      "--article",
      "morning-ledger.txt",
      "--article",
      "dunmarrow-herald.md",
      "-n",
      copy,
    ]);
    expect(few.out).toMatch(/old ones removed\n$/u);
    expect(existsSync(join(folder, "articles"))).toBe(true);
    writeFileSync(join(home, "plain"), "");
    expect(await claimbook(["export", "--out", join(home, "plain"), "-n", copy])).toMatchObject({
      code: 1,
      err: expect.stringContaining("is a file"),
    });
  });

  test("lets nothing of a document steer the terminal", async () => {
    const notebook = await fresh("escape");
    await claimbook(["import", "-", "-n", notebook], {
      stdin: `Title \u001B[31mred\u202E\n\n${"Words of the story. ".repeat(20)}\u001B]0;x\u0007\n`,
    });
    for (const argv of [["articles"], ["show", "stdin.txt"], ["search", "story"]]) {
      const { out } = await claimbook([...argv, "-n", notebook]);
      expect(out).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
      expect(out).not.toBe("");
    }
  });
});
