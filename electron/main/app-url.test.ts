import { expect, test } from "vitest";
import { fileOf, isAppUrl } from "./app-url.ts";

test.each([
  ["app://notebook/index.html", true],
  ["app://notebook", true],
  ["app://notebook.evil/index.html", false],
  ["app://notebook@evil/", false],
  ["app://evil/notebook", false],
  ["https://notebook/", false],
  ["file:///etc/passwd", false],
  ["javascript:alert(1)", false],
  ["about:blank", false],
  ["", false],
])("takes %s for a page of ours: %s", (url, expected) => {
  expect(isAppUrl(url)).toBe(expected);
});

test.each([
  ["app://notebook/index.html", "/app/out/index.html"],
  ["app://notebook/assets/a%20b.js", "/app/out/assets/a b.js"],
  ["app://notebook/../secret", "/app/out/secret"],
  ["app://notebook/%2e%2e%2fsecret", null],
  ["app://notebook/..%5csecret", null],
  ["app://notebook/%00", null],
  ["app://notebook/%E0%A4%A", null],
  ["app://other/index.html", null],
  ["app://notebook//etc/passwd", "/app/out/etc/passwd"],
])("serves %s from %s", (url, expected) => {
  expect(fileOf(url, "/app/out")).toBe(expected);
});
