import { tagKinds } from "../../../shared/domain/passage.ts";
import type { Passage, Tag } from "../../../shared/domain/passage.ts";
import type { ExportArticle } from "../store/export.ts";
import { isBareMention, mentionsHeading } from "./bare-mention.ts";
import { blockQuote, inline } from "./escape-markdown.ts";
import { tagName } from "./file-name.ts";
import { dateFields, frontMatter } from "./front-matter.ts";
import type { Book, Chapter } from "./make-book.ts";
import { linkBack, placeOf } from "./make-links.ts";
import type { Links } from "./make-links.ts";
import { noteText } from "./note-text.ts";
import { byName } from "./order.ts";
import type { Sayings } from "./say-attribution.ts";

/** An article's file: where it comes from, and its passages in order with all that was said of them. */
export const renderArticle = (book: Book, links: Links, sayings: Sayings, { article, passages }: Chapter): string => {
  const note = book.notes.get(article.id);
  const listed = passages.filter((passage) => !isBareMention(passage, book));
  const codes = passages.flatMap(({ tags }) =>
    tags.flatMap((tag) => (tag.kind === "code" ? [tagName(book.registry.nameOf(tag.targetId))] : [])),
  );
  const sections = [
    `# ${inline(article.title)}`,
    [article.byline, article.publication, article.publishedAt]
      .filter((part) => part !== null)
      .map(inline)
      .join(" · "),
    copyLines(book, links, article),
    note === undefined ? "" : `## Note\n\n${noteText(note.markdown, 2, links)}`,
    listed.length === 0 ? "" : "## Passages",
    ...listed.map((passage) => renderPassage(book, links, sayings, article, passage)),
    renderMentions(
      passages.filter((passage) => isBareMention(passage, book)),
      links,
    ),
  ];
  const head = frontMatter([
    ["type", "article"],
    ["id", article.id],
    ["title", article.title],
    ["subtitle", article.subtitle],
    ["byline", article.byline],
    ["authors", article.authors],
    ["publication", article.publication],
    ["section", article.section],
    ["agency", article.agency],
    ...dateFields(article.publishedAt),
    ["updated", article.updatedAt],
    ["url", article.url],
    ["language", article.language],
    ["words", article.words],
    ["file", article.originName],
    ["sha256", article.sha256],
    ["copyKind", article.copyKind],
    ["imported", article.importedAt],
    ["link", `claimbook://article/${article.id}`],
    ["tags", [...new Set(codes)].filter((tag) => tag !== "").toSorted(byName)],
  ]);
  return `${head}\n${sections.filter((section) => section !== "").join("\n\n")}\n`;
};

/** What it repeats, and what repeats it, as far as the analyst has said so. */
const copyLines = ({ registry }: Book, links: Links, { id, copyOf, copyKind }: ExportArticle): string => {
  const copies = registry.copiesOf(id);
  return [
    ...(copyOf === null ? [] : [`Copy (${copyKind ?? "duplicate"}) of ${links.to(copyOf, registry.nameOf(copyOf))}`]),
    ...(copies.length === 0 ? [] : [`Copied by ${copies.map((copy) => links.to(copy.id, copy.title)).join(", ")}`]),
  ].join("  \n");
};

const renderPassage = (
  book: Book,
  links: Links,
  sayings: Sayings,
  article: ExportArticle,
  passage: Passage,
): string => {
  const note = book.notes.get(passage.id);
  const facts = [
    ...passage.attributions.map((attribution) => sayings.lines(attribution, article)),
    ...passage.tags.toSorted(byKind).map((tag) => `- ${sayTag(book, passage, tag, links, sayings)}`),
  ];
  const parts = [
    `### ${placeOf(passage)}`,
    blockQuote(passage.exact),
    facts.join("\n"),
    note === undefined ? "" : `**Note**\n\n${noteText(note.markdown, 3, links)}`,
    linkBack(passage),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
};

/** Claims first, and each kind in the order the tags were made. */
const byKind = (a: Tag, b: Tag): number => tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind);

const sayTag = (book: Book, passage: Passage, tag: Tag, links: Links, sayings: Sayings): string => {
  const to = links.to(tag.targetId, tag.kind === "code" ? book.registry.nameOf(tag.targetId) : tag.label);
  if (tag.kind !== "claim") return `${tag.kind[0]?.toUpperCase() ?? ""}${tag.kind.slice(1)}: ${to}`;
  const attribution = passage.attributions.find(({ id }) => id === tag.attributionId);
  const who = attribution === undefined ? "in the article’s own voice" : `by ${sayings.speaker(attribution)}`;
  return `Claim: *${tag.position ?? "affirms"}* ${to}, ${who}`;
};

const renderMentions = (passages: readonly Passage[], links: Links): string => {
  if (passages.length === 0) return "";
  // A passage tagged as an actor and as the source that this actor is leads to one file, and stands there once.
  const byEntry = new Map<string, Set<string>>();
  for (const passage of passages)
    for (const tag of passage.tags) {
      const entry = `- ${links.to(tag.targetId, tag.label)}`;
      const lines = byEntry.get(entry) ?? new Set();
      byEntry.set(entry, lines.add(`  - “${inline(passage.exact)}” ${linkBack(passage)}`));
    }
  return [`## ${mentionsHeading}`, "", ...[...byEntry].flatMap(([entry, lines]) => [entry, ...lines])].join("\n");
};
