import { Refusal } from "../../../shared/contract/failure.ts";
import type { Holder, Input, Listed } from "./list-inputs.ts";
import { mayHaveAttachments } from "./mail/attachments.ts";
import type { Parser } from "./open-parser.ts";
import type { Container, ContainerFormat, Unpacked } from "./parsed.ts";
import { containerFormatOf } from "./read/format-of.ts";
import type { Original } from "./read/original.ts";
import { toOriginal } from "./read/to-original.ts";
import { withAttached } from "./reference/with-attached.ts";

/** In what a file was found: how many deep, and whether one of them was an archive. */
type Way = { readonly depth: number; readonly packed: boolean };

/** A report attached to a mail in a mailbox in an archive is three deep; more is made to be deep. */
const deepest = 4;

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
  way: Way = { depth: 0, packed: false },
): AsyncGenerator<Input> {
  for (const input of listed) {
    if ("get" in input) {
      yield* openContainers([await got(input)], parser, onMore, way);
      continue;
    }
    if (!("open" in input)) {
      yield input;
      continue;
    }
    const { members, packed } = await membersOf(input, parser, way);
    onMore(members.length - 1);
    const below = { depth: way.depth + 1, packed };
    // Taken out one by one, so that what is in by now need not be kept.
    for (let next = members.shift(); next !== undefined; next = members.shift())
      yield* openContainers([next], parser, onMore, below);
  }
}

/** Got from the network, or an input that says why not when read. */
const got = ({ name, get }: Extract<Listed, { readonly get: unknown }>): Promise<Listed> =>
  get().catch((error: unknown) => ({ name, read: () => Promise.reject(error) }));

type Opened = { readonly members: Listed[]; readonly packed: boolean };

const membersOf = async (holder: Holder, parser: Pick<Parser, "unpack">, way: Way): Promise<Opened> => {
  const { name, open, as = asItIs } = holder;
  try {
    const container = await open();
    if (container.format === "mail" && !mayHaveAttachments(container.bytes)) {
      const original = async (): Promise<Original> => as(toOriginal(container.bytes, container.name), "");
      return { members: [{ name, read: original }], packed: way.packed };
    }
    const unpacked = await parser.unpack(container);
    if (unpacked.length === 0) throw new Refusal("bad-input", `${name} has nothing in it that could be imported`);
    const packed = way.packed || archives.has(container.format);
    return {
      members: unpacked.map((member) => toListed(member, holder, container, { depth: way.depth + 1, packed })),
      packed,
    };
  } catch (error) {
    return { members: [{ name, read: () => Promise.reject(error) }], packed: way.packed };
  }
};

const archives: ReadonlySet<ContainerFormat> = new Set(["zip", "wacz"]);

/** `name` of the holder is what it is called in the report: with its whole path when the caller knows it. */
const toListed = (
  member: Unpacked[number],
  { name: shown, folder, as = asItIs }: Holder,
  container: Container,
  way: Way,
): Listed => {
  const isItself = member.name === "";
  const name = isItself ? shown : `${shown}/${member.name}`;
  if ("failed" in member) return refused(name, `${name} ${member.failed}`);
  if ("skipped" in member) return { name, skipped: member.skipped };
  const { article, bytes, attached } = member;
  const origin = isItself ? container.name : `${container.name}/${member.name}`;
  if (article !== null) {
    const original = { ...article, bytes, originKind: "file" as const, originName: origin, title: null, spare: null };
    return {
      name,
      read: async () =>
        as(attached === undefined ? original : await withAttached(original, attached, folder ?? null), member.name),
    };
  }
  const within = isItself ? null : containerFormatOf(origin);
  if (within === null) return { name, read: async () => as(toOriginal(filled(bytes, name), origin), member.name) };
  if (archives.has(within) && way.packed)
    return refused(name, `${name} is an archive within an archive: unpack it and import what is in it`);
  if (way.depth >= deepest) return refused(name, `${name} is a file in more than ${deepest} others: take it out first`);
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
