import { conflictsOf } from "../../../shared/domain/conflict.ts";
import type { Conflict, Stance } from "../../../shared/domain/conflict.ts";
import { independenceOf, originalOf, sayIndependence } from "../../../shared/domain/independence.ts";
import type { Witness } from "../../../shared/domain/independence.ts";
import { sayConflict } from "../../../shared/domain/say-conflict.ts";
import type { ExportClaim } from "../store/export.ts";
import { inline } from "./escape-markdown.ts";
import type { Appearance, Book } from "./make-book.ts";
import type { Links } from "./make-links.ts";
import { counted } from "./render-use.ts";
import type { Sayings } from "./say-attribution.ts";

export type Standings = ReturnType<typeof sayStandings>;

/** How claims stand, by the rules of the question board, over what is exported. */
export const sayStandings = (book: Book, links: Links, sayings: Sayings) => {
  const { contents, registry } = book;
  const copyOf = new Map(contents.articles.flatMap(({ id, copyOf: of }) => (of === null ? [] : [[id, of] as const])));
  const witness = ({ article, attribution }: Appearance): Witness => ({
    articleId: article.id,
    originalId: originalOf(article.id, copyOf),
    origin: attribution === null ? null : sayings.root(attribution),
  });
  const stanceOf = ({ id, text, number, event }: ExportClaim): Stance => {
    const all = book.appearances.get(id) ?? [];
    return {
      id,
      text,
      number,
      event,
      affirmed: all.filter(({ position }) => position === "affirms" || position === "presupposes").length,
      denied: all.filter(({ position }) => position === "denies").length,
    };
  };
  const rivals = new Map<string, Stance[]>();
  for (const claim of contents.claims) {
    if (claim.question === null || !book.included.has(claim.id)) continue;
    const stances = rivals.get(claim.question);
    if (stances === undefined) rivals.set(claim.question, [stanceOf(claim)]);
    else stances.push(stanceOf(claim));
  }
  const say = (conflict: Conflict): string => {
    const { words, other } = sayConflict(conflict);
    return other === null ? words : `${inline(words)}: ${links.to(other.id, other.text)}`;
  };
  const independence = (all: readonly Appearance[]): string => sayIndependence(independenceOf(all.map(witness)));
  return {
    independence,
    /** "8 appearances in 4 articles, 2 independent roots". */
    figures: (all: readonly Appearance[]): string => `${counted(all.length, "appearance")} in ${independence(all)}`,
    conflicts: (claim: ExportClaim): readonly string[] => {
      const oppositions = registry.relationsOf(claim.id).flatMap(({ kind, claimId, otherId, aspect }) => {
        const other = claimId === claim.id ? otherId : claimId;
        return kind === "contradicts" || kind === "in-tension"
          ? [{ kind, otherId: other, otherText: registry.nameOf(other), aspect }]
          : [];
      });
      const own = claim.question === null ? [] : (rivals.get(claim.question) ?? []);
      return conflictsOf(stanceOf(claim), own, oppositions).map(say);
    },
  };
};
