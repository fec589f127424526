import { useMemo } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { SharedPassage, SharedPlace } from "../../../../../shared/domain/shared-passage.ts";
import { readWords } from "../../../session/session.ts";
import { dayText } from "../../../ui/day-text.ts";
import { VirtualList } from "../../../ui/VirtualList.tsx";
import { reader } from "../reader-handle.ts";
import { useReader } from "../use-reader.ts";
import { howNames, sayShared } from "./say-shared.ts";
import { useShared } from "./use-shared.ts";
import "./shared.css";

type Row =
  | { readonly kind: "passage"; readonly passage: SharedPassage }
  | { readonly kind: "place"; readonly passage: SharedPassage; readonly place: SharedPlace };

/** Sentences that other articles have too, each with the articles; Enter or a click goes to the words there. */
export const SharedTab = ({ article }: { readonly article: Article }) => {
  const { passages, complete } = useShared(article.id);
  const at = useReader((state) => state.sharedAt);
  const rows = useMemo(
    () =>
      passages.flatMap((passage): readonly Row[] => [
        { kind: "passage", passage },
        ...passage.places.map((place): Row => ({ kind: "place", passage, place })),
      ]),
    [passages],
  );
  const active =
    at === null ? -1 : rows.findIndex((row) => row.passage.start === at.start && placeOf(row) === at.articleId);
  const move = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    useReader.setState({ sharedAt: { start: row.passage.start, articleId: placeOf(row) } });
    reader()?.reveal(row.passage);
  };
  const open = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    if (row.kind === "place") readWords(row.place.article.id, row.place);
    else reader()?.select(row.passage);
  };
  return (
    <div className="shared-tab">
      <p className="inspector-nothing shared-sum" role="status">
        {passages.length > 0
          ? `${passages.length.toLocaleString("en")} ${passages.length === 1 ? "sentence stands" : "sentences stand"} in other articles too${complete ? "" : " …"}`
          : complete
            ? "No sentence of eight words or more stands in another article."
            : "Looking through the other articles …"}
      </p>
      {rows.length === 0 ? null : (
        <VirtualList
          label="Shared with other articles"
          count={rows.length}
          rowHeight={64}
          measured
          active={active === -1 ? null : active}
          onActive={move}
          onOpen={open}
          row={(index) => {
            const row = rows[index];
            return row === undefined ? null : row.kind === "place" ? (
              <PlaceLine place={row.place} />
            ) : (
              <div className="shared-passage">
                <p className="shared-words">{article.text.slice(row.passage.start, row.passage.end)}</p>
                <p className="shared-said">{sayShared(row.passage)}</p>
              </div>
            );
          }}
        />
      )}
    </div>
  );
};

const placeOf = (row: Row): string | null => (row.kind === "place" ? row.place.article.id : null);

const PlaceLine = ({ place: { article, how, words } }: { readonly place: SharedPlace }) => (
  <div className="shared-place">
    <p className="shared-where">
      <span className="truncate">{article.publication ?? article.title}</span>
      {article.publishedAt === null ? null : <span className="shared-day">{dayText(article.publishedAt)}</span>}
      <span className={`shared-how shared-how-${how}`}>{howNames[how]}</span>
    </p>
    {how === "same" ? null : <p className="shared-there">{words}</p>}
  </div>
);
