import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startCore } from "../core/core.ts";
import { createNotebook } from "../core/store/index.ts";
import { claimbook } from "./test-claimbook.ts";

test("an import that was broken off goes on with --resume, every file once", async () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-cli-resume-"));
  try {
    const path = join(folder, "a.claimbook");
    const files = join(folder, "files");
    mkdirSync(files);
    for (let n = 0; n < 400; n += 1)
      writeFileSync(join(files, `${n}.txt`), `Gate report ${n}\n\nThe gate was closed for the ${n}th time.\n`);
    const core = startCore(createNotebook(path, "Harbour"));
    await core.call("import.run", { items: [{ kind: "path", path: files }] });
    const articles = async (): Promise<number> => {
      const listed = await core.call("library.articles", {});
      return listed.ok ? listed.value.total : 0;
    };
    while ((await articles()) < 20) await new Promise((resolve) => setImmediate(resolve));
    await core.close();

    const { code, out } = await claimbook(["import", "--resume", "-n", path]);
    expect(code).toBe(0);
    expect(out).toContain("400 imported, 0 already there, 0 failed");
    const listed = await claimbook(["articles", "-n", path, "--json"]);
    expect(JSON.parse(listed.out)).toHaveLength(400);
    expect((await claimbook(["import", "--resume", "-n", path])).out).toContain("0 imported");
    expect((await claimbook(["import", "--resume", files, "-n", path])).code).toBe(2);
    expect((await claimbook(["import", "-n", path])).code).toBe(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
