import { run } from "./run.ts";

/** The command line in this process, for tests: its exit status and what it wrote. */
export const claimbook = async (
  argv: readonly string[],
  { stdin = "", env = {}, signal = new AbortController().signal }: World = {},
) => {
  let out = "";
  let err = "";
  const code = await run(argv, {
    env,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: () => Promise.resolve(typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin),
    signal,
    interactive: false,
  });
  return { code, out, err };
};

type World = {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};
