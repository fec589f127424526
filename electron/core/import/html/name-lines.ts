import { isPersonName } from "../../../../shared/domain/byline.ts";

const name =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:(?:de|del|della|di|da|das|do|dos|du|van|von|vom|zu|der|den|bin|ibn|al|el|la|le|ten|ter|af)\\s+)*\\p{Lu}[\\p{L}\\p{M}'’.-]*){1,4}";
const and = "(?:and|und|et|y|e|og|och|en|ja|i|és|ve|и|та|dan|và|&)";
const names = `${name}(?:(?:,|,?\\s+${and})\\s+${name})*`;
const by =
  "(?:By|BY|by|Von|VON|Par|PAR|Por|POR|Door|DOOR|Di|DI|Da|Av|AV|Af|AF|Od|Autor(?:in|ka|a)?|Auteur|Auteure|Autore|Autrice|Author|Skribent|Text|Texte|Texto|Testo|Tekst|Автор|Автори|Авторы|Yazar|Oleh|Penulis)";
const lead =
  "(?:(?:Written|Reported|Words|(?:Photos?\\s+(?:and|&)\\s+)?(?:Story|Text|Words)(?:\\s+(?:and|&)\\s+Photos?)?|(?:Ein(?:e|em)?|Eine)\\s+(?:Kommentar|Analyse|Interview|Gastbeitrag|Reportage|Essay|Kolumne|Bericht))\\s+)?";

const byline = new RegExp(`^${lead}${by}\\s*:?\\s+(${names})(?=\\s*(?:$|[|–—•·,(/]|\\d))`, "u");
const start = new RegExp(`^${lead}${by}\\s*:?$`, "u");
const only = new RegExp(`^${name}$`, "u");
const list = new RegExp(`^${names}(?=\\s*(?:$|[|–—•·,(/]))`, "u");
const joint = new RegExp(`^(?:,|,?\\s*${and}|/)$`, "iu");

/** Two to five words as names are written: "Ilse Varga", "Tomas de Witt". */
export const isName = (line: string): boolean => only.test(line) && isPersonName(line) && !commonWords.test(line);

/** "By" alone: the names follow in elements of their own. */
export const isBylineStart = (line: string): boolean => start.test(line);

/** The names of "By Ilse Varga", and those that follow it with "and"; null when it is no such line. */
export const bylineIn = (line: string, next: readonly string[]): string | null => {
  const first = byline.exec(line)?.[1];
  return first === undefined ? null : withFollowing(first, next);
};

/** Names at the beginning of lines that follow a "By". */
export const namesAfter = (lines: readonly string[]): string | null => {
  const first = list.exec(lines[0] ?? "")?.[0];
  return first === undefined ? null : withFollowing(first, lines.slice(1));
};

const withFollowing = (first: string, next: readonly string[]): string => {
  const all = [first];
  for (let at = 0; joint.test(next[at] ?? "") && isName(next[at + 1] ?? ""); at += 2) all.push(next[at + 1] ?? "");
  return all.join(", ");
};

/** Words that stand in headings and on buttons, and in no name. */
const commonWords =
  /(?:^|\s)(?:Share|Read|More|Photos?|Video|Politics|World|Business|Sports?|Opinion|Home|Comments?|Update[ds]?|Published|Posted|Views|Shares|Minutes?|Breaking|Exclusive|The|Of|In|On|For|And|Getty|Images|United|States|New|San|Los|Saint)(?=\s|$)/u;
