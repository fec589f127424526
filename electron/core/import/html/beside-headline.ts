import { findDate } from "../dates.ts";
import type { Found } from "../parsed.ts";
import { isElement, isText } from "./dom.ts";
import type { DomElement, DomNode } from "./dom.ts";

/** Short texts that are looked at around the headline. */
const above = 12;
const below = 40;
/** A longer text is the article's first paragraph, where dates are of what is told. */
const longest = 120;

/** Who wrote it and when, as the page shows it beside its headline when it says it nowhere else. */
export const readBesideHeadline = (
  body: DomElement,
  headline: DomElement,
): { readonly byline: readonly Found[]; readonly date: readonly Found[] } => {
  const lines = linesAround(body, headline);
  const dates = lines.flatMap((line) => findDate(line) ?? []);
  const names = lines.flatMap((line, at) => {
    const name =
      byline.exec(line)?.[1] ?? (/^by:?$/iu.test(line) ? onlyName.exec(lines[at + 1] ?? "")?.[0] : undefined);
    return name === undefined ? [] : [name];
  });
  const found = (values: readonly string[]): readonly Found[] =>
    values.slice(0, 1).map((value) => ({ value, origin: "beside the headline" }));
  return { byline: found(names), date: found(dates) };
};

const name =
  "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:de|del|della|di|da|dos|van|von|der|den|bin|al|el|la|le)\\s+)*\\p{Lu}[\\p{L}'’.-]*){1,4}";
const byline = new RegExp(
  `^(?:(?:Written|Reported|(?:Photos?\\s+(?:and|&)\\s+)?(?:Story|Text|Words)(?:\\s+(?:and|&)\\s+Photos?)?)\\s+)?(?:By|BY|by|Von|Par|Por|Door|Di|Av|Af)\\s*:?\\s+(${name}(?:(?:,|,?\\s+(?:and|und|et|y)|\\s+&)\\s+${name})*)(?=\\s*(?:$|[|–—•·,(]|\\d))`,
  "u",
);

const onlyName = new RegExp(`^${name}$`, "u");

const linesAround = (body: DomElement, headline: DomElement): readonly string[] => {
  const before: string[] = [];
  const after: string[] = [];
  let passed = false;
  let ended = false;
  const visit = (node: DomNode): void => {
    if (ended) return;
    if (isText(node)) {
      const line = (node.textContent ?? "").replace(/\s+/gu, " ").trim();
      if (line === "") return;
      if (!passed) {
        before.push(line);
        if (before.length > above) before.shift();
      } else if (line.length > longest || after.length >= below) ended = true;
      else after.push(line);
    } else if (isElement(node)) {
      if (node === headline) {
        passed = true;
        return;
      }
      for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
    }
  };
  visit(body);
  return [...after, ...before.toReversed().filter((line) => line.length <= longest)];
};
