import type { ActorType } from "../../../../../shared/domain/actor.ts";
import type { SourceKind } from "../../../../../shared/domain/source.ts";

/** A name out of a selection: without quotes, a possessive or an article around it. */
export const nameOf = (selection: string): string =>
  selection
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(/^[“"'‘(]+|[”"'’),.;:]+$/gu, "")
    .replace(/['’]s?$/u, "")
    .replace(/^(?:the|The)\s+(?=\p{Lu})/u, "");

const types: readonly (readonly [ActorType, RegExp])[] = [
  [
    "government",
    /\b(government|ministry|kremlin|white house|cabinet|administration|parliament|senate|council|department|office|embassy|state)\b/iu,
  ],
  ["armed-group", /\b(army|forces|militia|brigade|front|rebels|guard|battalion|navy)\b/iu],
  [
    "media",
    /\b(reuters|times|post|news|tv|television|radio|journal|gazette|herald|tribune|press|agency|daily|broadcasting)\b/iu,
  ],
  ["company", /\b(inc|ltd|llc|corp|company|gmbh|bank|group|industries|holdings)\b\.?/iu],
  [
    "organization",
    /\b(organi[sz]ation|union|party|university|institute|committee|commission|association|nations|foundation|agency|court)\b/iu,
  ],
];

/** What kind of actor a name sounds like; a person when nothing speaks against it. */
export const guessActorType = (name: string): ActorType => {
  const found = types.find(([, pattern]) => pattern.test(name));
  if (found !== undefined) return found[0];
  return /^\p{Lu}{2,6}$/u.test(name.trim()) ? "organization" : "person";
};

const group =
  /\b(officials|sources|diplomats|witnesses|experts|analysts|residents|activists|people|critics|observers)\b/iu;
const individual =
  /\b(official|source|diplomat|witness|expert|analyst|resident|activist|aide|insider|spokesman|spokeswoman|spokesperson)\b/iu;
const paper = /\b(report|document|statement|memo|letter|cable|study|survey|filing|transcript)\b/iu;

/** What kind of source a description sounds like: "a senior official" is nobody's name. */
export const guessSourceKind = (name: string): SourceKind => {
  if (/\banonym/iu.test(name)) return "anonymous";
  // "Foreign Ministry spokeswoman Ada Kern" names somebody.
  const rest = name.trim().replace(/^\p{Lu}/u, "");
  const named = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(rest);
  if (!named && group.test(name)) return "unnamed-group";
  if (!named && individual.test(name)) return "unnamed-individual";
  return !named && paper.test(name) ? "document" : "actor";
};
