import { crc32, deflateRawSync } from "node:zlib";

export type TestEntry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the archive says it unpacks to, in bytes; the truth when left out. */
  readonly claims?: number;
  readonly encrypted?: boolean;
  /** A link to another file; `content` is where to. */
  readonly link?: boolean;
  /** Has no bytes of its own, but those of the entry before. */
  readonly overlapping?: boolean;
};

/** An archive for tests, with what no honest program would write when asked to. */
export const zipOf = (entries: readonly TestEntry[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let last = 0;
  for (const { name, content, claims, encrypted = false, link = false, overlapping = false } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claims ?? bytes.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), shared, path, packed]);
    const rest = Buffer.alloc(14);
    if (link) rest.writeUInt32LE(0o120777 * 2 ** 16, 6);
    rest.writeUInt32LE(overlapping ? last : at, 10);
    directory.push(
      Buffer.concat([Buffer.from(`PK\u0001\u0002\u0014${link ? "\u0003" : "\u0000"}`), shared, rest, path]),
    );
    if (overlapping) continue;
    files.push(local);
    last = at;
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
};
