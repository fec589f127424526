import { expect, test } from "vitest";
import { openSignatureIndex } from "./signature-index.ts";

const length = 16;
/** A signature of its own: what two of these have in common is chance. */
const signature = (seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, place) => {
    const once = Math.imul(seed * length + place + 1, 0x85_eb_ca_6b);
    return Math.imul(once ^ (once >>> 13), 0xc2_b2_ae_35) >>> 24;
  });

test("those with enough places alike are found, most alike first, over several parts", () => {
  const index = openSignatureIndex(length);
  for (let article = 0; article < 10_000; article += 1) index.add(article, signature(article));
  const wanted = signature(77);
  const half = Uint8Array.from(wanted, (byte, place) => (place % 2 === 0 ? byte : (byte + 1) & 255));
  index.add(20_000, half);
  index.add(20_000, half);
  expect(index.near(wanted, 8, 5)).toEqual([77, 20_000]);
  expect(index.near(wanted, 8, 1)).toEqual([77]);
  expect(index.near(signature(9_999), length, 5)).toEqual([9_999]);
  expect(index.near(signature(50_000), 8, 5)).toEqual([]);
});
