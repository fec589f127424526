import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent } from "react";
import type { Article } from "../../../../shared/domain/article.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Passage } from "../../../../shared/domain/passage.ts";
import type { Range } from "../../../../shared/domain/range.ts";
import type { SharedPassage } from "../../../../shared/domain/shared-passage.ts";
import { goToArticle, useSession } from "../../session/session.ts";
import { useAttributionDraft } from "./attribution/attribution-draft.ts";
import { openText } from "./document/open-text.ts";
import type { OpenText } from "./document/open-text.ts";
import { viewOf } from "./document/view-blocks.ts";
import { EndHandles } from "./tagging/EndHandles.tsx";
import { followLink, followLinkOnClick } from "./tagging/links.ts";
import { onFoldButton } from "./tagging/fold-button.ts";
import { Margin } from "./highlights/Margin.tsx";
import { listed, passageAt } from "./passages-at.ts";
import { registerReader } from "./reader-handle.ts";
import { useReader } from "./use-reader.ts";
import "./highlights/highlights.css";
import "./article-text.css";

type Props = {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Those of them that are listed. */
  readonly shown: readonly Passage[];
  /** Sentences that stand in other articles too. */
  readonly shared: readonly SharedPassage[];
  readonly passageId: Id | null;
  readonly found: readonly Range[];
  readonly foundNow: Range | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** The text itself: a caret, selections, the painted passages and their marks in the margin. */
export const ArticleText = ({ article, passages, shown, shared, passageId, found, foundNow, onKeyDown }: Props) => {
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<OpenText | null>(null);
  const opened = useReader((state) => state.opened);
  const mode = useReader((state) => state.mode);
  const selection = useReader((state) => state.selection);
  const groups = useMemo(() => viewOf(article, opened), [article, opened]);
  const pending = pendingOf(mode, selection);
  const draft = useAttributionDraft((state) => (state.draft?.articleId === article.id ? state.draft.words : null));
  const drafted = useMemo(
    () =>
      draft === null
        ? []
        : [...draft.content, draft.source, draft.cue, draft.medium, draft.addressee].filter((range) => range !== null),
    [draft],
  );

  useLayoutEffect(() => {
    if (scroller.current === null || root.current === null || spoken.current === null) return undefined;
    const made = openText(scroller.current, root.current, spoken.current);
    const unregister = registerReader(made.places);
    setText(made);
    return () => {
      unregister();
      made.dispose();
    };
  }, []);
  useLayoutEffect(() => text?.show(article.text, groups), [text, article.text, groups]);
  useLayoutEffect(() => text?.painter.setPassages(passages), [text, passages]);
  useEffect(() => text?.describe(shown), [text, shown, groups]);
  useLayoutEffect(
    () => text?.painter.setMarks({ activeId: pending === null ? passageId : null, pending, drafted, found, foundNow }),
    // The pending range is made anew with each rendering; its ends are what counts.
    // oxlint-disable-next-line react/exhaustive-deps
    [text, passageId, pending?.start, pending?.end, drafted, found, foundNow],
  );
  useEffect(
    () =>
      text?.followCaret((caret) => {
        const hit = passageAt(listed(text.painter.touching(caret - 1, caret + 1)), caret);
        goToArticle(article.id, hit?.id ?? null);
      }),
    [text, article.id],
  );
  const wantsFocus = useSession((session) => session.textWantsFocus);
  useEffect(() => {
    if (text === null || !wantsFocus) return;
    text.places.focus();
    useSession.setState({ textWantsFocus: false });
  }, [text, wantsFocus]);
  const wanted = useSession((session) => session.wantedWords);
  useEffect(() => {
    if (text === null || wanted?.articleId !== article.id) return;
    text.places.reveal(wanted);
    text.places.select(wanted);
    useSession.setState({ wantedWords: null });
  }, [text, article.id, wanted]);
  const active = passageId === null ? undefined : passages.find(({ id }) => id === passageId);
  const ready = text !== null && active !== undefined;
  // Come to the passage when another is chosen, here or elsewhere; not when it only changed.
  useEffect(() => {
    if (ready && active.state === "placed") {
      text.places.reveal(active);
      const { caret } = useReader.getState();
      if (caret >= active.start && caret <= active.end) return;
      // With the keys in the text its own caret comes along: left behind, it would choose what it stands in.
      if (document.activeElement === root.current) text.places.caretTo(active.start);
      else useReader.setState({ caret: active.start, selection: null });
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [passageId, ready]);
  useEffect(() => {
    if (foundNow !== null) text?.places.reveal(foundNow);
  }, [text, foundNow]);

  const onClick = (event: MouseEvent): void => {
    if (!onFoldButton(event)) followLinkOnClick(event);
  };
  return (
    <div ref={scroller} className="reader-scroll">
      <div className="reader-page">
        {text === null ? null : (
          <Margin
            text={text}
            articleId={article.id}
            shared={shared}
            active={active?.state === "placed" ? active : null}
          />
        )}
        {/* It has a caret so that words can be selected with the keyboard; no key changes it. */}
        <div
          ref={root}
          className="reader-text"
          role="textbox"
          tabIndex={0}
          aria-multiline
          aria-readonly
          aria-label="Article text"
          aria-describedby="reader-keys"
          contentEditable
          suppressContentEditableWarning
          spellCheck={false}
          data-caret-only=""
          {...(article.language === null ? {} : { lang: article.language })}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onAuxClick={(event) => {
            if (event.button === 1) followLink(event);
          }}
          onCopy={(event) => {
            const { selection: chosen } = useReader.getState();
            if (chosen === null || text === null) return;
            event.preventDefault();
            event.clipboardData.setData("text/plain", text.quote(chosen));
          }}
          onFocus={() => useReader.setState({ focused: true })}
          onBlur={() => useReader.setState({ focused: false })}
        />
        {text !== null && mode?.kind === "ends" ? <EndHandles mode={mode} text={article.text} page={root} /> : null}
      </div>
      <div ref={spoken} className="visually-hidden" />
    </div>
  );
};

/** What stays marked while the keys go to a window above the text. */
const pendingOf = (mode: ReturnType<typeof useReader.getState>["mode"], selection: Range | null): Range | null => {
  switch (mode?.kind) {
    case "ends":
    case "debris":
    case "words":
      return mode.range;
    case "tag":
    case "attribute":
      return "range" in mode.on ? mode.on.range : null;
    case "mentions":
    case undefined:
      return mode === null ? null : selection;
  }
};
