import type { Id } from "../domain/id.ts";
import type { CoreEventMessage } from "./events.ts";
import type { Fetched } from "./fetched.ts";
import type { Failure, Outcome } from "./failure.ts";

/** Main to a notebook's process. A `port` message carries one MessagePort: a window's line to the core. */
export type ToCore =
  | { readonly type: "open"; readonly path: string }
  | { readonly type: "create"; readonly path: string; readonly title: string }
  | { readonly type: "sample"; readonly path: string }
  | { readonly type: "port" }
  | { readonly type: "grant"; readonly token: Id; readonly paths: readonly string[] }
  /** The user chose this file in a save dialog: it may be written, once. */
  | { readonly type: "grant-save"; readonly token: Id; readonly path: string }
  /** The answer to `fetch`. */
  | { readonly type: "fetched"; readonly n: number; readonly outcome: Outcome<Fetched> }
  | { readonly type: "close" };

/** A notebook's process to main. */
export type FromCore =
  | { readonly type: "opened"; readonly title: string; readonly readOnly: string | null }
  /** The network is main's: it asks the user where that is due, and answers with `fetched`. */
  | { readonly type: "fetch"; readonly n: number; readonly url: string }
  | { readonly type: "stop-fetch"; readonly n: number }
  | { readonly type: "refused"; readonly failure: Failure }
  | { readonly type: "closed" };

/** A window to the core, over its port. Nothing in it is trusted. */
export type Request = {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
  readonly gesture: Id | null;
};

/** The core to a window. */
export type Reply = { readonly id: number; readonly outcome: Outcome<unknown> };
export type FromNotebook = Reply | CoreEventMessage;
