import { Ellipsis, ListChecks } from "lucide-react";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { useSession } from "../../session/session.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import { ConfirmDialog } from "../../ui/Dialog.tsx";
import { SearchField, Select } from "../../ui/Field.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { openExport } from "../export/index.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { articleEntries } from "./article-entries.tsx";
import { ArticleRow } from "./ArticleRow.tsx";
import { EditArticleDialog } from "./EditArticleDialog.tsx";
import { NoArticles } from "./NoArticles.tsx";
import { removeArticles } from "./remove-articles.ts";
import { setOrder, useArticles } from "./use-articles.ts";
import type { ArticleSort } from "./use-articles.ts";
import { useArticleCursor } from "./use-article-cursor.ts";
import "./library.css";

type Asking = { readonly kind: "edit" | "remove"; readonly ids: readonly Id[] };

/** More than these are not removed without asking. */
const removedWithoutAsking = 10;

/** All articles, to choose one to read, or several to do something with. */
export const ArticleList = () => {
  const articles = useArticles();
  const { pages, filter, sort, review } = articles;
  const cursor = useArticleCursor(articles);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const whole = useRef<HTMLElement>(null);
  /** Whoever came for a passage reads on in the article. */
  const toPassage = useSession(({ place }) => place.view === "articles" && place.passageId !== null);
  const focusList = (): void => whole.current?.querySelector<HTMLElement>("[role=listbox]")?.focus();

  if (!pages.loading && pages.failure === null && pages.total === 0 && filter === "" && !review) return <NoArticles />;

  const remove = (ids: readonly Id[]): void => {
    cursor.leave(ids);
    void removeArticles(ids);
  };
  const askToRemove = (ids: readonly Id[]): void => {
    if (ids.length > removedWithoutAsking) setAsking({ kind: "remove", ids });
    else if (ids.length > 0) remove(ids);
  };
  const chosen = cursor.chosen;
  const order = (change: Parameters<typeof setOrder>[0]): void => {
    setOrder(change);
    cursor.forget();
  };
  const entries = articleEntries(chosen.length, {
    edit: () => setAsking({ kind: "edit", ids: chosen }),
    exportThem: () => openExport({ articleIds: chosen }),
    remove: () => askToRemove(chosen),
  });
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === "Delete" || event.key === "Backspace") askToRemove(chosen);
    else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) void cursor.selectAll();
    else if (event.key === "Escape" && chosen.length > 1) cursor.selectOnlyActive();
    else return false;
    return true;
  };

  return (
    <section ref={whole} className="article-list" aria-label="Article list">
      <div
        className="article-list-head"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          focusList();
          cursor.enter();
        }}
      >
        <SearchField label="Filter articles" value={filter} onChange={(text) => order({ filter: text })} />
        <Menu
          label="Article actions"
          trigger={<IconButton label="Article actions" icon={<Ellipsis size={17} />} />}
          entries={[
            ...entries,
            { separator: "review-line" },
            {
              id: "review",
              label: review ? "Show all articles" : "Show only those to review",
              icon: <ListChecks size={14} />,
              onAction: () => order({ review: !review }),
            },
          ]}
        />
      </div>
      {review ? (
        <p className="article-list-review">
          <span>Publication, date, author or title is missing or guessed.</span>
          <Button size="small" look="quiet" onPress={() => order({ review: false })}>
            Show all
          </Button>
        </p>
      ) : null}
      <div className="article-list-bar">
        <span aria-live="polite">{pages.loading ? "" : counted(pages.total, chosen.length, filter)}</span>
        <Select label="Sort articles" hideLabel value={sort} options={sorts} onChange={(by) => order({ sort: by })} />
      </div>
      {pages.failure !== null ? (
        <ListProblem message={pages.failure} />
      ) : pages.loading ? (
        <ListWaiting />
      ) : pages.total === 0 ? (
        <p className="article-list-none">
          {filter.trim() === ""
            ? "Nothing to review: every article has a title, publication, date and author."
            : `Nothing matches “${filter}” in title, publication or byline.`}
        </p>
      ) : (
        <VirtualList
          label="Articles"
          count={pages.total}
          rowHeight={54}
          active={cursor.active}
          onActive={cursor.move}
          onOpen={cursor.open}
          onKey={onKey}
          onMenu={(index, at) => {
            cursor.aim(index);
            setMenuAt(at);
          }}
          onRange={pages.show}
          takesLostFocus={!toPassage}
          selected={cursor.isSelected}
          row={(index) => {
            const article = pages.rowAt(index);
            return article === undefined ? (
              <span className="visually-hidden">Loading</span>
            ) : (
              <ArticleRow article={article} />
            );
          }}
        />
      )}
      {menuAt === null ? null : (
        <ContextMenu
          label="Article actions"
          at={menuAt}
          entries={entries}
          onClose={() => {
            setMenuAt(null);
            focusList();
          }}
        />
      )}
      {asking?.kind === "edit" ? <EditArticleDialog ids={asking.ids} onClose={() => setAsking(null)} /> : null}
      {asking?.kind === "remove" ? (
        <ConfirmDialog
          title={`Remove ${asking.ids.length.toLocaleString()} articles?`}
          action="Remove"
          onConfirm={() => remove(asking.ids)}
          onClose={() => setAsking(null)}
        >
          <p>Their passages and notes go with them. You can undo this.</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
};

const sorts: readonly { readonly value: ArticleSort; readonly label: string }[] = [
  { value: "imported", label: "Newest import" },
  { value: "published", label: "Date published" },
  { value: "title", label: "Title" },
  { value: "publication", label: "Publication" },
];

const counted = (total: number, chosen: number, filter: string): string => {
  if (chosen > 1) return `${chosen.toLocaleString()} of ${total.toLocaleString()} selected`;
  const articles = `${total.toLocaleString()} ${total === 1 ? "article" : "articles"}`;
  return filter.trim() === "" ? articles : `${articles} match`;
};
