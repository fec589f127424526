import { agreement, bagOf } from "./tokens.ts";

/** What the page says of the article in JSON-LD; each null when it does not. */
export type JsonLdArticle = {
  readonly headline: string | null;
  readonly authors: readonly string[];
  /** Whom it names where it describes the same story once more. */
  readonly otherAuthors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly subtitle: string | null;
  readonly section: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
};

type Thing = Readonly<Record<string, unknown>>;

const articleTypes =
  /^(?:\w*article|newsarticle|reportagenewsarticle|blogposting|liveblogposting|socialmediaposting|report|opinionnewsarticle|analysisnewsarticle|backgroundnewsarticle|reviewnewsarticle|review|webpage)$/iu;

/**
 * Find the article among the things a page describes: the one with the most to say, an article before a mere page.
 *
 * @param titles - what the page is called elsewhere: of several stories on it, its own is named so
 */
export const readJsonLd = (scripts: readonly string[], titles: readonly string[] = []): JsonLdArticle | null => {
  const things = scripts.flatMap((script) => flatten(parse(script)));
  const byId = new Map(
    things.flatMap((thing) => (typeof thing["@id"] === "string" ? [[thing["@id"], thing] as const] : [])),
  );
  const best = things
    .filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
    .map((thing) => ({ thing, score: score(thing) + (isNamed(thing, titles) ? named : 0) }))
    .sort((a, b) => b.score - a.score)[0];
  if (best === undefined) return scripts.map(readBroken).find((found) => found !== null) ?? null;
  const { thing } = best;
  // Many pages describe one story twice or more, each time with other gaps.
  const same = [thing, ...things.filter((other) => other !== thing && isSame(other, thing))];
  const first = <T>(read: (thing: Thing) => T | null): T | null => {
    for (const each of same) {
      const value = read(each);
      if (value !== null) return value;
    }
    return null;
  };
  const authors = same.map((each) => authorsOf(each, byId));
  const [own = []] = authors;
  return {
    headline: text(thing["headline"]) ?? (isPage(thing) ? null : text(thing["name"])),
    authors: own.length > 0 ? own : (authors.find((names) => names.length > 0) ?? []),
    otherAuthors: authors.slice(1).find((names) => names.length > 0 && names.join() !== own.join()) ?? [],
    publisher: first((each) => namesOf(each["publisher"], byId)[0] ?? null),
    updated: first((each) => text(each["dateModified"])),
    subtitle: text(thing["alternativeHeadline"]),
    section: first((each) => text(each["articleSection"])),
    published: first((each) => text(each["datePublished"])) ?? first((each) => text(each["dateCreated"])),
    url: first((each) => text(each["url"]) ?? addressOf(each["mainEntityOfPage"])),
    language: first((each) => text(each["inLanguage"])),
    body: bodyOf(thing["articleBody"]),
  };
};

const authorsOf = (thing: Thing, byId: ReadonlyMap<string, Thing>): readonly string[] => {
  const names = namesOf(thing["author"], byId);
  return [...new Set(names.length > 0 ? names : namesOf(thing["creator"], byId))];
};

/** Whether two things are of one story: by their headline, or the page that one of them is. */
const isSame = (other: Thing, thing: Thing): boolean => {
  if (!typesOf(other).some((type) => articleTypes.test(type))) return false;
  const [a, b] = [addressIn(other), addressIn(thing)];
  if (a !== null && a === b) return true;
  const headline = text(thing["headline"]);
  const named = text(other["headline"]) ?? text(other["name"]);
  return headline !== null && named !== null && agreement(bagOf(headline), bagOf(named)) >= 0.6;
};

