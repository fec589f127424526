import { positions } from "../../../shared/domain/attribution.ts";
import { relationWords } from "../../../shared/domain/claim.ts";
import type { ExportClaim } from "../store/export.ts";
import { sayNumber } from "../../../shared/domain/claim-number.ts";
import { inline } from "./escape-markdown.ts";
import { frontMatter } from "./front-matter.ts";
import type { Appearance, Book } from "./make-book.ts";
import type { Links } from "./make-links.ts";
import { claimHistory, judgedLines } from "./say-judgement.ts";
import { noteText } from "./note-text.ts";
import { capital, grouped, renderUse } from "./render-use.ts";
import type { Sayings } from "./say-attribution.ts";
import type { Standings } from "./say-standing.ts";

/** A claim's file: what is known about it, then who affirms it, who denies it, … in which words. */
export const renderClaim = (
  book: Book,
  links: Links,
  sayings: Sayings,
  standings: Standings,
  claim: ExportClaim,
): string => {
  const all = book.appearances.get(claim.id) ?? [];
  const groups = grouped(all, positions, ({ position }) => position);
  const note = book.notes.get(claim.id);
  const sections = [
    `# ${inline(claim.text)}`,
    [
      ...(claim.question === null ? [] : [`- Question: ${inline(claim.question)}`]),
      `- Kind: ${claim.kind}`,
      ...judgedLines(claim.judged),
      ...detailLines(claim),
      `- ${standings.figures(all)}`,
      ...standings
        .conflicts(claim)
        .filter((words) => !words.startsWith("Contradicts"))
        .map((words) => `- ${words}`),
      ...relations(book, links, claim),
    ].join("\n"),
    claimHistory(claim.assessments),
    note === undefined ? "" : `## Note\n\n${noteText(note.markdown, 2, links)}`,
    ...groups.flatMap(({ key, items }) => [
      `## ${capital(key)} (${items.length})`,
      `${standings.figures(items)}.`,
      ...items.map((appearance) => renderUse(links, appearance, lead(appearance, sayings))),
    ]),
  ];
  const head = frontMatter([
    ["type", "claim"],
    ["id", claim.id],
    ["claim", claim.text],
    ["kind", claim.kind],
    ["question", claim.question],
    ["status", claim.judged.status],
    ["credibility", claim.judged.credibility],
    ["likelihood", claim.judged.likelihood],
    ["confidence", claim.judged.confidence],
    ...groups.map(({ key, items }) => [key, items.length] as const),
  ]);
  return `${head}\n${sections.filter((section) => section !== "").join("\n\n")}\n`;
};

const detailLines = ({ number, event: { from, to, place } }: ExportClaim): readonly string[] => [
  ...(number === null ? [] : [`- Figure: ${inline(sayNumber(number))}`]),
  ...(from === null && to === null
    ? []
    : [`- When: ${[from ?? "", to ?? ""].filter((day) => day !== "").join(" – ")}`]),
  ...(place === null ? [] : [`- Where: ${inline(place)}`]),
];

const lead = ({ attribution, article }: Appearance, sayings: Sayings): string =>
  attribution === null ? "In the article’s own voice:" : sayings.lines(attribution, article);

const relations = ({ registry }: Book, links: Links, { id }: ExportClaim): readonly string[] =>
  registry.relationsOf(id).map(({ claimId, otherId, kind, aspect, reason }) => {
    const other = claimId === id ? otherId : claimId;
    const to = links.to(other, registry.nameOf(other));
    const why = [aspect, reason]
      .filter((part) => part !== null)
      .map(inline)
      .join(": ");
    const says = claimId === id ? `- ${relationWords[kind].from} ${to}` : `- ${relationWords[kind].to} ${to}`;
    return why === "" ? says : `${says} (${why})`;
  });
