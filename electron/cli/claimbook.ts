import { run } from "./run.ts";
import { collectSooner } from "../core/collect-sooner.ts";

collectSooner();
const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // The second time the user means it.
    if (abort.signal.aborted) process.exit(1);
    abort.abort();
  });
}

// Whoever read our output (`| head`) has left: go on in silence, so that the work itself is still done properly.
let listening = true;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  listening = false;
});

const stdin = async (): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) if (piece instanceof Uint8Array) pieces.push(piece);
  return Buffer.concat(pieces);
};

const code = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => {
    if (listening) process.stdout.write(text);
  },
  err: (text) => void process.stderr.write(text),
  stdin,
  signal: abort.signal,
  interactive: process.stderr.isTTY && process.stdout.isTTY,
});
process.exitCode = code;
// What was written may still be on its way through a pipe; nothing else may hold the process.
process.stdout.write("", () => process.exit(code));
