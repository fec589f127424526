import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { fileName, tagName } from "./file-name.ts";

const id = "01JQ0000000000000ABCDEFGHJ";

describe("fileName", () => {
  test.each([
    { title: "Dam breach: 12 dead, ministry denies", name: "dam-breach-12-dead-ministry-denies-bcdefghj" },
    { title: "Ouvriers à l’usine — été", name: "ouvriers-a-lusine-ete-bcdefghj" },
    { title: "CON", name: "con-bcdefghj" },
    { title: "  ...  ", name: "bcdefghj" },
    { title: "", name: "bcdefghj" },
    { title: "😀", name: "bcdefghj" },
    { title: "../../etc/passwd", name: "etc-passwd-bcdefghj" },
    { title: "a\u202Egpj.exe\u0000", name: "agpj-exe-bcdefghj" },
    { title: "Российский рейс", name: "российский-рейс-bcdefghj" },
    { title: "İstanbul", name: "istanbul-bcdefghj" },
    { title: "ダム決壊", name: "ダム決壊-bcdefghj" },
    {
      title: "A very long headline that goes on and on until no file system would like to have it as a name",
      name: "a-very-long-headline-that-goes-on-and-on-until-no-file-system-bcdefghj",
    },
  ])("names $title as $name", ({ title, name }) => {
    expect(fileName(title, id)).toBe(name);
  });

  test("is safe on every system whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
        const name = fileName(title, id);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(80);
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
        expect(name).toBe(name.normalize("NFC"));
        expect(name).toMatch(/-?bcdefghj$/u);
      }),
      { numRuns: 2000 },
    );
  });

  test("tells entries of the same title apart, also when made in the same millisecond", () => {
    const names = Array.from({ length: 1000 }, () => fileName("Same", newId()));
    expect(new Set(names).size).toBe(1000);
  });
});

test.each([
  { path: "casualties/dead", tag: "casualties/dead" },
  { path: "Casualties / dead and injured", tag: "Casualties/dead-and-injured" },
  { path: "2031/12", tag: "n2031/n12" },
  { path: "#x, y!", tag: "x-y" },
  { path: "///", tag: "" },
])("makes the tag $tag of the code $path", ({ path, tag }) => {
  expect(tagName(path)).toBe(tag);
});
