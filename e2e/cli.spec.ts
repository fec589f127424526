import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures/app.ts";
import { claimbook, claimbookDone } from "./fixtures/command-line.ts";
import { filesIn } from "./fixtures/exported.ts";
import { rowsOf, tagsIn } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, articleFile } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { reader } from "./screens/reader.ts";
import { registry } from "./screens/registry.ts";
import { workspace } from "./screens/workspace.ts";

const linesOf = (stdout: string): readonly unknown[] =>
  stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

test("a notebook is made, filled, asked, exported and undone from the command line, and the app then shows it", async ({
  folder,
  start,
}) => {
  const notebook = join(folder, "ferry.claimbook");
  const cli = (...args: readonly string[]): Promise<string> => claimbookDone([...args, "--notebook", notebook]);
  const json = async (...args: readonly string[]): Promise<unknown> => JSON.parse(await cli(...args, "--json"));

  await test.step("new, import from files and from standard input", async () => {
    await claimbookDone(["new", notebook, "--title", "The ferry"]);
    const report = linesOf(await cli("import", ...allArticleFiles, "--json"));
    expect(report).toMatchObject([
      {
        status: "imported",
        publication: "Northwire",
        exclusions: [{ kind: "shortcode" }, { kind: "poll" }, { kind: "poll" }],
      },
      { status: "imported", title: "Harne ferry accident injures dozens", publishedAt: "2031-03-04" },
      { status: "imported", byline: "Tomas Reyl", url: "https://quay.example/inquiry" },
    ]);
    await claimbookDone(["import", "-", "-n", notebook], "A short notice\n\nThe pier stays closed.\n");
    expect(await json("articles")).toHaveLength(4);
    const again = linesOf(await cli("import", articleFile("ferry-local.md"), "--json"));
    expect(again).toMatchObject([{ status: "duplicate", title: "Harne ferry accident injures dozens" }]);
  });

  await test.step("annotate, and nothing changes when the same file comes again", async () => {
    const added = linesOf(await cli("annotate", annotationsFile, "--json"));
    expect(added).toHaveLength(10);
    for (const line of added) expect(line).toMatchObject({ status: "added" });
    const before = tagsIn(notebook);
    for (const line of linesOf(await cli("annotate", annotationsFile, "--json")))
      expect(line).toMatchObject({ status: "unchanged" });
    expect(tagsIn(notebook)).toEqual(before);
    expect(before).toContain(
      "claim: The Alma Tide left the buoyed channel. @ denied that the Alma Tide had left the channel",
    );
  });

  await test.step("search, claims, actors, sources, stats, show", async () => {
    expect(await json("search", "denied", "--in", "passages")).toMatchObject({
      total: 2,
      hits: [
        { text: "She denied that her ministry had known about missing buoys.", highlights: [[4, 10]] },
        { text: "denied that the Alma Tide had left the channel", highlights: [[0, 6]] },
      ],
    });
    expect(await json("search", 'actor:"Piet Ardal" channel', "--in", "passages")).toMatchObject({ total: 1 });
    expect(await json("claims", "--filter", "buoyed channel")).toMatchObject([
      { text: "The Alma Tide left the buoyed channel.", positions: { affirms: 1, denies: 1 } },
    ]);
    expect(await json("actors", "--filter", "Brenn Lines")).toMatchObject([
      { statements: 2, mentions: 1, articles: 2 },
    ]);
    expect(await json("sources", "--filter", "harbour official")).toMatchObject([{ kind: "anonymous", statements: 1 }]);
    expect(await json("stats")).toMatchObject({ counts: { articles: 4, passages: 10, attributions: 7, orphans: 0 } });
    expect(await json("show", "ferry-agency.txt")).toMatchObject({
      title: "Ferry runs aground off Sandmark, at least 14 hurt",
      exclusions: [{}, {}, {}],
    });
  });

  await test.step("export, check, backup", async () => {
    const out = join(folder, "out");
    expect(JSON.parse(await cli("export", "--out", out, "--json"))).toMatchObject({ passages: 10, kept: [] });
    const files = filesIn(out);
    expect([...files.keys()].filter((path) => path.startsWith("articles/"))).toHaveLength(4);
    await cli("export", "--out", out);
    expect(filesIn(out)).toEqual(files);
    expect(await json("check")).toEqual({ ok: true, problems: [], orphans: 0 });
    const copy = join(folder, "copy.claimbook");
    await cli("backup", copy);
    expect(tagsIn(copy)).toEqual(tagsIn(notebook));
    expect((await claimbook(["backup", copy, "-n", notebook])).code).toBe(1);
  });

  await test.step("undo takes back the annotations, redo brings them again", async () => {
    const tags = tagsIn(notebook);
    expect(await json("undo")).toEqual({ label: "Load 10 annotations" });
    expect(tagsIn(notebook)).toEqual([]);
    expect(await json("redo")).toEqual({ label: "Load 10 annotations" });
    expect(tagsIn(notebook)).toEqual(tags);
  });

  await test.step("the app shows what was made", async () => {
    const { page } = await start([notebook]);
    await expect(articleList(page).all).toHaveCount(4);
    await articleList(page).open("Ferry runs aground");
    await expect(reader(page).text).toContainText("ran aground on the Sandmark bank");
    await expect(page.getByRole("tab", { name: "Passages (6)" })).toBeVisible();
    await workspace(page).last("Load 10 annotations");
    await workspace(page).go("Claims");
    const claims = registry(page, "Claims");
    await expect(claims.entry(/./u)).toHaveCount(5);
    await claims.entry("The Alma Tide left the buoyed channel.").click();
    await expect(claims.passages).toHaveCount(2);
  });
});

