/** The addresses of a WACZ's list of pages: one JSON object on each line, the first about the list itself. */
export const listedPages = (bytes: Uint8Array): readonly string[] =>
  Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const page = parsed(line);
      return typeof page === "object" && page !== null && "url" in page && typeof page.url === "string"
        ? [page.url]
        : [];
    });

const parsed = (line: string): unknown => {
  if (line.trim() === "") return null;
  try {
    return JSON.parse(line);
  } catch {
    // A damaged line names no page.
    return null;
  }
};
