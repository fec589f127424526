import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { FromNotebook, Request } from "../../shared/contract/wire.ts";

type Answer = (outcome: unknown) => void;
type Listener = (payload: unknown) => void;

/** The line to the notebook's process; main brokers it and stays out of the data path. */
let port: MessagePort | null = null;
let nextId = 1;
const waiting = new Map<number, Answer>();
/** Asked before the line was there: sent when it is. */
let early: Request[] = [];
const listeners = new Map<string, Set<Listener>>();

const tell = (event: string, payload: unknown): void => {
  for (const listener of listeners.get(event) ?? []) listener(payload);
};

const gone = {
  ok: false,
  failure: { kind: "core-gone", message: "the notebook's process has stopped; restart it to go on" },
};

const failAll = (): void => {
  for (const answer of waiting.values()) answer(gone);
  waiting.clear();
  early = [];
};

ipcRenderer.on("notebook-port", (event) => {
  const [line] = event.ports;
  if (line === undefined) return;
  port?.close();
  port = line;
  line.addEventListener("message", ({ data }: MessageEvent<FromNotebook>) => {
    if ("event" in data) {
      tell(data.event, data.payload);
      return;
    }
    waiting.get(data.id)?.(data.outcome);
    waiting.delete(data.id);
  });
  line.start();
  for (const request of early) line.postMessage(request);
  early = [];
});

ipcRenderer.on("shell-event", (_event, name: string, payload: unknown) => {
  if (name === "shell.coreGone") {
    port?.close();
    port = null;
    failAll();
  }
  tell(name, payload);
});

const isFiles = (input: unknown): input is { files: File[] } =>
  typeof input === "object" && input !== null && "files" in input && Array.isArray(input.files);

const call = (name: string, input: unknown, gesture: string | null = null): Promise<unknown> => {
  if (name === "shell.grantDropped") {
    // Only a real, dropped File has a path; the page never sees it.
    const paths = isFiles(input)
      ? input.files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== "")
      : [];
    return ipcRenderer.invoke("shell", name, { paths });
  }
  if (name.startsWith("shell.")) return ipcRenderer.invoke("shell", name, input);
  const request: Request = { id: nextId, name, input, gesture };
  nextId += 1;
  return new Promise((resolve) => {
    waiting.set(request.id, resolve);
    if (port === null) early.push(request);
    else port.postMessage(request);
  });
};

const on = (event: string, listener: Listener): (() => void) => {
  const all = listeners.get(event) ?? new Set();
  listeners.set(event, all.add(listener));
  return () => all.delete(listener);
};

contextBridge.exposeInMainWorld("claimbook", { call, on });
