import type { Found } from "../parsed.ts";
import type { DomDocument } from "./dom.ts";
import { agreement, bagOf } from "./tokens.ts";

/** The headline as the page shows it, when what the page claims in its head agrees; else the claim without the site's name. */
export const findTitle = (document: DomDocument, claimed: readonly Found[], site: string | null): Found | undefined => {
  const title = document.querySelector("title")?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
  const candidates = [...claimed, ...(title === "" ? [] : [{ value: title, origin: "<title>" }])].map((found) => ({
    ...found,
    value: withoutSite(found.value.replace(/\s+/gu, " ").trim(), site),
  }));
  const shown: Found[] = [];
  for (const heading of document.querySelectorAll("h1")) {
    const value = heading.textContent?.replace(/\s+/gu, " ").trim() ?? "";
    if (value !== "" && value.length < 400) shown.push({ value, origin: "h1" });
  }
  const agreed = shown.find((heading) =>
    candidates.some((candidate) => agreement(bagOf(heading.value), bagOf(candidate.value)) >= 0.6),
  );
  return agreed ?? candidates[0] ?? shown[0];
};

/** "Headline | The Site" → "Headline"; a part is the site's when it is named like it, or short at the end. */
const withoutSite = (title: string, site: string | null): string => {
  const parts = title.split(/\s+(?:[|»·•]|[–—-]|::)\s+/u);
  if (parts.length < 2) return title;
  const named = (part: string): boolean => {
    if (site === null) return false;
    const [a, b] = [squeeze(part), squeeze(site)];
    return a !== "" && (a === b || b.includes(a) || a.includes(b));
  };
  const last = parts.at(-1) ?? "";
  const first = parts[0] ?? "";
  if (named(last)) return title.slice(0, title.lastIndexOf(last)).replace(/\s+(?:[|»·•–—-]|::)\s+$/u, "");
  if (named(first)) return title.slice(first.length).replace(/^\s+(?:[|»·•–—-]|::)\s+/u, "");
  const bar = /^(.{15,}?)\s+[|»]\s+[^|»]{2,60}$/u.exec(title)?.[1];
  return bar ?? title;
};

const squeeze = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s|^www\.|\.(?:com|org|net|co\.uk|de|fr)$/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
