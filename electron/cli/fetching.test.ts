import { createServer } from "node:http";
import type { Server } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "./run.ts";

let folder: string;
let notebook: string;
let server: Server;
let site: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-cli-fetch-"));
  notebook = join(folder, "a.claimbook");
  server = createServer((request, answer) => {
    if (request.url === "/weir")
      answer.writeHead(200, { "content-type": "text/plain" }).end("Weir holds\n\nAll is well.\n");
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  site = `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
  expect((await claimbook("new", notebook)).code).toBe(0);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const claimbook = async (...argv: readonly string[]) => {
  let out = "";
  let err = "";
  const code = await run(argv, {
    env: {},
    out: (text) => (out += text),
    err: (text) => (err += text),
    stdin: () => Promise.resolve(new Uint8Array()),
    signal: new AbortController().signal,
    interactive: false,
  });
  return { code, out, err };
};

test("fetches an address, and a private one only when told that it is meant", async () => {
  const refused = await claimbook("import", `${site}/weir`, "-n", notebook);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain("127.0.0.1 is a private address: it was not contacted");

  const done = await claimbook("import", `${site}/weir`, `${site}/gone`, "--allow-private", "--json", "-n", notebook);
  expect(done.code).toBe(1);
  const lines = done.out
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { file: `${site}/weir`, status: "imported", title: "Weir holds", error: null },
    { file: `${site}/gone`, status: "failed", error: `there is no page at ${site}/gone (404)` },
  ]);
});
