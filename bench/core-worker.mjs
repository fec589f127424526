import { workerData, parentPort } from "node:worker_threads";

// The built core in a thread of its own, where it finds what Electron would put on `process`: the same code, the same
// messages, the same copying of what crosses.
const asElectron = (port) => ({
  postMessage: (message) => port.postMessage(message),
  on: (event, listener) => port.on(event, (data) => listener({ data, ports: [] })),
  start: () => port.start?.(),
});

process.parentPort = {
  postMessage: (message) => parentPort.postMessage(message),
  on: (event, listener) =>
    parentPort.on(event, ({ message, port }) =>
      listener({ data: message, ports: port === undefined ? [] : [asElectron(port)] }),
    ),
};
await import(workerData.core);
