import { Refusal } from "../../../../shared/contract/failure.ts";
import { readXml } from "../office/read-xml.ts";
import type { Unpacked } from "../parsed.ts";

const most = 20_000;

/** The feeds of a list. None is an article, and nothing is fetched: each says its address, to be fetched when wanted. */
export const readOpml = (text: string): Unpacked => {
  const feeds: { name: string; skipped: string }[] = [];
  readXml(Buffer.from(text), {
    open: (name, attributes) => {
      const { xmlUrl: address, title, text: label } = attributes;
      if (name !== "outline" || address === undefined || address.trim() === "" || feeds.length >= most) return;
      feeds.push({
        name: (title ?? label ?? address).trim() || address,
        skipped: `is a feed and no article, and nothing is fetched unasked: import it from its URL, ${address.trim()}`,
      });
    },
  });
  if (feeds.length === 0) throw new Refusal("bad-input", "it is a list of feeds (OPML) without a feed in it");
  return feeds;
};
