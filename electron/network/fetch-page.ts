import type { IncomingMessage } from "node:http";
import type { Fetched } from "../../shared/contract/fetched.ts";
import { Refusal } from "../../shared/contract/failure.ts";
import { isPrivate, resolveHost } from "./address.ts";
import type { Address } from "./address.ts";
import { toRefusal } from "./network-error.ts";
import { readBody } from "./read-body.ts";
import { request } from "./request.ts";

export type PrivateHost = { readonly host: string; readonly address: string };

export type FetchOptions = {
  /** The program's version, for the user agent: sites are told who asks. */
  readonly version: string;
  readonly signal: AbortSignal;
  /** Asked before a host in this machine's own network is contacted, of each host anew; the answer holds for this fetch only. */
  readonly confirmPrivate: (where: PrivateHost) => Promise<boolean>;
  readonly limits?: Partial<FetchLimits>;
};

export type FetchLimits = {
  /** For everything, redirects included; while the user is asked the clock stands still. */
  readonly totalMs: number;
  /** Without a byte coming. */
  readonly idleMs: number;
  /** Of the body, as it is sent and as it is decompressed. */
  readonly mostBytes: number;
  readonly mostRedirects: number;
};

const usual: FetchLimits = { totalMs: 60_000, idleMs: 15_000, mostBytes: 50_000_000, mostRedirects: 10 };

/**
 * Get one page, because the user asked for it. Every hop is checked again before it is contacted: scheme, no credentials,
 * and each address that its name stands for.
 *
 * @throws Refusal: `network`, `too-large`, `bad-input` (no address that can be fetched) or `cancelled`
 */
export const fetchPage = async (requestedUrl: string, options: FetchOptions): Promise<Fetched> => {
  const limits = { ...usual, ...options.limits };
  const clock = startClock(limits.totalMs, options.signal);
  const redirects: string[] = [];
  const confirmed = new Set<string>();
  let url = webAddress(requestedUrl);
  try {
    for (;;) {
      const { answer, host } = await hop(url, clock, limits, options, confirmed);
      const next = nextAddress(answer, url);
      if (next !== null) {
        answer.destroy();
        redirects.push(url.href);
        if (redirects.length > limits.mostRedirects)
          throw new Refusal(
            "network",
            `${webAddress(requestedUrl).hostname} redirects more than ${limits.mostRedirects} times`,
          );
        url = next;
        continue;
      }
      const bytes = await readBody(answer, host, limits).finally(() => answer.destroy());
      const status = answer.statusCode ?? 0;
      if (status !== 200) throw new Refusal("network", sayStatus(status, url));
      return {
        requestedUrl,
        url: url.href,
        redirects,
        status,
        headers: headersOf(answer),
        retrievedAt: new Date().toISOString(),
        bytes,
      };
    }
  } catch (error) {
    if (options.signal.aborted) throw new Refusal("cancelled", "the import was stopped");
    if (clock.signal.aborted)
      throw new Refusal("network", `${url.hostname} took longer than ${limits.totalMs / 1000} s to send ${url.href}`);
    throw toRefusal(error, url.hostname);
  } finally {
    clock.stop();
  }
};

const hop = async (
  url: URL,
  clock: Clock,
  { idleMs }: FetchLimits,
  { version, confirmPrivate }: FetchOptions,
  confirmed: Set<string>,
): Promise<{ readonly answer: IncomingMessage; readonly host: string }> => {
  const host = url.hostname;
  const addresses = await clock.race(resolveHost(host));
  const inside = addresses.find(({ address }) => isPrivate(address));
  if (inside !== undefined && !confirmed.has(keyOf(host, addresses))) {
    const { address } = inside;
    if (!(await clock.pausedFor(() => confirmPrivate({ host, address }))))
      throw new Refusal(
        "network",
        `${host} is a private address${address === host ? "" : ` (${address})`}: it was not contacted`,
      );
    confirmed.add(keyOf(host, addresses));
  }
  const agent = `Claimbook/${version}`;
  return { answer: await request(url, { agent, addresses, signal: clock.signal, idleMs }), host };
};

/** What was confirmed is a host at these addresses: one that moves between two hops is asked about again. */
const keyOf = (host: string, addresses: readonly Address[]): string =>
  [host, ...addresses.map(({ address }) => address).sort()].join(" ");

const webAddress = (text: string, base?: string): URL => {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null) throw new Refusal("bad-input", `${text.slice(0, 200)} is no web address`);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Refusal("bad-input", `only http and https addresses are fetched, not ${url.protocol.slice(0, -1)}`);
  if (url.username !== "" || url.password !== "")
    throw new Refusal("bad-input", `an address with a password in it is not fetched: ${url.host}`);
  url.hash = "";
  return url;
};

const nextAddress = ({ statusCode, headers }: IncomingMessage, from: URL): URL | null =>
  statusCode !== undefined && [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined
    ? webAddress(headers.location, from.href)
    : null;

const sayStatus = (status: number, { hostname, href }: URL): string => {
  switch (status) {
    case 401:
    case 403:
      return `${hostname} does not give this page out (${status}): log in with a browser, save the page and import the file`;
    case 404:
    case 410:
      return `there is no page at ${href} (${status})`;
    case 429:
      return `${hostname} asks to wait before the next page (429)`;
    default:
      return status >= 500
        ? `${hostname} has a fault of its own (${status}): try again later`
        : `${hostname} answered ${status} instead of a page`;
  }
};

const headersOf = ({ rawHeaders }: IncomingMessage): readonly (readonly [string, string])[] => {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? "").toLowerCase();
    // What a site tells to recognise this reader by is no evidence of what it said.
    if (name !== "set-cookie") pairs.push([name, rawHeaders[at + 1] ?? ""]);
  }
  return pairs;
};

type Clock = ReturnType<typeof startClock>;

/** Runs out after so long, or with the caller's signal. */
const startClock = (totalMs: number, outer: AbortSignal) => {
  const abort = new AbortController();
  const give = (): void => abort.abort();
  let left = totalMs;
  let since = Date.now();
  let timer = setTimeout(give, left);
  outer.addEventListener("abort", give);
  if (outer.aborted) give();
  return {
    signal: abort.signal,
    /** The look-up of a name cannot be broken off: its answer is no longer waited for. */
    race: <T>(work: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        const stop = (): void => reject(new Error("stopped"));
        if (abort.signal.aborted) stop();
        abort.signal.addEventListener("abort", stop, { once: true });
        void work.then(resolve, reject).finally(() => abort.signal.removeEventListener("abort", stop));
      }),
    pausedFor: async <T>(work: () => Promise<T>): Promise<T> => {
      clearTimeout(timer);
      left -= Date.now() - since;
      try {
        return await work();
      } finally {
        since = Date.now();
        timer = setTimeout(give, left);
      }
    },
    stop: (): void => {
      clearTimeout(timer);
      outer.removeEventListener("abort", give);
    },
  };
};
