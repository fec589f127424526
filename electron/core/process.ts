import { Refusal } from "../../shared/contract/failure.ts";
import type { FromCore, FromNotebook, Request, ToCore } from "../../shared/contract/wire.ts";
import type { Id } from "../../shared/domain/id.ts";
import { startCore } from "./core.ts";
import type { Core } from "./core.ts";
import { collectSooner } from "./collect-sooner.ts";
import { askForPages } from "./ask-for-pages.ts";
import { makeSample } from "./sample/index.ts";
import { createNotebook, openNotebook, sortSqliteError } from "./store/index.ts";
import type { OpenedDatabase } from "./store/index.ts";

/** What Electron puts on `process` in a utility process; its types are not visible to the core. */
type Port = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (
    event: "message" | "close",
    listener: (message: { readonly data: unknown; readonly ports: readonly WindowPort[] }) => void,
  ) => void;
};
type WindowPort = Port & { readonly start: () => void };

const isPort = (value: unknown): value is Port => typeof value === "object" && value !== null && "postMessage" in value;

/** The notebook's own process: opened by main, asked by windows over their ports. */
const serve = (main: Port): void => {
  const granted = new Map<Id, readonly string[]>();
  const toSave = new Map<Id, string>();
  let core: Core | null = null;

  const say = (message: FromCore): void => main.postMessage(message);

  const network = askForPages(say);

  const open = async (how: () => OpenedDatabase | Promise<OpenedDatabase>, path: string): Promise<void> => {
    try {
      const started = startCore(await how(), {
        pathsOf: (token) => pathsOf(granted, token),
        savePathOf: (token) => savePathOf(toSave, token),
        fetchPage: network.fetchPage,
        stays: true,
      });
      core = started;
      const info = await started.call("notebook.info", {});
      if (!info.ok) throw new Refusal(info.failure.kind, info.failure.message);
      say({ type: "opened", title: info.value.title, readOnly: started.readOnly });
    } catch (error) {
      const sorted = sortSqliteError(error, path);
      say({
        type: "refused",
        failure: sorted instanceof Refusal ? sorted.failure : { kind: "bug", message: String(sorted) },
      });
    }
  };

  const connect = (port: WindowPort): void => {
    const started = core;
    if (started === null) return;
    const send = (message: FromNotebook): void => port.postMessage(message);
    const stop = started.on(send);
    port.on("close", stop);
    port.on("message", ({ data }) => {
      if (!isRequest(data)) return;
      void started
        .dispatch(data.name, data.input, data.gesture === null ? {} : { gesture: data.gesture })
        .then((outcome) => send({ id: data.id, outcome }));
    });
    port.start();
  };

  main.on("message", ({ data, ports }) => {
    // Main is part of the program: its messages are typed, not parsed.
    const message = data as ToCore;
    switch (message.type) {
      case "open":
        void open(() => openNotebook(message.path), message.path);
        break;
      case "create":
        void open(() => createNotebook(message.path, message.title), message.path);
        break;
      case "sample":
        void open(async () => {
          await makeSample(message.path);
          return openNotebook(message.path);
        }, message.path);
        break;
      case "port":
        for (const port of ports) connect(port);
        break;
      case "grant":
        granted.set(message.token, message.paths);
        break;
      case "grant-save":
        toSave.set(message.token, message.path);
        break;
      case "fetched":
        network.answered(message.n, message.outcome);
        break;
      case "close":
        void (core?.close() ?? Promise.resolve()).finally(() => say({ type: "closed" }));
        break;
    }
  });
};

const isRequest = (data: unknown): data is Request =>
  typeof data === "object" &&
  data !== null &&
  "id" in data &&
  typeof data.id === "number" &&
  "name" in data &&
  typeof data.name === "string" &&
  "gesture" in data &&
  (data.gesture === null || (typeof data.gesture === "string" && data.gesture.length === 26));

const pathsOf = (granted: ReadonlyMap<Id, readonly string[]>, token: Id): readonly string[] => {
  const paths = granted.get(token);
  if (paths === undefined) throw new Refusal("bad-input", "these files were not chosen in this window");
  return paths;
};

/** Only what the save dialog gave, and only once: what was chosen to be read is never written. */
const savePathOf = (toSave: Map<Id, string>, token: Id): string => {
  const path = toSave.get(token);
  if (path === undefined) throw new Refusal("bad-input", "this file was not chosen for saving in this window");
  toSave.delete(token);
  return path;
};

const parent: unknown = Reflect.get(process, "parentPort");
if (isPort(parent)) {
  collectSooner();
  serve(parent);
}
