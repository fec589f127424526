import { availableParallelism, loadavg } from "node:os";
import { setImmediate as letOthersIn } from "node:timers/promises";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { WorkedOut } from "../../../shared/anchoring/place-again.ts";
import { bundledWorker } from "../store/bundled-worker.ts";
import { parseSource } from "./parse-source.ts";
import { openThread } from "./parse-thread.ts";
import type { Attempt, Limits } from "./parse-thread.ts";
import type { Versions, Work } from "./parse-worker.ts";
import type { Container, Parsed, Source, Unpacked } from "./parsed.ts";
import type { Prepared } from "./prepared.ts";
import { prepareTexts, smallText } from "./prepare-texts.ts";
import type { FoundFile } from "./read/find-files.ts";
import { unpack } from "./unpack.ts";

export type Parser = {
  /** How many sources it can work on at the same time. */
  readonly width: number;
  /** How many handfuls of small texts are well asked for at the same time. */
  readonly textsAhead: number;
  /** @throws Refusal when it cannot be parsed within the limits */
  readonly parse: (source: Source) => Promise<Parsed>;
  /** @throws Refusal when it cannot be opened within the limits */
  readonly unpack: (container: Container) => Promise<Unpacked>;
  /** Small files of plain text; null for each that is to be looked at by itself. */
  readonly texts: (files: readonly FoundFile[]) => Promise<readonly (Prepared | null)[]>;
  /** Null when it is to be done where it is needed. */
  readonly compare: (versions: Versions) => Promise<WorkedOut | null>;
  /** Ends the threads; what they were at is refused as cancelled. */
  readonly close: () => Promise<void>;
};

export type ParserOptions = Partial<Limits> & {
  /** The bundled worker; null parses in this thread, without limits. */
  readonly worker?: string | null;
  /** How many times as long all takes as on a machine that has nothing else to do. */
  readonly slowness?: () => number;
};

type Run = (work: Work) => Promise<Attempt>;
type Lane = { readonly thread: ReturnType<typeof openThread>; waiting: number; last: Promise<unknown> };

/** Units of two texts: shorter ones are compared sooner than sent. */
const longTogether = 40_000;
/** So few are not worth a thread of their own. */
const fewTexts = 8;
const mostThreads = 3;
/** Handfuls of texts that their thread is sent at once; a few more are done and wait to be written. */
const textsWaiting = 6;

/**
 * Parses sources in threads with limits: pages and Markdown are made by strangers, and a large text must not hold up the
 * others. A page that overstays is tried once more without looking for the article in it.
 */
