import { gzipSync } from "node:zlib";

export type TestRecord = {
  readonly type?: "response" | "request" | "revisit" | "resource" | "warcinfo" | "metadata";
  readonly url: string;
  readonly date?: string;
  /** Status line and headers of the answer, or of the question. */
  readonly http?: readonly string[];
  readonly body?: string | Uint8Array;
  /** More headers of the record. */
  readonly more?: readonly string[];
};

const end = "\r\n";
export const ok = (...headers: readonly string[]): readonly string[] => ["HTTP/1.1 200 OK", ...headers];

/** A WARC file for tests, each record packed by itself as crawlers do, or not packed. */
export const warcOf = (records: readonly TestRecord[], { packed = true } = {}): Buffer =>
  Buffer.concat(records.map((record) => (packed ? gzipSync(bytesOf(record)) : bytesOf(record))));

const bytesOf = ({
  type = "response",
  url,
  date = "2031-04-12T08:15:00Z",
  http = ok("Content-Type: text/html; charset=utf-8"),
  body = "",
  more = [],
}: TestRecord): Buffer => {
  const head = type === "resource" ? "" : [...http, "", ""].join(end);
  const content = Buffer.concat([Buffer.from(head), Buffer.from(body)]);
  const lines = [
    "WARC/1.1",
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
    ...more,
    `Content-Length: ${content.length}`,
  ];
  return Buffer.concat([Buffer.from([...lines, "", ""].join(end)), content, Buffer.from(end + end)]);
};
