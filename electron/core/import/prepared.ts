import { pack } from "../store/pack.ts";
import type { PackedRow } from "../store/pack.ts";
import { prepareText } from "../store/prepare-text.ts";
import type { PreparedText } from "../store/prepare-text.ts";
import type { Parsed } from "./parsed.ts";
import type { Original } from "./read/original.ts";

/** An article as it is written: all that takes long is done, in whichever thread. */
export type Prepared = {
  readonly about: Omit<Original, "bytes" | "source" | "title" | "spare">;
  readonly sha256: string;
  readonly byteLength: number;
  readonly packed: PackedRow;
  readonly parsed: Omit<Parsed, "blocks">;
  readonly text: PreparedText;
};

/** @param sha256 - of the original's bytes */
export const toPrepared = async (
  { bytes, source: _source, title: _title, spare: _spare, ...about }: Original,
  sha256: string,
  { blocks, ...parsed }: Parsed,
): Promise<Prepared> => ({
  about,
  sha256,
  byteLength: bytes.length,
  packed: await pack(bytes),
  parsed,
  text: prepareText(parsed.text, blocks, parsed.debris),
});