export const openParser = ({
  worker = bundledWorker("parse-worker"),
  timeoutMs = 6_000,
  memoryMb = 768,
  slowness = busy,
}: ParserOptions = {}): Parser => {
  if (worker === null) return hereAlone;
  const width = Math.max(1, Math.min(mostThreads, availableParallelism() - 1));
  const laneOf = (thread: Lane["thread"]): Lane => ({ thread, waiting: 0, last: Promise.resolve<unknown>(null) });
  const open = (): Lane["thread"] => openThread(worker, memoryMb);
  const pages = Array.from({ length: width }, () => laneOf(open()));
  /**
   * One thread is ahead of the writing, and a second would only have to get fast too; beside it no text waits for a slow
   * page. It has its next tasks before it is done with one: this thread, which writes, would be late to send them.
   */
  const textThread = open();
  const texts = Array.from({ length: textsWaiting }, () => laneOf(textThread));
  const lanes = [...pages, ...texts];
  let closed = false;

  const running = new Set<Promise<Attempt>>();
  const start = (lane: Lane, work: Work): Promise<Attempt> => {
    const attempted = lane.thread.run(work, timeFor(work, timeoutMs) * slowness());
    running.add(attempted);
    return attempted.finally(() => running.delete(attempted));
  };
  /** What runs by itself; nothing else begins before its end. */
  let alone: Promise<unknown> = Promise.resolve();
  const runIn =
    (lane: Lane): Run =>
    async (work) => {
      for (let seen: unknown = null; seen !== alone; await alone) seen = alone;
      const first = await start(lane, work);
      const accompanied = lanes.some((other) => other !== lane && other.waiting > 0);
      if (closed || !accompanied || !("unsure" in first)) return first;
      // Beside a glutton others are stopped with it: each gets another go, by itself, so that it is seen which it was.
      const again = alone.then(() => Promise.allSettled(running)).then(() => start(lane, work));
      alone = again.catch(() => null);
      return again;
    };
  const attempt = async (run: Run, source: Source): Promise<Parsed> => {
    if (closed) throw stopped();
    const first = await run({ kind: "parse", source, whole: false });
    if ("parsed" in first) return first.parsed;
    if (closed) throw stopped();
    const failed = "failed" in first ? first.failed : "it was answered with something else";
    const second = simpler.has(source.format) ? await run({ kind: "parse", source, whole: true }) : first;
    if ("parsed" in second)
      return {
        ...second.parsed,
        warning:
          source.format === "markdown"
            ? `its Markdown was not read (${failed}): it was taken as plain text, markup and all`
            : `no article was looked for in it (${failed}): all of its text was taken`,
      };
    if (closed) throw stopped();
    throw unparsed(source.name, failed);
  };
  const unpackIn = async (run: Run, container: Container): Promise<Unpacked> => {
    if (closed) throw stopped();
    const work: Work = { kind: "unpack", container };
    const attempted = await run(work);
    if ("unpacked" in attempted) return attempted.unpacked;
    if (closed) throw stopped();
    throw unparsed(container.name, "failed" in attempted ? attempted.failed : "it was answered with something else");
  };
  const prepareIn = async (run: Run, files: readonly FoundFile[]): Promise<readonly (Prepared | null)[]> => {
    if (closed) throw stopped();
    const work: Work = { kind: "texts", files };
    const first = await run(work);
    const attempted = "unbegun" in first && !closed ? await run(work) : first;
    if ("texts" in attempted) return attempted.texts;
    if (closed) throw stopped();
    return files.map(() => null);
  };
  const compareIn = async (run: Run, versions: Versions): Promise<WorkedOut | null> => {
    const attempted = closed ? null : await run({ kind: "compare", ...versions });
    return attempted !== null && "compared" in attempted ? attempted.compared : null;
  };
  const enqueue = <T>(work: (run: Run) => Promise<T>, among = pages): Promise<T> => {
    const lane = among.reduce((free, other) => (other.waiting < free.waiting ? other : free));
    lane.waiting += 1;
    const next = lane.last.then(() => work(runIn(lane))).finally(() => (lane.waiting -= 1));
    lane.last = next.catch(() => null);
    return next;
  };

  return {
    width,
    textsAhead: textsWaiting + width,
    parse: (source) => {
      // Plain text costs so little that sending it away would cost more.
      if (source.format === "text" && source.content.length < smallText) return here(source);
      return enqueue((run) => attempt(run, source));
    },
    unpack: (container) => enqueue((run) => unpackIn(run, container)),
    texts: (files) => (files.length <= fewTexts ? textsHere(files) : enqueue((run) => prepareIn(run, files), texts)),
    compare: (versions) =>
      versions.before.length + versions.after.length < longTogether
        ? Promise.resolve(null)
        : enqueue((run) => compareIn(run, versions)),
    close: async () => {
      closed = true;
      await Promise.all(lanes.map(({ thread }) => thread.stop()));
    },
  };
};

/** A page that takes too long gets half of it again for its text alone: both together and what follows stay below 10 s. */
const timeFor = (work: Work, timeoutMs: number): number => {
  switch (work.kind) {
    case "parse": {
      const { source, whole } = work;
      if (simpler.has(source.format)) return whole ? timeoutMs / 2 : timeoutMs;
      return onceFor(timeoutMs, "bytes" in source ? source.bytes.length : 0);
    }
    case "unpack":
      return onceFor(timeoutMs, work.container.bytes.length);
    case "texts":
    case "compare":
      return onceFor(timeoutMs, 0);
  }
};

/** Where more waits for a processor than there are, each gets on more slowly: up to twice as long then. */
const busy = (): number => Math.min(2, Math.max(1, (loadavg()[0] ?? 0) / availableParallelism()));

/** What is tried once has as long as others together, and what is large longer. */
const onceFor = (timeoutMs: number, bytes: number): number => timeoutMs * 1.25 + bytes / bytesPerMs;
const bytesPerMs = 20_000;

const stopped = (): Refusal => new Refusal("cancelled", "the import was stopped");

/** Formats of which the text can still be had when the search for the article in it does not end. */
const simpler: ReadonlySet<Source["format"]> = new Set(["markdown", "html", "mail", "webarchive"]);

const unparsed = (name: string, why: string): Refusal =>
  new Refusal("unsupported", `${name === "" ? "this text" : name} cannot be parsed: ${why}`);

const here = (source: Source): Promise<Parsed> => parseSource(source).catch(withName(source.name));

const unpackHere = (container: Container): Promise<Unpacked> => unpack(container).catch(withName(container.name));

const textsHere: Parser["texts"] = async (files) => {
  const prepared: (Prepared | null)[] = [];
  for (const file of files) {
    prepared.push(...(await prepareTexts([file], null)));
    await letOthersIn();
  }
  return prepared;
};

const hereAlone: Parser = {
  width: 1,
  textsAhead: 1,
  parse: here,
  unpack: unpackHere,
  texts: textsHere,
  compare: async () => null,
  close: async () => {},
};

/** Parsers say what is wrong, not with which file. */
const withName =
  (name: string) =>
  (error: unknown): never => {
    throw error instanceof Refusal ? unparsed(name, error.failure.message) : error;
  };
