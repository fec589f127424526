import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Container, Unpacked } from "../parsed.ts";
import { openZip } from "./open-zip.ts";
import type { ZipEntry } from "./open-zip.ts";

/** Held in memory until the last of it is imported. */
const limits = { total: 300_000_000, entries: 20_000 };

/** What systems put into archives and nobody means to import. */
const invisible = /(?:^|\/)(?:\.|__MACOSX\/|~\$|thumbs\.db$|desktop\.ini$)/iu;

/** The files of an archive, in the order of their names. One that cannot be unpacked says so and stops no other. */
export const unpackZip = async ({ bytes }: Container): Promise<Unpacked> => {
  const entries = await openZip(bytes, limits);
  const files = entries.filter(({ name }) => !invisible.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const unpacked: Unpacked[number][] = [];
  for (const entry of files) unpacked.push(await memberOf(entry));
  return unpacked;
};

const memberOf = async (entry: ZipEntry): Promise<Unpacked[number]> => {
  if (entry.link) return { name: entry.name, skipped: "is a link to another file, and links are not followed" };
  try {
    return { name: entry.name, bytes: await entry.read(), article: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { name: entry.name, failed: `cannot be unpacked: ${error.failure.message}` };
  }
};
