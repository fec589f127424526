import { request as requestHttp } from "node:http";
import type { IncomingMessage, RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { Refusal } from "../../shared/contract/failure.ts";
import { withoutBrackets } from "./address.ts";
import type { Address } from "./address.ts";

type Options = {
  readonly agent: string;
  /** Where to connect: the host's name is not looked up again, so what was checked is what is asked. */
  readonly addresses: readonly Address[];
  readonly signal: AbortSignal;
  /** Until the headers are there. */
  readonly idleMs: number;
};

/** One GET on a connection of its own: no cookies, no referrer, no credentials, nothing kept for the next. */
export const request = (url: URL, { agent, addresses, signal, idleMs }: Options): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const host = withoutBrackets(url.hostname);
    const options: RequestOptions = {
      method: "GET",
      agent: false,
      signal,
      headers: {
        "user-agent": agent,
        accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "accept-encoding": "gzip, deflate, br",
        connection: "close",
      },
      maxHeaderSize: 65_536,
      lookup: (_host, { all }, answer) => {
        const [first] = addresses;
        if (first === undefined) answer(new Error(`no address of ${host}`), "");
        else if (all === true) answer(null, [...addresses]);
        else answer(null, first.address, first.family);
      },
    };
    const sent =
      url.protocol === "https:"
        ? requestHttps(url, { ...options, ...(isIP(host) === 0 ? { servername: host } : {}) })
        : requestHttp(url, options);
    const idle = setTimeout(
      () => sent.destroy(new Refusal("network", `${host} did not answer within ${idleMs / 1000} s`)),
      idleMs,
    );
    sent.once("response", (answer) => {
      clearTimeout(idle);
      resolve(answer);
    });
    sent.once("error", (error) => {
      clearTimeout(idle);
      reject(error);
    });
    sent.end();
  });
