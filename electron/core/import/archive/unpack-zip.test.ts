import { expect, test } from "vitest";
import { zipOf } from "../test-zip.ts";
import { unpackZip } from "./unpack-zip.ts";

const unpack = (bytes: Uint8Array) => unpackZip({ format: "zip", bytes, name: "desk.zip" });

test("gives the files in the order of their names, without what systems put beside them", async () => {
  const members = await unpack(
    zipOf([
      { name: "b/two.txt", content: "Two" },
      { name: "b/", content: "" },
      { name: "__MACOSX/._a.txt", content: "x" },
      { name: "b/.DS_Store", content: "x" },
      { name: "a.txt", content: "One" },
    ]),
  );
  expect(members.map((member) => [member.name, "bytes" in member && Buffer.from(member.bytes).toString()])).toEqual([
    ["a.txt", "One"],
    ["b/two.txt", "Two"],
  ]);
});

test("says of a file that cannot be unpacked why, and gives the others", async () => {
  const members = await unpack(
    zipOf([
      { name: "a.txt", content: "secret", encrypted: true },
      { name: "b.txt", content: "longer than it says it is", claims: 3 },
      { name: "c.txt", content: "Three" },
    ]),
  );
  expect(members).toMatchObject([
    { name: "a.txt", failed: "cannot be unpacked: it is protected by a password" },
    { name: "b.txt", failed: expect.stringContaining("damaged archive") },
    { name: "c.txt" },
  ]);
});

test("follows no link out of an archive", async () => {
  const members = await unpack(
    zipOf([
      { name: "a.txt", content: "/etc/passwd", link: true },
      { name: "b.txt", content: "Two" },
    ]),
  );
  expect(members).toMatchObject([
    { name: "a.txt", skipped: "is a link to another file, and links are not followed" },
    { name: "b.txt" },
  ]);
});

const hostile = [
  { what: "bombs", bytes: () => zipOf([{ name: "a.txt", content: Buffer.alloc(50_000_000) }]), says: "bomb" },
  {
    what: "more than fits",
    bytes: () => zipOf([{ name: "a.txt", content: "a", claims: 400_000_000 }]),
    says: "unpacks to more than 300 MB",
  },
  { what: "names that lead out", bytes: () => zipOf([{ name: "../a.txt", content: "a" }]), says: "leads out of it" },
  { what: "absolute names", bytes: () => zipOf([{ name: "/etc/a.txt", content: "a" }]), says: "leads out of it" },
  {
    what: "too many files",
    bytes: () => zipOf(Array.from({ length: 20_001 }, (_, n) => ({ name: `${n}`, content: "" }))),
    says: "an archive of 20,001 files",
  },
  { what: "nothing of an archive", bytes: () => Buffer.from("PK or not"), says: "damaged archive, or none" },
];

test.each(hostile)("refuses an archive with $what", async ({ bytes, says }) => {
  await expect(unpack(bytes())).rejects.toThrow(says);
});
