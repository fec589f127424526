import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { protocol } from "electron";
import { fileOf } from "./app-url.ts";

/** Call before the app is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** Serve the renderer's files, each with the content security policy. Call when the app is ready. */
export const serveApp = (root: string): void =>
  protocol.handle("app", async ({ url, method }) => {
    const file = method === "GET" ? fileOf(url, root) : null;
    const bytes = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || bytes === null) return new Response("not found", { status: 404 });
    const nonce = randomBytes(16).toString("base64");
    // The component library puts one style element of its own into the page; it reads the nonce from a meta tag.
    const body = file.endsWith("index.html")
      ? bytes.toString("utf8").replace("__NONCE__", nonce)
      : new Uint8Array(bytes);
    return new Response(body, {
      headers: {
        "content-type": mediaTypes[extname(file)] ?? "application/octet-stream",
        "content-security-policy": policy(nonce),
        "x-content-type-options": "nosniff",
      },
    });
  });

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
