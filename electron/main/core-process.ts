import { fileURLToPath } from "node:url";
import { MessageChannelMain, utilityProcess } from "electron";
import type { WebContents } from "electron";
import type { Fetched } from "../../shared/contract/fetched.ts";
import type { Outcome } from "../../shared/contract/failure.ts";
import type { FromCore, ToCore } from "../../shared/contract/wire.ts";
import type { Id } from "../../shared/domain/id.ts";

export type CoreProcess = {
  readonly title: string;
  readonly readOnly: string | null;
  /** Give a window its own line to the notebook. */
  readonly connect: (window: WebContents) => void;
  readonly grant: (token: Id, paths: readonly string[]) => void;
  readonly grantSave: (token: Id, path: string) => void;
  /** Ends the notebook in order: jobs stopped, everything written, file let go. */
  readonly close: () => Promise<void>;
};

type How = Extract<ToCore, { readonly type: "open" | "create" | "sample" }>;

/** A core that is asked to close and does not answer is not waited for for ever; what it had committed is on disk. */
const closeWithinMs = 10_000;

/**
 * Start the process that owns one notebook.
 *
 * @param fetchPage - the network is the shell's: it fetches what an import of this notebook asks for
 * @param onGone - it ended without being asked to; called once
 */
export const startCoreProcess = (
  how: How,
  fetchPage: (url: string, signal: AbortSignal) => Promise<Outcome<Fetched>>,
  onGone: (exitCode: number) => void,
): Promise<Outcome<CoreProcess>> => {
  const child = utilityProcess.fork(fileURLToPath(new URL("../core/process.js", import.meta.url)), [], {
    serviceName: "Claimbook notebook",
    stdio: "inherit",
  });
  const send = (message: ToCore): void => child.postMessage(message);
  let closing: (() => void) | null = null;
  let opened = false;
  const fetching = new Map<number, AbortController>();
  const fetchFor = async (n: number, url: string): Promise<void> => {
    const abort = new AbortController();
    fetching.set(n, abort);
    const outcome = await fetchPage(url, abort.signal);
    // Taken out by the process's end or by the core, which then waits no longer.
    if (fetching.delete(n)) send({ type: "fetched", n, outcome });
  };
  const stopFetching = (n: number): void => {
    fetching.get(n)?.abort();
    fetching.delete(n);
  };

  return new Promise((resolve) => {
    child.on("exit", (code) => {
      for (const n of fetching.keys()) stopFetching(n);
      if (closing !== null) closing();
      else if (opened) onGone(code);
      else
        resolve({
          ok: false,
          failure: { kind: "core-gone", message: `${how.path} could not be opened: its process ended (${code})` },
        });
    });
    child.on("message", (message: FromCore) => {
      switch (message.type) {
        case "refused":
          closing = () => undefined;
          child.kill();
          resolve({ ok: false, failure: message.failure });
          break;
        case "opened":
          opened = true;
          resolve({
            ok: true,
            value: { title: message.title, readOnly: message.readOnly, connect, grant, grantSave, close },
          });
          break;
        case "fetch":
          void fetchFor(message.n, message.url);
          break;
        case "stop-fetch":
          stopFetching(message.n);
          break;
        case "closed":
          child.kill();
          break;
      }
    });
    send(how);
  });

  function connect(window: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ type: "port" } satisfies ToCore, [port1]);
    window.postMessage("notebook-port", null, [port2]);
  }
  function grant(token: Id, paths: readonly string[]): void {
    send({ type: "grant", token, paths });
  }
  function grantSave(token: Id, path: string): void {
    send({ type: "grant-save", token, path });
  }
  function close(): Promise<void> {
    if (child.pid === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill(), closeWithinMs);
      closing = () => {
        clearTimeout(timer);
        resolve();
      };
      send({ type: "close" });
    });
  }
};
