import { AsyncIterReader } from "warcio";
import { Refusal } from "../../../../shared/contract/failure.ts";

/** All records together, unpacked; beyond this it is a crawl and not what an analyst was handed. */
const most = 2_000_000_000;
/** Even pictures and films have a line end's byte somewhere; what has none for so long is made to fill memory. */
const longestLine = 64_000_000;
const longestFirstLine = 100_000;
/** So small that not even a bomb fills memory with one of them. */
const piece = 16_384;

/**
 * The bytes of a WARC file in small pieces, unpacked when it is packed, record by record or as a whole. The library's
 * unpacking gives all that stands before a damage, which that of Node does not.
 */
export async function* unpackedStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  let total = 0;
  let line = 0;
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const reader = new AsyncIterReader(pieces(bytes), isPacked ? "gzip" : null);
  for await (const chunk of reader) {
    total += chunk.length;
    if (total > most) throw new Refusal("too-large", `it unpacks to more than ${most / 1e6} MB`);
    const end = chunk.lastIndexOf(0x0a);
    line = end === -1 ? line + chunk.length : chunk.length - end;
    // Its reader gathers a line until it ends.
    if (line > (total === line ? longestFirstLine : longestLine)) throw new Error("it has a line without an end");
    yield chunk;
  }
  // It stops at a damage without a word.
  const { inflator } = reader;
  if (inflator !== null && (inflator.err !== 0 || !inflator.ended))
    throw new Error("what is packed in it is torn or cut off");
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
