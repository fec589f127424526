import { Refusal } from "../../shared/contract/failure.ts";

/** What went wrong on the way to a host, in words. A refusal of our own stays as it is. */
export const toRefusal = (error: unknown, host: string): Refusal => {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  const said = code === null ? undefined : sentences[code];
  if (said !== undefined) return new Refusal("network", said(host));
  if (code !== null && isCertificate(code))
    return new Refusal("network", `the certificate of ${host} is not to be trusted (${code}): nothing was fetched`);
  if (code !== null && isTls(code))
    return new Refusal("network", `no secure connection with ${host} could be made (${code})`);
  return new Refusal(
    "network",
    `the connection with ${host} failed: ${error instanceof Error ? error.message : String(error)}`,
  );
};

type Sentence = (host: string) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  ENOTFOUND: (host) => `there is no host ${host}: check the address and the connection`,
  EAI_AGAIN: (host) => `the name ${host} could not be looked up: is this machine online?`,
  ECONNREFUSED: (host) => `${host} refused the connection`,
  ECONNRESET: (host) => `${host} broke the connection off`,
  EPIPE: (host) => `${host} broke the connection off`,
  EHOSTUNREACH: (host) => `${host} cannot be reached from here`,
  ENETUNREACH: (host) => `${host} cannot be reached: is this machine online?`,
  ETIMEDOUT: (host) => `${host} did not answer`,
  HPE_HEADER_OVERFLOW: (host) => `${host} sent too many headers`,
};

const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  // Several addresses were tried: the first failure speaks for all.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return "code" in error && typeof error.code === "string" ? error.code : null;
};

const isCertificate = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_/u.test(code);
const isTls = (code: string): boolean => code === "EPROTO" || /^ERR_(?:SSL|TLS)/u.test(code);
