import { Refusal } from "../../../../shared/contract/failure.ts";
import { openZip } from "../archive/open-zip.ts";
import type { Container, Unpacked } from "../parsed.ts";
import { choosePages } from "./choose-pages.ts";
import { listedPages } from "./listed-pages.ts";
import { readWarc } from "./read-warc.ts";
import type { WarcContents } from "./read-warc.ts";

/** Held in memory until the last of it is imported. */
const limits = { total: 500_000_000, entries: 50_000 };

/** The pages of a web archive: a WARC file, or a WACZ, which is a ZIP of them with a list of its pages. */
export const openWebArchive = async ({ format, bytes, name }: Container): Promise<Unpacked> => {
  if (format === "warc") return choosePages([await readWarc(bytes, name)], []);
  const entries = await openZip(bytes, limits);
  const archives = entries.filter((entry) => /^archive\/[^/]+\.warc(?:\.gz)?$/iu.test(entry.name));
  if (archives.length === 0)
    throw new Refusal(
      "unsupported",
      entries.some((entry) => /\.wacz$/iu.test(entry.name))
        ? "it is a collection of web archives: unpack it and import the .wacz files in it"
        : "it is no web archive (WACZ): there is no .warc file in its folder “archive”",
    );
  const contents: WarcContents[] = [];
  for (const entry of archives) contents.push(await readWarc(await entry.read(), entry.name));
  const pages: string[] = [];
  for (const entry of entries)
    if (/^pages\/[^/]+\.jsonl$/iu.test(entry.name) && entry.size <= 50_000_000)
      pages.push(...listedPages(await entry.read()));
  return choosePages(contents, pages);
};
