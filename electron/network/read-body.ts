import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { Refusal } from "../../shared/contract/failure.ts";

type Limits = { readonly mostBytes: number; readonly idleMs: number };

/**
 * The body of an answer with its compression undone. Counted as it streams in and again while it is decompressed, so that
 * neither an endless page nor a small bomb is ever held in memory.
 *
 * @throws Refusal when it is larger than allowed, stalls, breaks off or cannot be decompressed
 */
export const readBody = async (answer: IncomingMessage, host: string, limits: Limits): Promise<Uint8Array> => {
  const codings = (answer.headers["content-encoding"] ?? "")
    .split(",")
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== "" && coding !== "identity");
  const [coding] = codings;
  const unpack = coding === undefined ? null : unpackers[coding];
  if (codings.length > 1 || unpack === undefined)
    throw new Refusal("network", `${host} sent the page compressed in a way nobody asked for (${codings.join(", ")})`);
  const bytes = await whole(answer, host, limits);
  if (unpack === null || bytes.length === 0) return bytes;
  try {
    return await unpack(bytes, { maxOutputLength: limits.mostBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(host, limits.mostBytes);
    throw new Refusal("network", `what ${host} sent cannot be decompressed: ${messageOf(error)}`);
  }
};

const whole = async (answer: IncomingMessage, host: string, { mostBytes, idleMs }: Limits): Promise<Uint8Array> => {
  if (Number(answer.headers["content-length"] ?? "0") > mostBytes) throw tooLarge(host, mostBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stalled = new Refusal("network", `${host} stopped sending for ${idleMs / 1000} s`);
  const idle = setTimeout(() => answer.destroy(stalled), idleMs);
  try {
    for await (const chunk of answer) {
      if (!(chunk instanceof Uint8Array)) throw new Error("the body came as text");
      idle.refresh();
      size += chunk.length;
      if (size > mostBytes) throw tooLarge(host, mostBytes);
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(idle);
  }
  return Buffer.concat(chunks);
};

type Unpack = (bytes: Uint8Array, limit: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const asInflate = promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(inflate);
const asInflateRaw = promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(inflateRaw);

/** By the names servers use; `deflate` means either of two things, and the first byte tells whether zlib's wrapper is there. */
const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(gunzip),
  "x-gzip": promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(gunzip),
  br: promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(brotliDecompress),
  deflate: (bytes, limit) => (((bytes[0] ?? 0) & 0x0f) === 8 ? asInflate(bytes, limit) : asInflateRaw(bytes, limit)),
};

const tooLarge = (host: string, most: number): Refusal =>
  new Refusal(
    "too-large",
    `what ${host} sends is larger than ${Math.round(most / 1e4) / 100} MB: nothing of it was kept`,
  );

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
