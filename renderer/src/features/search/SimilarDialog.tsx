import { useRef, useState } from "react";
import { newId } from "../../../../shared/domain/id.ts";
import type { Position } from "../../../../shared/domain/attribution.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go, readArticle, readWords } from "../../session/session.ts";
import { closeSimilar, useSimilarTo } from "../../session/similar-to.ts";
import type { SimilarTo } from "../../session/similar-to.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Field.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { ListProblem, ListWaiting, positionWords, shownPositions } from "../passages/index.ts";
import { addToClaim } from "./add-to-claim.ts";
import { HitRow } from "./HitRow.tsx";
import { similarRows } from "./similar-rows.ts";
import type { SimilarRow } from "./similar-rows.ts";
import "./similar.css";

/** What is like a passage or a claim; nothing while it is not asked for. */
export const SimilarDialog = () => {
  const to = useSimilarTo();
  return to === null ? null : <Similar key={to.id} to={to} />;
};

/** There is one such dialog at a time: what was compared for the one before need not go on. */
const asker = newId();

const Similar = ({ to }: { readonly to: SimilarTo }) => {
  const { data, error } = useAsk("search.similar", { id: to.id, asker }, { keep: true });
  const info = useAsk("notebook.info", {});
  const list = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(1);
  const [position, setPosition] = useState<Position>("affirms");
  const rows = data === undefined ? [] : similarRows(data, to.kind);
  const active = Math.max(1, Math.min(cursor, rows.length - 1));
  const row = rows[rows[active]?.kind === "heading" ? active + 1 : active];
  const add = (): void => {
    // The button may be of no use then, and would take the focus with it.
    list.current?.querySelector<HTMLElement>("[role=listbox]")?.focus();
    if (row?.kind === "hit") void addToClaim(row.hit, { id: to.id, words: to.words }, position);
  };
  return (
    <Dialog
      title={to.kind === "claim" ? "Other wordings of this claim" : "More like this passage"}
      width="wide"
      onClose={closeSimilar}
      actions={
        <>
          {to.kind === "claim" ? (
            <span className="similar-add">
              <Select
                label="Position"
                hideLabel
                value={position}
                options={shownPositions.map((value) => ({ value, label: positionWords[value].one }))}
                onChange={setPosition}
              />
              <Button isDisabled={row?.kind !== "hit" || typeof info.data?.readOnly === "string"} onPress={add}>
                Add to the claim
              </Button>
            </span>
          ) : null}
          <Button onPress={closeSimilar}>Close</Button>
          <Button look="primary" isDisabled={row === undefined} onPress={() => open(row)}>
            Open
          </Button>
        </>
      }
    >
      <blockquote className="similar-to">{to.words}</blockquote>
      <div ref={list} className="similar-list">
        {error !== null ? (
          <ListProblem message={error.message} />
        ) : data === undefined ? (
          <ListWaiting />
        ) : rows.length === 0 ? (
          <p className="similar-none">
            Nothing in this notebook is like it: no place has its words, and no passage, sentence or claim shares the
            rarer ones.
          </p>
        ) : (
          <VirtualList
            label="Similar"
            count={rows.length}
            rowHeight={84}
            measured
            autoFocus
            active={rows[active]?.kind === "heading" ? active + 1 : active}
            headings={rows.flatMap(({ kind }, at) => (kind === "heading" ? [at] : []))}
            onActive={setCursor}
            onOpen={(index) => open(rows[index])}
            row={(index) => <Row row={rows[index]} />}
          />
        )}
      </div>
    </Dialog>
  );
};

const open = (row: SimilarRow | undefined): void => {
  if (row === undefined || row.kind === "heading") return;
  closeSimilar();
  if (row.kind === "claim") go({ view: "claims", id: row.id });
  else if (row.hit.articleId === null) return;
  else if (row.hit.kind === "passage") readArticle(row.hit.articleId, row.hit.id);
  else readWords(row.hit.articleId, row.hit);
};

const Row = ({ row }: { readonly row: SimilarRow | undefined }) => {
  switch (row?.kind) {
    case "heading":
      return (
        <div className="similar-heading">
          {row.text} <span>{row.count}</span>
        </div>
      );
    case "claim":
      return (
        <div className="similar-row">
          <p className="similar-claim">
            <KindIcon kind="claim" size={14} />
            {row.text}
          </p>
          <Share likeness={row.likeness} />
        </div>
      );
    case "hit":
      return (
        <div className="similar-row">
          {row.hit.kind === "passage" ? (
            <HitRow hit={row.hit} />
          ) : (
            // A stretch of text is shown like a passage that has nothing on it.
            <HitRow hit={{ ...row.hit, kind: "passage" }} />
          )}
          <Share likeness={row.hit.likeness} />
        </div>
      );
    case undefined:
      return null;
  }
};

const Share = ({ likeness }: { readonly likeness: number }) => (
  <span className="similar-share" title="How alike the words are">
    {Math.round(likeness * 100)} %<span className="visually-hidden"> alike</span>
  </span>
);
