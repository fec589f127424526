import * as fc from "fast-check";
import { expect, test } from "vitest";
import { originalName, safeFileName } from "./safe-file-name.ts";

test.each([
  ["ferry-page.html", "ferry-page.html"],
  ["box.zip/inner/Story one.html", "Story one.html"],
  ["C:\\Users\\me\\note.txt", "note.txt"],
  ["../../etc/passwd", "passwd"],
  ["..", "original"],
  ["", "original"],
  [".bashrc", "bashrc"],
  ["con.txt", "_con.txt"],
  ["who? what: <b>.txt", "who- what- -b-.txt"],
  ["report\u202Efdp.exe", "reportfdp.exe"],
  ["a\nb\u0000.txt", "ab.txt"],
  ["trailing. . ", "trailing"],
  ["Überschwemmung – й.pdf", "Überschwemmung – й.pdf"],
])("makes of %j the name %j", (wanted, name) => {
  expect(safeFileName(wanted)).toBe(name);
});

test("any text gives a name that is one file, fits, and stays as it is when made safe again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (wanted) => {
      const name = safeFileName(wanted);
      expect(name).not.toBe("");
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}]|^\.|[.\s]$/u);
      expect(encodeURIComponent(name).replaceAll(/%../gu, "x").length).toBeLessThanOrEqual(180);
      expect(safeFileName(name)).toBe(name);
    }),
  );
});

test.each([
  { originKind: "file", originName: "in/page.htm", mediaType: "text/html", title: "T", name: "page.htm" },
  { originKind: "file", originName: "README", mediaType: "text/plain", title: "T", name: "README.txt" },
  { originKind: "paste", originName: "pasted text", mediaType: "text/plain", title: "Gate 2.5", name: "Gate 2.5.txt" },
  { originKind: "clipboard-html", originName: "x", mediaType: "text/html", title: "A/B", name: "B.html" },
  { originKind: "file", originName: "odd", mediaType: "application/x-odd", title: "T", name: "odd" },
] as const)("proposes $name", ({ name, ...snapshot }) => {
  expect(originalName(snapshot)).toBe(name);
});
