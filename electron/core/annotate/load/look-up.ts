import type { Id } from "../../../../shared/domain/id.ts";
import type { TypeOf } from "./declared-types.ts";
import type { ReadText } from "./place-target.ts";

/** What annotations refer to, by whatever name they do. */
export type LookUp = {
  readonly find: (source: string) => readonly Id[];
  readonly read: (articleId: Id) => ReadText | null;
  readonly typeOf: TypeOf;
};
