/** How a page was got from the network; kept with its bytes as evidence. */
export type HttpRecord = {
  /** As the user gave it. */
  readonly requestedUrl: string;
  /** Where the answer came from, after all redirects. */
  readonly url: string;
  /** The addresses that led on to the next, in order. */
  readonly redirects: readonly string[];
  readonly status: number;
  /** Of the last answer, in its order, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
};

/** A page as it came. The bytes are the body after its transfer compression was undone. */
export type Fetched = HttpRecord & { readonly retrievedAt: string; readonly bytes: Uint8Array };
