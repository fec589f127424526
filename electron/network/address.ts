import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

export type Address = { readonly address: string; readonly family: 4 | 6 };

/** The addresses of a host, by the system's own resolver; of an address, itself. Throws when there is none. */
export const resolveHost = async (host: string): Promise<readonly Address[]> => {
  const bare = withoutBrackets(host);
  const family = isIP(bare);
  if (family !== 0) return [{ address: bare, family: family === 6 ? 6 : 4 }];
  const found = await lookup(bare, { all: true });
  return found.map(({ address, family: of }) => ({ address, family: of === 6 ? 6 : 4 }));
};

/** In a URL an IPv6 address stands in brackets, elsewhere it does not. */
export const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/u, "$1");

/**
 * Whether an address is reachable only from here: this machine, its network, or one that is nobody's. Everything but
 * ordinary public addresses counts, so that a range given out later is refused rather than forgotten.
 */
export const isPrivate = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return true;
  // ::ffff:10.0.0.1 is 10.0.0.1 to the system, whatever it looks like.
  const plain = ipaddr.process(address);
  if (plain instanceof ipaddr.IPv6 && plain.match(translated)) {
    const embedded = plain.toByteArray().slice(12).join(".");
    return isPrivate(embedded);
  }
  return plain.range() !== "unicast";
};

/** IPv4 seen through a translator (RFC 6052): networks with IPv6 alone reach every IPv4 host this way. */
const translated: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("64:ff9b::"), 96];
