const signatures: readonly { readonly starts: string; readonly what: string }[] = [
  { starts: "%PDF-", what: "a PDF document" },
  { starts: "PK\u0003\u0004", what: "a ZIP archive or an office document (.docx, .odt, .epub)" },
  { starts: "\u00D0\u00CF\u0011\u00E0", what: "an old Office document (.doc, .xls, .msg)" },
  { starts: "\u0089PNG", what: "a PNG picture" },
  { starts: "\u00FF\u00D8\u00FF", what: "a JPEG picture" },
  { starts: "GIF8", what: "a GIF picture" },
  { starts: "RIFF", what: "a sound, video or WebP file" },
  { starts: "SQLite format 3", what: "a database" },
  { starts: "\u001F\u008B", what: "a gzip archive" },
  { starts: "\u007FELF", what: "a program" },
  { starts: "MZ\u0090", what: "a program" },
  { starts: "bplist00", what: "a binary property list (.webarchive)" },
];

const sample = 65_536;
const most = 0.005;

/** What kind of file these bytes are when they are not text; null when they may well be. */
export const describeBinary = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const known = signatures.find(({ starts }) => head.startsWith(starts));
  if (known !== undefined) return known.what;
  let control = 0;
  const length = Math.min(bytes.length, sample);
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return "a binary file";
    // Tab, line ends, form feed and escape stand in texts; these do not.
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) control += 1;
  }
  return control > length * most + 1 ? "a binary file" : null;
};
