import type { Attribution, ChainLink } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import { sayAct, unnamed } from "../../../shared/domain/say-attribution.ts";
import type { ExportArticle } from "../store/export.ts";
import { inline } from "./escape-markdown.ts";
import type { Book } from "./make-book.ts";
import type { Links } from "./make-links.ts";

/** Attributions in words. */
export const sayAttributions = (book: Book, links: Links) => {
  const speaker = ({ actorId, sourceId, sourceName, sourcing }: Attribution): string => {
    const id = actorId ?? sourceId;
    return id === null ? unnamed[sourcing] : links.to(id, sourceName ?? unnamed[sourcing]);
  };

  /** The attribution itself and those it is told within, innermost first. */
  const withParents = (attribution: Attribution): readonly Attribution[] => {
    const found = [attribution];
    for (let id = attribution.parentId; id !== null;) {
      const parent = book.attributions.get(id);
      if (parent === undefined || found.includes(parent)) break;
      found.push(parent);
      id = parent.parentId;
    }
    return found;
  };

  /** Whom a link of a chain means: often the speaker again, or an entry of that name. */
  const entryOf = ({ name, actorId }: ChainLink, { sourceId, sourceName }: Attribution): Id | null => {
    if (actorId !== null) return actorId;
    return name === sourceName ? sourceId : book.registry.entryNamed(name);
  };
  const linkTo = (name: string, id: Id | null): string => (id === null ? inline(name) : links.to(id, name));
  const publicationOf = ({ publication, title }: ExportArticle): string =>
    publication === null ? inline(title) : linkTo(publication, book.registry.entryNamed(publication));

  /** The way of the words to the reader: root → … → publication. */
  const chain = (attribution: Attribution, article: ExportArticle): string => {
    const steps =
      attribution.chain.length > 0
        ? attribution.chain.map((link) => `${linkTo(link.name, entryOf(link, attribution))} (${link.role})`)
        : withParents(attribution).map(speaker);
    const last = attribution.chain.at(-1);
    const arrived = last?.role === "publication" || (last !== undefined && last.name === article.publication);
    return (arrived ? steps : [...steps, publicationOf(article)]).join(" → ");
  };

  /** “Name *denies*”, then how: quotation, naming, hedge, ground rule, cue. */
  const sentence = (attribution: Attribution): string => {
    const { quote, sourcing, hedge, groundRule, contentPassageIds, addressee, target, saidAt, medium } = attribution;
    const cue = book.cues.get(attribution.id);
    const details = [
      quote === null ? null : `${quote} quote`,
      sourcing === "named" ? null : sourcing.replaceAll("-", " "),
      hedge === null || hedge === "" ? null : `hedge “${inline(hedge)}”`,
      groundRule === null || groundRule === "unknown" ? null : groundRule.replaceAll("-", " "),
      cue === undefined ? null : `cue “${inline(cue)}”`,
      addressee === null ? null : `to ${links.to(addressee.id, addressee.name)}`,
      target === null ? null : `of ${links.to(target.id, target.name)}`,
      medium === null ? null : `medium “${inline(medium)}”`,
      saidAt === null ? null : `said ${saidAt}`,
      contentPassageIds.length > 1 ? `in ${contentPassageIds.length} parts` : null,
    ].filter((detail) => detail !== null);
    const says = `${speaker(attribution)} *${sayAct(attribution)}*`;
    return [says, ...details].join(" · ");
  };

  return {
    speaker,
    /** Two lines of a list: who says it and how, and the chain. */
    lines: (attribution: Attribution, article: ExportArticle): string =>
      `- ${sentence(attribution)}\n  - Chain: ${chain(attribution, article)}`,
    /** Who says a passage, one line each. */
    list: ({ attributions }: Passage): string =>
      attributions.map((attribution) => `- ${sentence(attribution)}`).join("\n"),
    /** Tells apart whose word it is in the end: two attributions with the same root are one witness. Null when nobody is named. */
    root: (attribution: Attribution): string | null => {
      const first = attribution.chain[0];
      if (first !== undefined) return entryOf(first, attribution) ?? first.name.toLowerCase();
      return attribution.actorId ?? attribution.sourceId;
    },
  };
};
export type Sayings = ReturnType<typeof sayAttributions>;