test("the command line ends with 1 for what failed and 2 for a wrong call, and says why on standard error", async ({
  folder,
}) => {
  const notebook = join(folder, "ferry.claimbook");
  const good = articleFile("ferry-local.md");
  const empty = join(folder, "empty.txt");
  writeFileSync(empty, "");
  await claimbookDone(["new", notebook]);
  const text = join(folder, "not-a-notebook.claimbook");
  copyFileSync(good, text);

  const cases: readonly { readonly args: readonly string[]; readonly code: number; readonly says: RegExp }[] = [
    { args: ["fly"], code: 2, says: /fly/u },
    { args: ["import"], code: 2, says: /PATH|needs|import/u },
    { args: ["articles", "--colour", "-n", notebook], code: 2, says: /--colour/u },
    { args: ["articles"], code: 2, says: /notebook/iu },
    { args: ["search", "wibble:x", "-n", notebook], code: 2, says: /no field “wibble”/u },
    { args: ["articles", "-n", join(folder, "missing.claimbook")], code: 1, says: /missing\.claimbook/u },
    { args: ["articles", "-n", text], code: 1, says: /not-a-notebook\.claimbook/u },
    { args: ["new", notebook], code: 1, says: /ferry\.claimbook/u },
    { args: ["show", "no such article", "-n", notebook], code: 1, says: /no such article/u },
    { args: ["undo", "-n", notebook], code: 1, says: /nothing to undo/iu },
    { args: ["import", good, empty, "-n", notebook], code: 1, says: /empty\.txt is empty/u },
  ];
  const saysWrong: string[] = [];
  for (const { args, code, says } of cases) {
    const ran = await claimbook(args);
    if (ran.code !== code || !says.test(ran.stderr + (code === 1 ? ran.stdout : "")))
      saysWrong.push(`${args.join(" ")} → ${ran.code}: ${ran.stderr}${ran.stdout}`);
  }
  expect(saysWrong).toEqual([]);
  expect(rowsOf(notebook, "SELECT title FROM article")).toEqual([{ title: "Harne ferry accident injures dozens" }]);
  expect(readFileSync(text)).toEqual(readFileSync(good));
  expect(existsSync(join(folder, "missing.claimbook"))).toBe(false);
  expect((await claimbook(["--help"])).code).toBe(0);
  expect((await claimbook(["search", "--help"])).stdout).toContain("Usage: claimbook search");
});
