import { monotonicFactory } from "ulid";

/** A ULID: 26 characters, sorts by time of making. Made by the client, so that a log can be replayed elsewhere. */
export type Id = string;

/** Web Crypto, which browsers and Node have alike. */
declare const crypto: { readonly getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => void };

const drawn = new Uint8Array(1024);
let next = drawn.length;

/** From 0 to below 1. Random bytes are drawn many at a time: one by one, a large import waits for them. */
const random = (): number => {
  if (next === drawn.length) {
    crypto.getRandomValues(drawn);
    next = 0;
  }
  const byte = drawn[next] ?? 0;
  next += 1;
  return byte / 256;
};

/** Monotonic within one process: ids made in the same millisecond still sort in the order they were made. */
export const newId: () => Id = monotonicFactory(random);
