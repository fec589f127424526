import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import type { CoreEventMessage } from "../shared/contract/events.ts";
import type { Answer, Asked, JobName, QueryName } from "../shared/contract/methods.ts";
import type { FromCore, FromNotebook, Request, ToCore } from "../shared/contract/wire.ts";
import { root } from "../scripts/places.mjs";

export type CoreThread = {
  readonly ask: <M extends QueryName | JobName>(name: M, input: Asked<M>) => Promise<Answer<M>>;
  /** From now on. */
  readonly listen: (listener: (event: CoreEventMessage) => void) => void;
  readonly close: () => Promise<void>;
};

/** The built core on a notebook, beside this thread, asked over a port as a window asks it. */
export const openCoreThread = async (path: string): Promise<CoreThread> => {
  const worker = new Worker(join(root, "bench", "core-worker.mjs"), {
    workerData: { core: pathToFileURL(join(root, "out", "core", "process.js")).href },
  });
  const heard = (type: FromCore["type"]): Promise<void> =>
    new Promise((resolve, reject) => {
      worker.on("message", (message: FromCore) => {
        if (message.type === type) resolve();
        else if (message.type === "refused") reject(new Error(message.failure.message));
      });
      worker.on("error", reject);
    });
  const say = (message: ToCore): void => worker.postMessage({ message });
  const opened = heard("opened");
  say({ type: "open", path });
  await opened;

  const { port1: port, port2 } = new MessageChannel();
  const toPort: ToCore = { type: "port" };
  worker.postMessage({ message: toPort, port: port2 }, [port2]);
  const waiting = new Map<number, (reply: FromNotebook) => void>();
  port.on("message", (reply: FromNotebook) => {
    if ("id" in reply) waiting.get(reply.id)?.(reply);
    else for (const listener of listeners) listener(reply);
  });
  const listeners: ((event: CoreEventMessage) => void)[] = [];
  let nextId = 1;
  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        const request: Request = { id: nextId, name, input, gesture: null };
        nextId += 1;
        waiting.set(request.id, (reply) => {
          waiting.delete(request.id);
          if (!("id" in reply)) return;
          // The core gives what the method's handler returned, or a job's id.
          if (reply.outcome.ok) resolve(reply.outcome.value as Answer<typeof name>);
          else reject(new Error(reply.outcome.failure.message));
        });
        port.postMessage(request);
      }),
    listen: (listener) => void listeners.push(listener),
    close: async () => {
      const closed = heard("closed");
      say({ type: "close" });
      await closed;
      port.close();
      await worker.terminate();
    },
  };
};
