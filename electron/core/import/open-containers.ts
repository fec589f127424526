import { Refusal } from "../../../shared/contract/failure.ts";
import type { Holder, Input, Listed } from "./list-inputs.ts";
import type { Parser } from "./open-parser.ts";
import type { Container, Unpacked } from "./parsed.ts";
import { containerFormatOf } from "./read/format-of.ts";
import { toOriginal } from "./read/to-original.ts";

/**
 * The articles of what was listed, in order, containers opened when their turn comes: what one holds is in memory only
 * until the next is opened. One that cannot be opened becomes an input that says so when read.
 *
 * @param onMore - told how many more articles there are than were listed
 */
export async function* openContainers(
  listed: readonly Listed[],
  parser: Pick<Parser, "unpack">,
  onMore: (count: number) => void,
): AsyncGenerator<Input> {
  for (const input of listed) {
    if ("get" in input) {
      yield* openContainers([await got(input)], parser, onMore);
      continue;
    }
    if (!("open" in input)) {
      yield input;
      continue;
    }
    const members = await membersOf(input, parser);
    onMore(members.length - 1);
    // Taken out one by one, so that what is in by now need not be kept.
    for (let next = members.shift(); next !== undefined; next = members.shift())
      yield* openContainers([next], parser, onMore);
  }
}

/** Got from the network, or an input that says why not when read. */
const got = ({ name, get }: Extract<Listed, { readonly get: unknown }>): Promise<Listed> =>
  get().catch((error: unknown) => ({ name, read: () => Promise.reject(error) }));

const membersOf = async ({ name, open, as = asItIs }: Holder, parser: Pick<Parser, "unpack">): Promise<Listed[]> => {
  try {
    const container = await open();
    const unpacked = await parser.unpack(container);
    if (unpacked.length === 0) throw new Refusal("bad-input", `${name} has nothing in it that could be imported`);
    return unpacked.map((member) => toListed(member, name, container, as));
  } catch (error) {
    return [{ name, read: () => Promise.reject(error) }];
  }
};

/** @param shown - what the container is called in the report: with its whole path when the caller knows it */
const toListed = (
  member: Unpacked[number],
  shown: string,
  container: Container,
  as: NonNullable<Holder["as"]>,
): Listed => {
  const name = member.name === "" ? shown : `${shown}/${member.name}`;
  if ("failed" in member) return refused(name, `${name} ${member.failed}`);
  if ("skipped" in member) return { name, skipped: member.skipped };
  const { article, bytes } = member;
  const isItself = member.name === "";
  const origin = isItself ? container.name : `${container.name}/${member.name}`;
  if (article !== null) {
    const original = { ...article, bytes, originKind: "file" as const, originName: origin, title: null, spare: null };
    return { name, read: async () => as(original, member.name) };
  }
  const within = isItself ? null : containerFormatOf(origin);
  if (within === null) return { name, read: async () => as(toOriginal(filled(bytes, name), origin), member.name) };
  if (within === "zip")
    return refused(name, `${name} is an archive within an archive: unpack it and import what is in it`);
  return {
    name,
    open: async () => ({ format: within, bytes: filled(bytes, name), name: origin }),
    as: (original, inner) => as(original, `${member.name}/${inner}`),
  };
};

const asItIs: NonNullable<Holder["as"]> = (original) => original;

const refused = (name: string, message: string): Input => ({
  name,
  read: () => Promise.reject(new Refusal("unsupported", message)),
});

const filled = (bytes: Uint8Array, name: string): Uint8Array => {
  if (bytes.length === 0) throw new Refusal("bad-input", `${name} is empty`);
  return bytes;
};
