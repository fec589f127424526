import { mapOffsets } from "../../../shared/anchoring/offset-map.ts";
import type { OffsetMap } from "../../../shared/anchoring/offset-map.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Block, Link } from "../../../shared/domain/article.ts";
import type { Store } from "../store/index.ts";
import type { Revision } from "../store/revisions.ts";
import type { CarriedOver } from "./carry-over.ts";
import { writeRevision } from "./write-revision.ts";

type Correction = Input<"revisions.correct">["corrections"][number];

/** Put errors in the text right: a new revision of the same original. */
export const correct = (
  store: Store,
  { articleId, revisionId, corrections }: Input<"revisions.correct">,
): CarriedOver & { readonly blocks: number } => {
  const article = store.articles.head(articleId);
  if (article === null) throw new Refusal("not-found", "this article is no longer in the notebook");
  const revision = article.revisionId === revisionId ? store.revisions.get(revisionId) : null;
  if (revision === null)
    throw new Refusal("stale", "the article’s text has changed since the correction was begun; look at it again");
  const unknown = corrections.find(({ block }) => block >= revision.blocks.length);
  if (unknown !== undefined)
    throw new Refusal(
      "bad-input",
      `there is no paragraph ${unknown.block + 1}: the text has ${revision.blocks.length}`,
    );
  const { text, blocks } = corrected(revision, corrections);
  if (text === revision.text) throw new Refusal("bad-input", "nothing was changed in the text");
  if (text.trim() === "") throw new Refusal("bad-input", "an article needs some text: this would leave none");
  const carried = writeRevision(store, {
    articleId,
    reason: "correction",
    snapshotId: revision.snapshotId,
    title: revision.title ?? article.title,
    text,
    blocks,
    debris: null,
  });
  return { ...carried, blocks: corrections.length };
};

/** The text with some of its blocks replaced; what stands between blocks stays as it is. */
const corrected = (
  { text, blocks }: Pick<Revision, "text" | "blocks">,
  corrections: readonly Correction[],
): { readonly text: string; readonly blocks: readonly Block[] } => {
  const wanted = new Map(corrections.map((correction) => [correction.block, correction.text]));
  const made: Block[] = [];
  let written = "";
  let upTo = 0;
  for (const [index, block] of blocks.entries()) {
    const between = text.slice(upTo, block.start);
    upTo = block.end;
    const now = wanted.get(index);
    const pieces = now === undefined ? [text.slice(block.start, block.end)] : piecesOf(block, now);
    // Of a block that goes, the gap before it goes too.
    if (pieces.length === 0) continue;
    if (made.length > 0 || between.trim() !== "") written += between === "" ? "\n" : between;
    const map = now === undefined ? null : mapOffsets(text.slice(block.start, block.end), pieces.join("\n"));
    const start = written.length;
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) written += "\n";
      const range = { start: written.length, end: written.length + piece.length };
      made.push({ ...bare(block), ...range, ...linksOf(block, map, start, range) });
      written += piece;
    }
  }
  return { text: written + text.slice(upTo), blocks: made };
};

/** Line ends make paragraphs of their own, but in what keeps its lines. */
const piecesOf = ({ kind }: Block, text: string): readonly string[] =>
  (kind === "preformatted" ? [text.trimEnd()] : text.split(/\r?\n/u).map((line) => line.trim())).filter(
    (piece) => piece.trim() !== "",
  );

const bare = ({ links: _links, ...block }: Block): Block => block;

/** Links go with their words; one whose words were rewritten goes. */
const linksOf = (
  block: Block,
  map: OffsetMap | null,
  start: number,
  within: { readonly start: number; readonly end: number },
): { readonly links?: readonly Link[] } => {
  const links = (block.links ?? []).flatMap((link): readonly Link[] => {
    const own = { start: link.start - block.start, end: link.end - block.start };
    const place = map === null ? own : map.carry(own);
    if (place === null) return [];
    const moved = { ...link, start: start + place.start, end: start + place.end };
    return moved.start >= within.start && moved.end <= within.end ? [moved] : [];
  });
  return links.length === 0 ? {} : { links };
};