const addressIn = (thing: Thing): string | null => {
  const address = text(thing["url"]) ?? addressOf(thing["mainEntityOfPage"]) ?? text(thing["@id"]);
  return address === null ? null : address.replace(/#.*$|\/$/gu, "");
};

/** Of a story whose JSON cannot be read, what stands beside the few keys that say most. */
const readBroken = (script: string): JsonLdArticle | null => {
  if (script.length > longestBroken || !/"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting)"/u.test(script)) return null;
  const value = (key: string): string | null =>
    text(new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,500})"`, "u").exec(script)?.[1]?.replace(/\\(.)/gu, "$1"));
  const author = /"author"\s*:[^"]{0,40}(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*"([^"\\]{2,100})"/u.exec(
    script,
  )?.[1];
  return {
    headline: value("headline"),
    authors: author === undefined ? [] : [decode(author).trim()],
    otherAuthors: [],
    publisher: null,
    published: value("datePublished"),
    updated: value("dateModified"),
    subtitle: null,
    section: value("articleSection"),
    url: null,
    language: value("inLanguage"),
    body: null,
  };
};

const longestBroken = 200_000;

const parse = (script: string): unknown => {
  const json = script
    .trim()
    .replace(/^<!\[CDATA\[|\]\]>$|^<!--|-->$/gu, "")
    .trim();
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Raw line ends within strings and commas at the end are the usual faults.
      return JSON.parse(
        json
          .replace(/\p{Cc}+/gu, " ")
          .replace(/;\s*$/u, "")
          .replace(/,(?=\s*[}\]])/gu, ""),
      );
    } catch {
      return null;
    }
  }
};

const mostThings = 2_000;

/** Every object in it, nested graphs included. */
const flatten = (value: unknown): readonly Thing[] => {
  const found: Thing[] = [];
  const open: unknown[] = [value];
  while (open.length > 0 && found.length < mostThings) {
    const next = open.shift();
    if (isList(next)) open.push(...next.slice(0, mostThings));
    else if (isThing(next)) {
      found.push(next);
      open.push(next["@graph"], next["mainEntity"], next["mainEntityOfPage"], next["hasPart"], next["itemListElement"]);
    }
  }
  return found;
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const typesOf = (thing: Thing): readonly string[] =>
  [thing["@type"]].flat().filter((type): type is string => typeof type === "string");

const isPage = (thing: Thing): boolean => typesOf(thing).every((type) => /webpage$/iu.test(type));

const score = (thing: Thing): number =>
  (isPage(thing) ? 0 : 10) +
  ["headline", "author", "datePublished", "publisher", "articleBody"].filter((key) => thing[key] !== undefined).length +
  Math.min(3, (text(thing["articleBody"])?.length ?? 0) / 3_000);

/** More than any article can have to say, less than that it is an article. */
const named = 9;

const isNamed = (thing: Thing, titles: readonly string[]): boolean => {
  const headline = bagOf(text(thing["headline"]) ?? "");
  return headline.size > 0 && titles.some((title) => agreement(headline, bagOf(title)) >= 0.6);
};

const text = (value: unknown): string | null => {
  if (Array.isArray(value)) return text(value[0]);
  if (isThing(value)) return text(value["@value"] ?? value["name"]);
  return typeof value === "string" && value.trim() !== "" ? decode(value).trim() : null;
};

const namesOf = (value: unknown, byId: ReadonlyMap<string, Thing>): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one, byId));
  if (typeof value === "string") return text(value) === null ? [] : [decode(value).trim()];
  if (!isThing(value)) return [];
  if (Array.isArray(value["@list"])) return namesOf(value["@list"], byId);
  const whole = [value["givenName"], value["familyName"]].filter((part) => typeof part === "string").join(" ");
  const named =
    value["name"] ??
    (whole === "" ? undefined : whole) ??
    (typeof value["@id"] === "string" ? byId.get(value["@id"])?.["name"] : undefined);
  return [named]
    .flat()
    .flatMap((name) => (typeof name === "string" && name.trim() !== "" ? [decode(name).trim()] : []));
};

const addressOf = (value: unknown): string | null => {
  if (typeof value === "string") return value;
  if (!isThing(value)) return null;
  return text(value["@id"]) ?? text(value["url"]);
};

const bodyOf = (value: unknown): string | null => {
  const body = text(value);
  return body === null
    ? null
    : body
        .replace(/<(?:br|\/p|\/div|\/li|\/h\d)[^>]*>/giu, "\n")
        .replace(/<[a-z/][^>]*>/giu, "")
        .trim();
};

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** JSON knows no entities, yet pages put them there. */
const decode = (value: string): string =>
  value.includes("&")
    ? value.replace(
        /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/giu,
        (whole, decimal?: string, hex?: string, name?: string) => {
          if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
          return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal));
        },
      )
    : value;
