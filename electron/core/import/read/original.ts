import type { OriginKind } from "../../../../shared/domain/article.ts";
import type { HttpRecord } from "../../../../shared/contract/fetched.ts";
import type { Source } from "../parsed.ts";

/** What came in, before anything was made of it: the bytes to keep and the source to parse. */
export type Original = {
  readonly bytes: Uint8Array;
  /** Null for what is no text. */
  readonly encoding: string | null;
  readonly mediaType: string;
  readonly originKind: OriginKind;
  readonly originName: string;
  /** When it was got, as ISO 8601, where that was before now. */
  readonly retrievedAt?: string;
  /** Where it lies on the disk, with its name in what holds it; never kept as it is. */
  readonly place?: string;
  /** How, when it was fetched from the network. */
  readonly http?: HttpRecord;
  /** What the report says of it besides. */
  readonly remark?: string;
  readonly source: Source;
  /** A title that the caller gave; it counts before any found in the source. */
  readonly title: string | null;
  /** Plain text to take when the source turns out to have none. */
  readonly spare: string | null;
};
