import { useRef, useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { go, goToArticle, readArticle, useSession } from "../../session/session.ts";
import type { Modifiers } from "../../ui/list-moves.ts";
import { rowOf } from "../registry/index.ts";
import { nothingSelected, rangeTo, selectOne, selectRange, selectToggled } from "./selection.ts";
import type { Selection } from "./selection.ts";
import { idsBetween } from "./use-articles.ts";
import type { Articles } from "./use-articles.ts";

/** Walking through the list by key opens an article only where the walk pauses. */
const openAfterMs = 160;

/** The row under the cursor, the selected rows, and the article that is open: what keys and clicks do to them. */
export const useArticleCursor = (articles: Articles) => {
  const { pages } = articles;
  const open = useSession(({ place }) => (place.view === "articles" ? place.articleId : null));
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  /** Where the cursor stands when that is not the open article. */
  const [aimed, setAimed] = useState<{ readonly index: number; readonly id: Id | null } | null>(null);
  const wanted = useRef<number | null>(null);
  const timer = useRef(0);

  // A row that is still on its way has no id yet.
  const active = aimed !== null && aimed.id === null ? aimed.index : rowOf(pages, aimed?.id ?? open, aimed?.index ?? 0);
  const activeId = active === null ? null : (pages.rowAt(active)?.id ?? null);
  const chosen = selection.ids.size > 0 ? [...selection.ids] : activeId === null ? [] : [activeId];

  const show = (id: Id, soon: boolean): void => {
    window.clearTimeout(timer.current);
    if (soon) timer.current = window.setTimeout(() => showNow(id), openAfterMs);
    else showNow(id);
  };
  const extendTo = async (index: number): Promise<void> => {
    const { first, last } = rangeTo(selection, index);
    const ids = await idsBetween(articles, first, last);
    if (ids !== null) setSelection((now) => selectRange(now, ids));
  };

  const moveTo = (index: number, id: Id, { by, extend, toggle }: Modifiers): void => {
    setAimed({ index, id });
    if (extend) {
      if (selection.anchor === null && active !== null && activeId !== null) setSelection(selectOne(active, activeId));
      void extendTo(index);
    } else if (toggle)
      setSelection((now) =>
        selectToggled(now.ids.size === 0 && activeId !== null ? selectOne(index, activeId) : now, index, id),
      );
    else {
      setSelection(selectOne(index, id));
      show(id, by === "key");
    }
  };
  const fetchAndMove = async (index: number, how: Modifiers): Promise<void> => {
    setAimed({ index, id: null });
    const row = await pages.fetchRow(index);
    if (wanted.current !== index) return;
    if (row === undefined) setAimed(null);
    else moveTo(index, row.id, how);
  };

  return {
    active,
    /** What an action is about: the selected articles, else the one under the cursor. */
    chosen,
    isSelected: (index: number): boolean => {
      const id = pages.rowAt(index)?.id;
      return id !== undefined && (selection.ids.size > 0 ? selection.ids.has(id) : id === activeId);
    },
    move: (index: number, how: Modifiers): void => {
      wanted.current = index;
      const id = pages.rowAt(index)?.id;
      if (id === undefined) void fetchAndMove(index, how);
      else moveTo(index, id, how);
    },
    open: (index: number): void => {
      const id = pages.rowAt(index)?.id;
      if (id === undefined) return;
      window.clearTimeout(timer.current);
      readArticle(id);
    },
    /** For a context menu: a row outside the selection becomes all of it. */
    aim: (index: number): void => {
      const id = pages.rowAt(index)?.id;
      if (id === undefined) return;
      setAimed({ index, id });
      if (!selection.ids.has(id)) setSelection(selectOne(index, id));
    },
    /** The keyboard comes into the list. */
    enter: (): void => {
      const first = pages.rowAt(0);
      if (active !== null || first === undefined) return;
      setAimed({ index: 0, id: first.id });
      setSelection(selectOne(0, first.id));
    },
    selectAll: async (): Promise<void> => {
      if (pages.total === 0) return;
      const ids = await idsBetween(articles, 0, pages.total - 1);
      if (ids !== null) setSelection((now) => selectRange(now, ids));
    },
    selectOnlyActive: (): void =>
      setSelection(active === null || activeId === null ? nothingSelected : selectOne(active, activeId)),
    /** The list is another one now. */
    forget: (): void => {
      setSelection(nothingSelected);
      setAimed(null);
    },
    /** Away from articles that are about to go. */
    leave: (ids: readonly Id[]): void => {
      const going = new Set(ids);
      setSelection(nothingSelected);
      const next = active === null ? null : nextTo(pages, active, going);
      setAimed(next);
      if (open !== null && going.has(open))
        go({ view: "articles", articleId: next?.id ?? null, passageId: null }, true);
    },
  };
};

const showNow = (id: Id): void => {
  const { place } = useSession.getState();
  if (place.view === "articles" && place.articleId !== id) goToArticle(id);
};

/** The nearest row that stays, below rather than above. */
const nextTo = (
  pages: Articles["pages"],
  index: number,
  going: ReadonlySet<Id>,
): { readonly index: number; readonly id: Id } | null => {
  const near = 200;
  for (const step of [1, -1])
    for (let at = index + step; at >= 0 && at < pages.total && Math.abs(at - index) <= near; at += step) {
      const id = pages.rowAt(at)?.id;
      if (id !== undefined && !going.has(id)) return { index: at, id };
    }
  return null;
};
