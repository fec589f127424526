import { tieTime, tieWords } from "../../../shared/domain/actor.ts";
import { acts } from "../../../shared/domain/attribution.ts";
import type { ExportActor } from "../store/export.ts";
import { inline } from "./escape-markdown.ts";
import { frontMatter } from "./front-matter.ts";
import type { Book, Statement, Use } from "./make-book.ts";
import { linkBack } from "./make-links.ts";
import type { Links } from "./make-links.ts";
import { noteText } from "./note-text.ts";
import { gradeLine, sourceHistory } from "./say-judgement.ts";
import { byName } from "./order.ts";
import { capital, counted, grouped, renderUse } from "./render-use.ts";
import type { Sayings } from "./say-attribution.ts";

/** An actor's file: who it is, what it says by stance, what it passes on, what is said about it, where it is named. */
export const renderActor = (book: Book, links: Links, sayings: Sayings, actor: ExportActor): string => {
  const aliases = book.registry.aliasesOf(actor.id).filter(({ alias }) => alias !== actor.name);
  const source = book.registry.sourceOf(actor.id);
  const statements = book.statements.get(actor.id) ?? [];
  const relayed = book.relayed.get(actor.id) ?? [];
  const about = book.about.get(actor.id) ?? [];
  const note = book.notes.get(actor.id);
  const sourceNote = source === null ? undefined : book.notes.get(source.id);
  const sections = [
    `# ${inline(actor.name)}`,
    actor.description === null || actor.description === "" ? "" : inline(actor.description),
    [
      `- Type: ${capital(actor.type)}`,
      ...(aliases.length === 0
        ? []
        : [`- Also: ${aliases.map(({ alias, kind }) => `${inline(alias)} (${kind})`).join(", ")}`]),
      ...ties(book, links, actor),
      ...gradeLine(source),
    ].join("\n"),
    note === undefined ? "" : `## Note\n\n${noteText(note.markdown, 2, links)}`,
    sourceNote === undefined ? "" : `## Note on the source\n\n${noteText(sourceNote.markdown, 2, links)}`,
    source === null ? "" : sourceHistory(source.grades),
    ...renderStatements("Says", statements, links, sayings),
    ...listOf("Passes on", relayed, (item) => leadOf(item, sayings), links),
    ...listOf("Said about it", about, (item) => sayings.list(item.passage), links),
    ...renderCredits(book, links, actor),
    renderPlaces("Named", book.mentions.get(actor.id) ?? [], links),
    renderPlaces("Tagged as the source", source === null ? [] : (book.tagged.get(source.id) ?? []), links),
  ];
  const head = frontMatter([
    ["type", "actor"],
    ["id", actor.id],
    ["name", actor.name],
    ["kind", actor.type],
    ["reliability", source?.reliability ?? null],
    ["statements", statements.length],
    ["mentions", book.mentions.get(actor.id)?.length ?? 0],
    // A descriptor or a weak alias would make Obsidian offer this file for common words.
    [
      "aliases",
      [
        ...new Set([
          actor.name,
          ...aliases.flatMap(({ alias, kind }) => (kind === "weak" || kind === "descriptor" ? [] : [alias])),
        ]),
      ].toSorted(byName),
    ],
  ]);
  return `${head}\n${sections.filter((section) => section !== "").join("\n\n")}\n`;
};

/** Under the heading, by stance. Also what a source that is no actor says. */
export const renderStatements = (
  title: string,
  statements: readonly Statement[],
  links: Links,
  sayings: Sayings,
): readonly string[] =>
  statements.length === 0
    ? []
    : [
        `## ${title} (${statements.length})`,
        ...grouped(statements, acts, ({ attribution }) => attribution.act).flatMap(({ key, items }) => [
          `### ${capital(key)} (${items.length})`,
          ...items.map((item) => renderUse(links, item, leadOf(item, sayings))),
        ]),
      ];

const leadOf = ({ attribution, article }: Statement, sayings: Sayings): string => sayings.lines(attribution, article);

const listOf = <Item extends Use>(
  title: string,
  items: readonly Item[],
  lead: (item: Item) => string,
  links: Links,
): readonly string[] =>
  items.length === 0
    ? []
    : [`## ${title} (${items.length})`, ...items.map((item) => renderUse(links, item, lead(item)))];

const creditHeadings = [
  ["author", "Wrote"],
  ["publication", "Published"],
  ["agency", "Credited as the agency of"],
] as const;

/** Articles it stands behind; only those that are written out have a file to link to. */
const renderCredits = ({ chapters, registry }: Book, links: Links, { id }: ExportActor): readonly string[] =>
  creditHeadings.flatMap(([role, heading]) => {
    const credited = new Set(
      registry.creditsOf(id).flatMap((credit) => (credit.role === role ? [credit.articleId] : [])),
    );
    const lines = chapters.flatMap(({ article }) =>
      credited.has(article.id) ? [`- ${links.to(article.id, article.title)}`] : [],
    );
    return lines.length === 0 ? [] : [`## ${heading} (${lines.length})\n\n${lines.join("\n")}`];
  });

const renderPlaces = (what: string, uses: readonly Use[], links: Links): string => {
  if (uses.length === 0) return "";
  const lines = uses.map(
    (use) => `- “${inline(use.passage.exact)}” in ${links.toPlace(use.article, use.passage)}, ${linkBack(use.passage)}`,
  );
  return [`## ${what} in ${counted(uses.length, "place")}`, "", ...lines].join("\n");
};

const ties = ({ registry }: Book, links: Links, { id }: ExportActor): readonly string[] =>
  registry.tiesOf(id).map((tie) => {
    const other = tie.actorId === id ? tie.otherId : tie.actorId;
    const how = capital(tieWords[tie.kind][tie.actorId === id ? "from" : "to"]);
    const details = [tie.title === null ? null : inline(tie.title), tieTime(tie)].filter((part) => part !== null);
    return `- ${how} ${links.to(other, registry.nameOf(other))}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
  });
