import { findDate } from "../dates.ts";
import type { Found } from "../parsed.ts";
import { isRole } from "./byline.ts";
import { isElement, isText } from "./dom.ts";
import type { DomElement, DomNode } from "./dom.ts";
import { bylineIn, isBylineStart, isName, namesAfter } from "./name-lines.ts";

/** Short texts that are looked at around the headline. */
const above = 12;
const below = 40;
/** A longer text is the article's first paragraph, where dates are of what is told; but a summary comes before it. */
const longest = 120;
const longestSummary = 320;

export type Beside = {
  readonly byline: readonly Found[];
  /** Names that lead to a page of their writer. */
  readonly linked: readonly Found[];
  /** A name that stands alone beside the date. */
  readonly alone: readonly Found[];
  readonly published: readonly Found[];
  readonly updated: readonly Found[];
};

/** Who wrote it and when, as the page shows it beside its headline when it says it nowhere else. */
export const readBesideHeadline = (body: DomElement, headline: DomElement, language: string | null): Beside => {
  const pieces = piecesAround(body, headline);
  const lines = pieces.map(({ text }) => text);
  const dates = lines.map((line) => findDate(line, language));
  // A line of its own may say what the date in the next one is of.
  const isUpdate = (at: number): boolean =>
    updated.test(lines[at] ?? "") || (updated.test(lines[at - 1] ?? "") && dates[at - 1] === null);
  const at = (wanted: boolean): readonly string[] =>
    dates.flatMap((date, index) => (date !== null && isUpdate(index) === wanted ? [date] : []));
  const linked = pieces.flatMap(({ text, author }) => (author && isName(text) ? [text] : []));
  const names = lines.flatMap((line, index) => {
    const named = isBylineStart(line) ? namesAfter(lines.slice(index + 1)) : bylineIn(line, lines.slice(index + 1));
    // Of several, the one that says what the writer is: the others are of pictures.
    return named === null ? [] : [{ named, sure: isRole(lines[index + 1] ?? "") || isRole(lines[index + 2] ?? "") }];
  });
  const bylines = [...names.filter(({ sure }) => sure), ...names].map((each) => each.named);
  const alone = pieces.flatMap(({ text, link }, index) =>
    !link && isName(text) && (dates[index + 1] ?? dates[index - 1] ?? null) !== null ? [text] : [],
  );
  const all = [...new Set(linked)].slice(0, mostLinked);
  return {
    byline: found(bylines.slice(0, 1), "beside the headline"),
    linked: found(all.length === 0 ? [] : [all.join(", ")], "link to the author beside the headline"),
    alone: found(alone.slice(0, 1), "beside the date"),
    published: found([...at(false), ...at(true)].slice(0, 1), "beside the headline"),
    updated: found(at(true).slice(0, 1), "beside the headline"),
  };
};

const mostLinked = 6;

const found = (values: readonly string[], origin: string): readonly Found[] =>
  values.map((value) => ({ value, origin }));

const updated =
  /(?:^|[^\p{L}])(?:updated|last (?:modified|updated)|modified|aktualisiert|zuletzt|stand:|mis à jour|modifié|actualizado|actualizada|atualizado|atualizada|aggiornato|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizováno|aktualizované|frissítve|actualizat|обновлено|оновлено|güncelleme|güncellendi|diperbarui|cập nhật|更新|수정)(?=$|[^\p{L}])/iu;

type Piece = {
  readonly text: string;
  readonly link: boolean;
  /** Within an element that says it is of the author. */
  readonly author: boolean;
};

/** Pieces of text beside the headline: first those after it, then those before it from the nearest on. */
const piecesAround = (body: DomElement, headline: DomElement): readonly Piece[] => {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let passed = false;
  let ended = false;
  let summary = false;
  const visit = (node: DomNode, link: boolean, author: boolean): void => {
    if (ended) return;
    if (isText(node)) {
      const text = (node.textContent ?? "").replace(/\s+/gu, " ").trim();
      if (text === "") return;
      const piece = { text, link, author };
      if (!passed) {
        before.push(piece);
        if (before.length > above) before.shift();
      } else if (after.length >= below) ended = true;
      else if (text.length <= longest) after.push(piece);
      else if (summary || text.length > longestSummary) ended = true;
      else summary = true;
    } else if (isElement(node)) {
      if (node === headline) {
        passed = true;
        return;
      }
      if (isOfPicture(node)) return;
      const isLink = link || node.localName === "a";
      const isAuthor = author || isOfAuthor(node);
      for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child, isLink, isAuthor);
    }
  };
  visit(body, false, false);
  return [...after, ...before.toReversed().filter(({ text }) => text.length <= longest)];
};

const isOfPicture = ({ localName }: DomElement): boolean => localName === "figcaption";

/** A link to the writer's own page, by how such addresses are named all over the world. */
const authorPath =
  /\/(?:authors?|autor(?:en|es|ka|i|a)?|auteurs?|autore|autori|writers?|staff|people|person(?:en)?|profiles?|contributors?|columnists?|journalists?|reporters?|correspondents?|by|byline|redaktion|redakteur\w*|journaliste?s?|periodistas?|firmas?|penulis|yazar(?:lar)?|skribent|forfatter|avtor(?:i|y)?|author-?\w*)\/[^/?#]/iu;

const isOfAuthor = (element: DomElement): boolean => {
  if (element.localName !== "a") return false;
  const rel = element.getAttribute("rel") ?? "";
  return /(?:^|\s)author(?:\s|$)/iu.test(rel) || authorPath.test(element.getAttribute("href") ?? "");
};
