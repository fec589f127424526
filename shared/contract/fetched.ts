import * as v from "valibot";

/** How a page was got from the network; kept with its bytes as evidence. */
const httpRecord = v.object({
  /** As the user gave it. */
  requestedUrl: v.string(),
  /** Where the answer came from, after all redirects. */
  url: v.string(),
  /** The addresses that led on to the next, in order. */
  redirects: v.array(v.string()),
  status: v.number(),
  /** Of the last answer, in its order, names in lower case. */
  headers: v.array(v.tuple([v.string(), v.string()])),
});

export type HttpRecord = {
  readonly requestedUrl: string;
  readonly url: string;
  readonly redirects: readonly string[];
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
};

/** A page as it came. The bytes are the body after its transfer compression was undone. */
export type Fetched = HttpRecord & { readonly retrievedAt: string; readonly bytes: Uint8Array };

/** From the JSON it is kept as; null for anything else. */
export const readHttpRecord = (json: string): HttpRecord | null => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), httpRecord), json);
  return read.success ? read.output : null;
};
