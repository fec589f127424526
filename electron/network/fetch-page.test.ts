import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { deflateRawSync, deflateSync, brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { Refusal } from "../../shared/contract/failure.ts";
import { fetchPage } from "./fetch-page.ts";
import type { FetchOptions } from "./fetch-page.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server of this machine, on any free port. */
const serve = (answer: RequestListener): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer(answer);
    servers.push(server);
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      resolve(`http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`);
    });
  });

const get = (url: string, more: Partial<FetchOptions> = {}) =>
  fetchPage(url, {
    version: "9.9",
    signal: new AbortController().signal,
    confirmPrivate: () => Promise.resolve(true),
    ...more,
  });

const refusalOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
  throw new Error("it was not refused");
};

const page = "<!doctype html><title>Weir</title><p>The weir at Orsk holds.</p>";

test("gives the bytes, the headers, and where and when they came from", async () => {
  let asked: Readonly<Record<string, unknown>> = {};
  const site = await serve((request, answer) => {
    asked = request.headers;
    if (request.url === "/old") answer.writeHead(301, { location: "/new?id=7" }).end("moved");
    else
      answer
        .writeHead(200, { "content-type": "text/html; charset=koi8-r", "set-cookie": "id=1", etag: '"a"' })
        .end(page);
  });
  const got = await get(`${site}/old#part`);
  expect(Buffer.from(got.bytes).toString()).toBe(page);
  expect(got).toMatchObject({
    requestedUrl: `${site}/old#part`,
    url: `${site}/new?id=7`,
    redirects: [`${site}/old`],
    status: 200,
  });
  expect(Object.fromEntries(got.headers)).toMatchObject({ "content-type": "text/html; charset=koi8-r", etag: '"a"' });
  expect(Object.fromEntries(got.headers)).not.toHaveProperty("set-cookie");
  expect(Date.parse(got.retrievedAt)).not.toBeNaN();
  expect(asked).toMatchObject({ "user-agent": "Claimbook/9.9" });
  expect(asked).not.toHaveProperty("cookie");
  expect(asked).not.toHaveProperty("referer");
});

test.each([
  { coding: "gzip", pack: gzipSync },
  { coding: "br", pack: brotliCompressSync },
  { coding: "deflate", pack: deflateSync },
  { coding: "deflate", pack: deflateRawSync },
])("undoes $coding", async ({ coding, pack }) => {
  const site = await serve((_request, answer) =>
    answer.writeHead(200, { "content-encoding": coding }).end(pack(Buffer.from(page))),
  );
  expect(Buffer.from((await get(site)).bytes).toString()).toBe(page);
});

test("asks before a private address is contacted, and again when a redirect leads to another", async () => {
  let visits = 0;
  const inner = await serve((_request, answer) => {
    visits += 1;
    answer.end(page);
  });
  const outer = await serve((_request, answer) =>
    answer.writeHead(302, { location: inner.replace("127.0.0.1", "localhost") }).end(),
  );
  const asked: string[] = [];
  const { kind, message } = await refusalOf(
    get(outer, {
      confirmPrivate: ({ host }) => {
        asked.push(host);
        return Promise.resolve(host === "127.0.0.1");
      },
    }),
  );
  expect(asked).toEqual(["127.0.0.1", "localhost"]);
  expect(kind).toBe("network");
  expect(message).toContain("localhost is a private address");
  expect(visits).toBe(0);
});

test.each([
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:10.0.0.1]/",
  "http://[64:ff9b::192.168.0.1]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://[2002:7f00:1::]/",
  "http://10.1.2.3/",
  "http://172.16.0.1/",
  "http://192.168.1.1/",
  "http://169.254.169.254/latest/meta-data",
  "http://100.64.0.1/",
  "http://224.0.0.1/",
  "http://0.0.0.0/",
  "http://localhost/",
])("contacts nothing at %s without a yes", async (url) => {
  const { message } = await refusalOf(get(url, { confirmPrivate: () => Promise.resolve(false) }));
  expect(message).toMatch(/is a private address.*: it was not contacted/u);
});

const small = { mostBytes: 100_000, mostRedirects: 3 };
const bombs = { gzip: gzipSync(Buffer.alloc(20_000_000)), brotli: brotliCompressSync(Buffer.alloc(5_000_000)) };

