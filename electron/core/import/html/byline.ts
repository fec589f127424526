/** Names out of a byline as pages write it: without "By", addresses, handles, degrees and the publication itself. */
export const cleanByline = (byline: string, publication: string | null): string | null => {
  const bare = byline
    .replace(/\s+/gu, " ")
    .replace(
      /^(?:written |reported |posted |published |story |text )?(?:by|von|par|por|di|af|av|door|от)\s*:?\s+/iu,
      "",
    )
    .replace(/\S+@\S+\.\S+/gu, "")
    .replace(/\s*\b(?:updated|published|posted|last modified)\b.*$/iu, "")
    .trim();
  const names = bare
    .split(/\s*[,;|•·]\s*/u)
    .flatMap(joined)
    .map((name, at) => withoutDegrees(name.trim().replace(/[\s,.–-]+$/u, ""), at))
    .filter(
      (name) => name !== "" && name.length <= 80 && !/^https?:|^@|^www\.|\d/iu.test(name) && !controls.test(name),
    );
  const unique = [...new Set(names)].filter((name, _index, all) => all.length === 1 || name !== publication);
  if (unique.length === 0 || unique.length > 15) return null;
  const together = unique.join(", ");
  return together.length > 300 || !/\p{L}/u.test(together) ? null : together;
};

/** Whether a byline names no person: the publication under one of its names, or its desk. */
export const isHouse = (names: string, publication: string | null): boolean => {
  if (desks.test(names)) return true;
  const [a, b] = [squeeze(names), squeeze(publication ?? "")];
  return a !== "" && b !== "" && (a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a))));
};

const desks =
  /^(?:(?:the |die |la |le )?(?:admin(?:istrator)?|editors?|editorial(?: (?:team|staff|board|desk))?|news(?: ?desk| ?room| staff| team)?|staff(?: (?:writers?|reporters?))?|web ?(?:desk|team)|redaktion|nachrichten|redacción|redacao|redação|redazione|rédaction|redactie|redakcja|toimitus|redaktionen|редакция|guest(?: author)?|contributors?|press release))$/iu;

const squeeze = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the\s/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** "Ilse Varga and Tomas de Witt" are two, "The Ledger & Gazette" is one. */
const joined = (names: string): readonly string[] => {
  const parts = names.split(/\s+(?:and|und|et|y|&)\s+/u);
  return parts.every((part) => part.includes(" ")) ? parts : [names];
};

const degrees =
  "Ph\\.?\\s?D|M\\.?D|M\\.?P\\.?H|M\\.?S|M\\.?A|B\\.?A|B\\.?S|RDN?|LDN?|RN|J\\.?D|MBA|CPA|DDS|CNN?S|LCSW|Esq";
const isDegree = new RegExp(`^(?:${degrees})\\.?$`, "u");
const endDegree = new RegExp(`(?<=\\p{L}\\s+\\p{L}[\\p{L}'’-]+)\\s+(?:${degrees})\\.?$`, "u");

const withoutDegrees = (name: string, at: number): string =>
  at > 0 && isDegree.test(name) ? "" : name.replace(endDegree, "");

/** What a button beside the names says. */
const controls =
  /^(?:view|see|read|show|more|all|follow|share|about|contact|subscribe|sign|log|posts?|articles?|home|menu|search)\b/iu;
