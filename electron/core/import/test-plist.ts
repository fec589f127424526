/** What a property list of a test may hold. */
export type PlistValue = string | Uint8Array | { readonly [key: string]: PlistValue };

/** A binary property list: dictionaries, ASCII strings and bytes. */
export const plistOf = (root: PlistValue): Buffer => {
  const objects: Buffer[] = [];
  const sized = (kind: number, length: number): Buffer => {
    const long = Buffer.from([kind | 15, 0x12, 0, 0, 0, 0]);
    long.writeUInt32BE(length, 2);
    return long;
  };
  const add = (value: PlistValue): number => {
    const at = objects.length;
    objects.push(Buffer.alloc(0));
    if (typeof value === "string")
      objects[at] = Buffer.concat([sized(0x50, value.length), Buffer.from(value, "latin1")]);
    else if (value instanceof Uint8Array) objects[at] = Buffer.concat([sized(0x40, value.length), value]);
    else {
      const entries = Object.entries(value);
      const references = [...entries.map(([key]) => add(key)), ...entries.map(([, inner]) => add(inner))];
      objects[at] = Buffer.concat([sized(0xd0, entries.length), Buffer.from(references)]);
    }
    return at;
  };
  add(root);
  let at = 8;
  const offsets = Buffer.alloc(objects.length * 4);
  objects.forEach((object, index) => {
    offsets.writeUInt32BE(at, index * 4);
    at += object.length;
  });
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 1;
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(at, 28);
  return Buffer.concat([Buffer.from("bplist00"), ...objects, offsets, trailer]);
};
