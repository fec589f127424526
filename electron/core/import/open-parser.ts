import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Refusal } from "../../../shared/contract/failure.ts";
import { parseSource } from "./parse-source.ts";
import { openThread } from "./parse-thread.ts";
import type { Limits } from "./parse-thread.ts";
import type { Parsed, Source } from "./parsed.ts";

export type Parser = {
  /** How many sources it can work on at the same time. */
  readonly width: number;
  /** @throws Refusal when it cannot be parsed within the limits */
  readonly parse: (source: Source) => Promise<Parsed>;
  /** Ends the threads; what they were at is refused as cancelled. */
  readonly close: () => Promise<void>;
};

export type ParserOptions = Partial<Limits> & {
  /** The bundled worker; null parses in this thread, without limits. */
  readonly worker?: string | null;
};

/** Plain text costs so little that sending it away would cost more. */
const smallText = 200_000;
const mostThreads = 3;

/**
 * Parses sources in threads with limits: pages and Markdown are made by strangers, and a large text must not hold up the
 * others. A page that overstays is tried once more without looking for the article in it.
 */
export const openParser = ({
  worker = bundledWorker(),
  timeoutMs = 20_000,
  memoryMb = 1_024,
}: ParserOptions = {}): Parser => {
  if (worker === null) return { width: 1, parse: here, close: async () => {} };
  const width = Math.max(1, Math.min(mostThreads, availableParallelism() - 1));
  const lanes = Array.from({ length: width }, () => ({
    thread: openThread(worker, { timeoutMs, memoryMb }),
    waiting: 0,
    last: Promise.resolve<unknown>(null),
  }));
  let closed = false;

  const attempt = async (thread: ReturnType<typeof openThread>, source: Source): Promise<Parsed> => {
    if (closed) throw stopped();
    const first = await thread.run(source, false);
    if ("parsed" in first) return first.parsed;
    if (closed) throw stopped();
    const second = source.format === "text" ? first : await thread.run(source, true);
    if ("parsed" in second)
      return {
        ...second.parsed,
        warning:
          source.format === "html"
            ? `no article was looked for in it (${first.failed}): all of its text was taken`
            : `its Markdown was not read (${first.failed}): it was taken as plain text, markup and all`,
      };
    if (closed) throw stopped();
    throw new Refusal(
      "unsupported",
      `${source.name === "" ? "this text" : source.name} cannot be parsed: ${first.failed}`,
    );
  };

  return {
    width,
    parse: (source) => {
      if (source.format === "text" && source.content.length < smallText) return here(source);
      const lane = lanes.reduce((free, other) => (other.waiting < free.waiting ? other : free));
      lane.waiting += 1;
      const next = lane.last.then(() => attempt(lane.thread, source)).finally(() => (lane.waiting -= 1));
      lane.last = next.catch(() => null);
      return next;
    },
    close: async () => {
      closed = true;
      await Promise.all(lanes.map(({ thread }) => thread.stop()));
    },
  };
};

const stopped = (): Refusal => new Refusal("cancelled", "the import was stopped");

const here = (source: Source): Promise<Parsed> => parseSource(source);

/** Beside the bundle that is running; sources run by a test have none. */
const bundledWorker = (): string | null => {
  const neighbour = "../core/parse-worker.js";
  const file = fileURLToPath(new URL(neighbour, import.meta.url));
  return existsSync(file) ? file : null;
};
