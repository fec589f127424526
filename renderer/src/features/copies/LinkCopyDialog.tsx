import { useState } from "react";
import type { CopyKind } from "../../../../shared/domain/copy.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { problemOf } from "../../bridge/act.ts";
import { usePages } from "../../bridge/pages.ts";
import { Button } from "../../ui/Button.tsx";
import { dayText } from "../../ui/day-text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { SearchField, Select } from "../../ui/Field.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { offerUndo } from "../history/index.ts";
import { kindOptions } from "./copy-words.ts";
import "./link-copy-dialog.css";

type Props = { readonly article: { readonly id: Id; readonly title: string }; readonly onClose: () => void };

/** The analyst says that an article is a copy of another: which one, and in which way. */
export const LinkCopyDialog = ({ article, onClose }: Props) => {
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState<number | null>(null);
  const [kind, setKind] = useState<CopyKind>("rewritten");
  const [problem, setProblem] = useState<string | null>(null);
  const pages = usePages("library.articles", { filter, sort: "published" });
  const chosen = active === null ? undefined : pages.rowAt(active);
  const save = async (index: number | null): Promise<void> => {
    const original = index === null ? undefined : pages.rowAt(index);
    if (original === undefined) return;
    const failure = await problemOf("copies.link", { articleId: article.id, originalId: original.id, kind });
    setProblem(failure);
    if (failure !== null) return;
    onClose();
    offerUndo(`Marked as a copy of “${original.title}”`);
  };
  const step = (by: number): void => {
    if (pages.total > 0) setActive(active === null ? 0 : Math.max(0, Math.min(pages.total - 1, active + by)));
  };
  return (
    <Dialog
      title="Mark as a copy of another article"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={chosen === undefined} onPress={() => void save(active)}>
            Mark as a copy
          </Button>
        </>
      }
    >
      <div
        className="link-copy"
        role="presentation"
        onKeyDown={(event) => {
          if (!(event.target instanceof HTMLInputElement)) return;
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          step(event.key === "ArrowDown" ? 1 : -1);
        }}
      >
        <p>
          “{article.title}” repeats the article that you choose. On the question board both then count as one witness.
        </p>
        <Select label="Kind" value={kind} options={kindOptions} onChange={setKind} />
        <SearchField
          label="Filter articles"
          value={filter}
          onChange={(text) => {
            setFilter(text);
            setActive(null);
            setProblem(null);
          }}
          onSubmit={() => void save(active)}
          autoFocus
        />
        <div className="link-copy-list">
          {pages.total === 0 && !pages.loading ? (
            <p className="field-hint">Nothing matches “{filter}” in title, publication or byline.</p>
          ) : (
            <VirtualList
              label="Originals"
              count={pages.total}
              rowHeight={48}
              active={active}
              onActive={(index) => {
                setActive(index);
                setProblem(null);
              }}
              onOpen={(index) => void save(index)}
              onRange={pages.show}
              row={(index) => {
                const row = pages.rowAt(index);
                return row === undefined ? null : (
                  <span className="link-copy-row">
                    <span className="truncate">{row.title}</span>
                    <span className="copy-facts truncate">
                      {[row.publication, row.publishedAt === null ? null : dayText(row.publishedAt)]
                        .filter((part) => part !== null)
                        .join(" · ")}
                    </span>
                  </span>
                );
              }}
            />
          )}
        </div>
        {problem === null ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
};
