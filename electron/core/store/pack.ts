import { hash } from "node:crypto";
import { promisify } from "node:util";
import { deflate, deflateSync, inflateSync } from "node:zlib";
import type { ZlibOptions } from "node:zlib";

/** Bytes as a notebook keeps them. */
export type PackedRow = { readonly codec: string; readonly bytes: Uint8Array };

/** SHA-256, hex: of bytes, or of a text's UTF-8. */
export const sha256Of = (content: Uint8Array | string): string => hash("sha256", content);

/** Above this, packing well costs more time than the space is worth. */
const packFast = 4_000_000;

/** Larger ones are packed beside this thread: sending them there costs less than waiting for it. */
const packHere = 50_000;
const deflateBeside = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflate);

export const pack = async (bytes: Uint8Array): Promise<PackedRow> =>
  bytes.length <= packHere ? packNow(bytes) : smaller(bytes, await deflateBeside(bytes, optionsFor(bytes)));

export const packNow = (bytes: Uint8Array): PackedRow => smaller(bytes, deflateSync(bytes, optionsFor(bytes)));

const optionsFor = (bytes: Uint8Array): ZlibOptions => {
  // Levels above 4 take up to twice the time and save one part in a hundred of a text. A window no larger than the bytes
  // gives the same result: half of the time for an article's text went into clearing the memory of the usual one.
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(bytes.length + 1))));
  const memLevel = Math.min(8, Math.max(1, windowBits - 6));
  return { level: bytes.length > packFast ? 1 : 4, windowBits, memLevel };
};

/** A copy of its own: a view would keep, and send to another thread, all of the memory that was set aside for packing. */
const smaller = (bytes: Uint8Array, deflated: Uint8Array): PackedRow =>
  deflated.length < bytes.length ? { codec: "deflate", bytes: new Uint8Array(deflated) } : { codec: "raw", bytes };

/** @param most - bytes; more is an error, so that damaged or hostile bytes cannot fill the memory */
export const unpack = ({ codec, bytes }: PackedRow, most?: number): Uint8Array =>
  codec === "deflate" ? inflateSync(bytes, most === undefined ? {} : { maxOutputLength: Math.max(1, most) }) : bytes;
