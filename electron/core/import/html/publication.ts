import type { Found } from "../parsed.ts";

/**
 * The publication's name, and what else it may be. A page's tags may name a section, a platform or only the site's domain;
 * of the claims, the one that is a name and fits the host counts, else the first.
 *
 * @param claims - in the order they are believed
 * @param ends - what stands beside the headline in the page's title: a name only where it fits the host
 * @param host - of the page's address, without "www."
 */
export const choosePublication = (
  claims: readonly Found[],
  ends: readonly Found[],
  host: string | null,
): readonly Found[] => {
  const fitsHost = ({ value }: Found): boolean => host !== null && isOf(value, host);
  const named = [...claims, ...ends.filter(fitsHost)]
    .map((claim) => ({ ...claim, value: claim.value.replace(/^@/u, "").trim() }))
    .filter(({ value }) => value !== "" && value.length <= 100 && !/^https?:/iu.test(value));
  const byHost: readonly Found[] = host === null ? [] : [{ value: host, origin: "host of the address" }];
  const fits = named.filter(fitsHost);
  const best =
    fits.find(({ value }) => !isDomain(value)) ??
    (fits.length === 0
      ? undefined
      : (named.find(({ value, origin }) => origin.startsWith("JSON-LD") && !isDomain(value)) ?? fits[0])) ??
    named[0];
  return [...(best === undefined ? [] : [best]), ...named, ...byHost];
};

const isDomain = (name: string): boolean => /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/iu.test(name);

/** Whether the host is named after the publication: in full, in part or by its initials. */
const isOf = (name: string, host: string): boolean => {
  const label = squeeze(labelOf(host));
  const plain = squeeze(isDomain(name) ? (name.split(".")[0] ?? name) : name);
  const initials = squeeze((name.match(/\b\p{L}/gu) ?? []).join(""));
  if (label === "" || plain.length < 2) return false;
  return (
    label.includes(plain) ||
    plain.includes(label) ||
    (initials.length > 1 && (initials === label || `${initials}news` === label))
  );
};

/** The longest part of a host but its top-level domain: "orsk" of "news.orsk.co.example". */
const labelOf = (host: string): string => {
  const parts = host.split(".");
  return parts.slice(0, -1).toSorted((a, b) => b.length - a.length)[0] ?? host;
};

const squeeze = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the\s/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
