import type { Container, Unpacked } from "./parsed.ts";

/**
 * What stands in a file that holds several articles. Runs in the worker.
 *
 * @throws Refusal saying what is wrong with the file, without its name
 */
export const unpack = async (container: Container): Promise<Unpacked> => {
  switch (container.format) {
    case "mbox": {
      const { splitMbox } = await import("./mail/split-mbox.ts");
      return splitMbox(container);
    }
    case "zip": {
      const { unpackZip } = await import("./archive/unpack-zip.ts");
      return unpackZip(container);
    }
    case "xml": {
      const { openXml } = await import("./feed/open-xml.ts");
      return openXml(container);
    }
    case "warc":
    case "wacz": {
      const { openWebArchive } = await import("./web-archive/open-web-archive.ts");
      return openWebArchive(container);
    }
    case "csv": {
      const { readCsv } = await import("./table/read-csv.ts");
      return readCsv(container);
    }
    case "jsonl": {
      const { readJsonl } = await import("./table/read-jsonl.ts");
      return readJsonl(container);
    }
  }
};
