import type { Container, Unpacked } from "./parsed.ts";

/**
 * What stands in a file that holds several articles. Runs in the worker.
 *
 * @throws Refusal saying what is wrong with the file, without its name
 */
export const unpack = async (container: Container): Promise<Unpacked> => {
  switch (container.format) {
    case "mail": {
      const { openMail } = await import("./mail/attachments.ts");
      return openMail(container);
    }
    case "ris": {
      const { readRis } = await import("./reference/read-ris.ts");
      return readRis(container);
    }
    case "bibtex": {
      const { readBibtex } = await import("./reference/read-bibtex.ts");
      return readBibtex(container);
    }
    case "json": {
      const { openJson } = await import("./reference/open-json.ts");
      return openJson(container);
    }
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