const hostile: readonly {
  what: string;
  answer: RequestListener;
  limits?: FetchOptions["limits"];
  kind: string;
  says: RegExp;
}[] = [
  {
    what: "a circle of redirects",
    answer: (_request, answer) => answer.writeHead(302, { location: "/again" }).end(),
    kind: "network",
    says: /redirects more than 3 times/u,
  },
  {
    what: "a redirect to a file",
    answer: (_request, answer) => answer.writeHead(302, { location: "file:///etc/passwd" }).end(),
    kind: "bad-input",
    says: /only http and https addresses are fetched, not file/u,
  },
  {
    what: "a redirect with a password",
    answer: (_request, answer) => answer.writeHead(302, { location: "http://a:b@host.example/" }).end(),
    kind: "bad-input",
    says: /with a password/u,
  },
  {
    what: "a server that takes the request and is silent",
    answer: () => undefined,
    limits: { idleMs: 150 },
    kind: "network",
    says: /did not answer within 0\.15 s/u,
  },
  {
    what: "a page that stops in the middle",
    answer: (_request, answer) => void answer.writeHead(200).write("<p>"),
    limits: { idleMs: 150 },
    kind: "network",
    says: /stopped sending for 0\.15 s/u,
  },
  {
    what: "a page that comes drop by drop",
    answer: (_request, answer) => {
      const drip = setInterval(() => answer.write("."), 20);
      answer.on("close", () => clearInterval(drip));
    },
    limits: { totalMs: 400 },
    kind: "network",
    says: /took longer than 0\.4 s/u,
  },
  {
    what: "a page without an end",
    answer: (_request, answer) => {
      const pour = (): void => {
        while (answer.write("x".repeat(16_384)));
      };
      answer.on("drain", pour);
      pour();
    },
    kind: "too-large",
    says: /larger than 0\.1 MB/u,
  },
  {
    what: "a page that says it is too large",
    answer: (_request, answer) => void answer.writeHead(200, { "content-length": "99999999999" }).write("x"),
    kind: "too-large",
    says: /larger than 0\.1 MB/u,
  },
  {
    what: "a gzip bomb",
    answer: (_request, answer) => answer.writeHead(200, { "content-encoding": "gzip" }).end(bombs.gzip),
    kind: "too-large",
    says: /larger than 0\.1 MB/u,
  },
  {
    what: "a brotli bomb",
    answer: (_request, answer) => answer.writeHead(200, { "content-encoding": "br" }).end(bombs.brotli),
    kind: "too-large",
    says: /larger than 0\.1 MB/u,
  },
  {
    what: "layers of compression",
    answer: (_request, answer) => answer.writeHead(200, { "content-encoding": "gzip, gzip" }).end("x"),
    kind: "network",
    says: /in a way nobody asked for/u,
  },
  {
    what: "what is no gzip",
    answer: (_request, answer) => answer.writeHead(200, { "content-encoding": "gzip" }).end("plain"),
    kind: "network",
    says: /cannot be decompressed/u,
  },
  {
    what: "a page broken off",
    answer: (_request, answer) => {
      answer.writeHead(200, { "content-length": "5000" });
      answer.write("half", () => answer.destroy());
    },
    kind: "network",
    says: /broke the connection off/u,
  },
  {
    what: "headers without an end",
    answer: (_request, answer) => answer.writeHead(200, { "x-long": "a".repeat(100_000) }).end(),
    kind: "network",
    says: /too many headers/u,
  },
  {
    what: "a page that is not there",
    answer: (_request, answer) => answer.writeHead(404).end("no"),
    kind: "network",
    says: /there is no page at http:.*\(404\)/u,
  },
  {
    what: "a page behind a login",
    answer: (_request, answer) => answer.writeHead(403).end("no"),
    kind: "network",
    says: /does not give this page out \(403\)/u,
  },
  {
    what: "a server at fault",
    answer: (_request, answer) => answer.writeHead(503).end("no"),
    kind: "network",
    says: /fault of its own \(503\)/u,
  },
];

test.each(hostile)("refuses $what as $kind", async ({ answer, limits, kind, says }) => {
  const failure = await refusalOf(get(await serve(answer), { limits: { ...small, ...limits } }));
  expect(failure.kind).toBe(kind);
  expect(failure.message).toMatch(says);
});

test("names a host that is not there, one that refuses, and one that does not speak TLS", async () => {
  expect((await refusalOf(get("http://no-such-host.invalid/"))).message).toMatch(/no host|could not be looked up/u);
  const site = await serve((_request, answer) => answer.end(page));
  expect((await refusalOf(get(site.replace("http:", "https:")))).message).toMatch(/no secure connection/u);
  const closed = servers.pop();
  await new Promise((resolve) => closed?.close(resolve));
  expect((await refusalOf(get(site))).message).toMatch(/refused the connection/u);
});

test.each([
  { url: "ftp://host.example/a", says: /only http and https/u },
  { url: "file:///etc/passwd", says: /only http and https/u },
  { url: "https://me:secret@host.example/", says: /with a password/u },
  { url: "not an address", says: /no web address/u },
])("refuses $url before anything is looked up", async ({ url, says }) => {
  const failure = await refusalOf(get(url));
  expect(failure.kind).toBe("bad-input");
  expect(failure.message).toMatch(says);
  expect(failure.message).not.toContain("secret");
});

test("ends at once when the import is cancelled", async () => {
  const abort = new AbortController();
  const site = await serve(() => abort.abort());
  expect((await refusalOf(get(site, { signal: abort.signal }))).kind).toBe("cancelled");
});
