import { agencyNamed } from "./agencies.ts";

/** The names in a byline: "Ana Velt, Bo Hale and Reuters" gives three. */
export const namesInByline = (byline: string): readonly string[] => [
  ...new Set(
    byline
      .split(/\s*[,;|•·/]\s*|\s+(?:and|und|et|y|e|og|och|en|&|with)\s+/u)
      .map((name) => name.replace(/^by\s+/iu, "").trim())
      .filter((name) => name !== ""),
  ),
];

const longest = 60;
/** Words of a desk, a role or a medium rather than of a person. */
const noPerson =
  /\b(?:staff|staffs?|desk|team|news|newsroom|editors?|editorial|reporters?|correspondents?|writers?|agency|agencies|wire|wires|service|press|media|online|office|bureau|redaktion|rédaction|redacción|redazione|admin|guest|contributors?|magazine|times|post|daily|journal|tv|radio|today)\b/iu;

/** Whether a name in a byline is that of a person: two to five words, each capitalised but for particles, no desk, no agency. */
export const isPersonName = (name: string): boolean => {
  if (name.length > longest || /[\d@:()<>]/u.test(name) || agencyNamed(name) !== null || noPerson.test(name))
    return false;
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  const capital = words.filter((word) => /^\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word));
  const particles = words.filter((word) =>
    /^(?:de|del|della|di|da|dos|van|von|der|den|bin|ibn|al|el|la|le|ter|ten|zu|y)$/u.test(word),
  );
  return capital.length >= 2 && capital.length + particles.length === words.length;
};
