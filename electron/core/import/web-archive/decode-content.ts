import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/**
 * What a server sent, unpacked. An archive may say that it is packed when it has unpacked it already; then it is left as
 * it is.
 *
 * @param most - bytes when unpacked
 * @returns null when it unpacks to more
 */
export const decodeContent = (content: Buffer, encoding: string | null, most: number): Uint8Array | null => {
  for (const unpack of unpackersOf(encoding)) {
    try {
      return unpack(content, { maxOutputLength: most });
    } catch (error) {
      if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return null;
      // Not packed that way after all.
    }
  }
  return content;
};

type Unpacker = (content: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

const unpackersOf = (encoding: string | null): readonly Unpacker[] => {
  switch (encoding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return [gunzipSync];
    case "deflate":
      return [inflateSync, inflateRawSync];
    case "br":
      return [brotliDecompressSync];
    default:
      return [];
  }
};
