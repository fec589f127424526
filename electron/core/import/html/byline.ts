import { agencyNamed } from "../../../../shared/domain/agencies.ts";

/** Names out of a byline as pages write it: without "By", roles, addresses, handles, degrees and the publication itself. */
export const cleanByline = (byline: string, publication: string | null): string | null => {
  const bare = withoutLead(byline.replace(/\s+/gu, " ").trim())
    .replace(/\S+@\S+\.\S+/gu, "")
    .replace(/\s*\b(?:updated|published|posted|last modified)\b.*$/iu, "")
    .trim();
  const names = bare
    .split(/\s*[,;|•·、]\s*|(?<=\p{Ll}\p{Ll})\s*\/\s*(?=\p{Lu}\p{Ll})/u)
    .flatMap((part) => withoutEnd(part, publication))
    .flatMap(joined)
    .map((name, at) => withoutRole(withoutDegrees(withoutLead(name.trim()).replace(/[\s,.–-]+$/u, ""), at)))
    .filter(
      (name) => name !== "" && name.length <= 80 && !/^https?:|^@|^www\.|\d/iu.test(name) && !controls.test(name),
    );
  const unique = [...new Set(names)];
  const kept = unique.filter((name) => unique.length === 1 || (name !== publication && !isRole(name)));
  const persons = kept.length === 0 ? unique.slice(0, 1) : kept;
  if (persons.length === 0 || persons.length > 15) return null;
  const together = persons.join(", ");
  return together.length > 300 || !/\p{L}/u.test(together) ? null : together;
};

/** Whether a byline names no person: the publication under one of its names, or its desk. */
export const isHouse = (names: string, publication: string | null): boolean => {
  if (desks.test(names)) return true;
  const [a, b] = [squeeze(names), squeeze(publication ?? "")];
  return a !== "" && b !== "" && (a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a))));
};

const desks =
  /^(?:(?:the |die |la |le )?(?:admin(?:istrator)?|editors?|editorial(?: (?:team|staff|board|desk))?|news(?: ?desk| ?room| staff| team)?|staff(?: (?:writers?|reporters?))?|web ?(?:desk|team)|redaktion|nachrichten|redacción|redacao|redação|redazione|rédaction|redactie|redakcja|redakce|redakcia|toimitus|redaktionen|редакция|редакція|guest(?: author)?|contributors?|press release))$/iu;

const squeeze = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the\s/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** What stands before the names: "By", "Von", "Text:", "Ein Kommentar von", "Opinion by". */
const withoutLead = (names: string): string =>
  names
    .replace(
      /^(?:(?:written|reported|reporting|posted|published|story|text|words|opinion|analysis|commentary|review|interview|eine?[mnrs]? (?:kommentar|analyse|interview|gastbeitrag|reportage|essay|kolumne|bericht|glosse|rezension|porträt)|kommentar|analyse|une? (?:analyse|enquête|reportage|tribune)|propos recueillis) )?(?:by|von|par|por|di|door|af|av|od|oleh|от)\s*:?\s+(?=\S)/iu,
      "",
    )
    .replace(
      /^(?:text|texte|texto|testo|tekst|story|words|authors?|autor(?:in|es|a|ka|zy)?|auteure?s?|autor[ie]|autrice|autore|skribent|forfatter|kirjoittaja|yazar|penulis|reporter|журналист|автор(?:и|ы)?|作者|文|記者|记者)\s*[:：]\s*/iu,
      "",
    )
    .trim();

/** "Ilse Varga - The Orsk Ledger" is one name and a house, "Marino - Varga" is one. */
const withoutEnd = (names: string, publication: string | null): readonly string[] => {
  const parts = names.split(/\s+[–—-]\s+/u);
  const kept = parts.filter((part) => !isHouse(part, publication) && !isRole(part) && agencyNamed(part) === null);
  return parts.length === 1 || kept.length === 0 || kept.length === parts.length ? [names] : kept;
};

const joining = /\s+(?:and|und|et|y|e|og|och|en|ja|i|és|ve|и|та|dan|và|&)\s+/u;

/** "Ilse Varga and Tomas de Witt" are two, "The Ledger & Gazette" is one. */
const joined = (names: string): readonly string[] => {
  const parts = names.split(joining);
  return parts.every((part) => part.includes(" ")) ? parts : [names];
};

const degrees =
  "Ph\\.?\\s?D|M\\.?D|M\\.?P\\.?H|M\\.?S|M\\.?A|B\\.?A|B\\.?S|RDN?|LDN?|RN|J\\.?D|MBA|CPA|DDS|CNN?S|LCSW|Esq";
const isDegree = new RegExp(`^(?:${degrees})\\.?$`, "u");
const endDegree = new RegExp(`(?<=\\p{L}\\s+\\p{L}[\\p{L}'’-]+)\\s+(?:${degrees})\\.?$`, "u");

const withoutDegrees = (name: string, at: number): string =>
  at > 0 && isDegree.test(name) ? "" : name.replace(endDegree, "");

const beats =
  "senior|chief|lead|deputy|associate|assistant|managing|executive|contributing|political|politics|national|international|foreign|diplomatic|defen[cs]e|security|science|health|environment|education|technology|tech|business|economics?|financial|sports?|crime|legal|world|local|regional|digital|data|investigative|freelance|special|staff|news|features?|opinion|video|photo|night|city|state|white house|washington|africa|asia|europe|middle east";
const roles =
  "reporter|writer|correspondent|editor|columnist|producer|journalist|contributor|author|critic|intern|fellow|analyst|photographer|redakteur(?:in)?|korrespondent(?:in)?|journaliste?|autor(?:in)?|reporterin|volontär(?:in)?|chefredakteur(?:in)?|rédact(?:eur|rice)(?: en chef)?|correspondante?|periodista|redactora?|corresponsal|giornalista|corrispondente|redatt(?:ore|rice)|repórter|jornalista|redacteur|verslaggever|correspondente|journalist(?:in)?|skribent|dziennikarka?|dziennikarz|redaktor(?:ka)?|toimittaja|корреспондент|журналист(?:ка)?|редактор|обозреватель|muhabir(?:i)?|editör(?:ü)?|wartawan";
const role = new RegExp(
  `^(?:(?:the|our|and)\\s+)?(?:\\p{Lu}\\p{L}+\\s+(?=staff\\s))?(?:(?:${beats})[\\s-]+)*(?:${roles})s?(?:\\s+(?:at|for|of|in|für|bei|de|du|chez)\\s.*|\\s+at large)?$`,
  "iu",
);
/** "Staff Writer", also after a comma or with the house's name before it: no name of a person. */
export const isRole = (name: string): boolean => role.test(name.replace(/^[\s,|–—-]+/u, ""));
const leadRole = new RegExp(`^(?:(?:${beats})\\s+)*(?:${roles})\\s+(?=\\p{Lu}\\p{Ll}+\\s+\\p{Lu})`, "iu");
const inPlace =
  /\s*\((?!\p{Lu}{2,}\))[^()]{1,60}\)$|\s+(?:in|aus|à|en|für|for|fra|från|z|v)\s+\p{Lu}[\p{L}. -]{1,40}$/u;

/** "Reporter Ilse Varga" and "Ilse Varga in Berlin" are Ilse Varga. */
const withoutRole = (name: string): string => {
  if (isRole(name)) return name;
  const bare = name.replace(leadRole, "").replace(inPlace, "").trim();
  return bare.includes(" ") ? bare : name;
};

/** What a button beside the names says. */
const controls =
  /^(?:view|see|read|show|more|all|follow|share|about|contact|subscribe|sign|log|posts?|articles?|home|menu|search)\b/iu;
