import { FileWarning } from "lucide-react";
import { useEffect, useMemo } from "react";
import type { KeyboardEvent } from "react";
import type { Article } from "../../../../shared/domain/article.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { resumeDraft } from "./attribution/attribution-draft.ts";
import { DraftBar } from "./attribution/DraftBar.tsx";
import { FindBar } from "./find/FindBar.tsx";
import { useFind } from "./find/use-find.ts";
import { keyAction } from "./keys/key-action.ts";
import { perform } from "./keys/perform.ts";
import { listed } from "./passages-at.ts";
import { ReaderFooter } from "./ReaderFooter.tsx";
import { ReaderHeader } from "./ReaderHeader.tsx";
import { ReaderTools } from "./ReaderTools.tsx";
import { useShared } from "./shared/use-shared.ts";
import { resetReader, useReader } from "./use-reader.ts";
import { LookedAt } from "./versions/LookedAt.tsx";
import { lookAway, useLooking } from "./versions/use-versions.ts";
import { usePassages } from "./use-passages.ts";
import "./reader.css";

type Props = { readonly articleId: Id; readonly passageId: Id | null };

/** The centre pane: an article to read and tag. */
export const Reader = ({ articleId, passageId }: Props) => {
  const article = useAsk("library.article", { id: articleId });
  if (article.error !== null) {
    return (
      <EmptyState icon={<FileWarning size={36} />} title="This article cannot be shown">
        {article.error.message}
      </EmptyState>
    );
  }
  if (article.data === undefined) return <div className="reader" aria-busy aria-label="Opening the article" />;
  return <OpenArticle article={article.data} passageId={passageId} />;
};

const OpenArticle = ({ article, passageId }: { readonly article: Article; readonly passageId: Id | null }) => {
  const all = usePassages(article.id);
  const passages = useMemo(() => listed(all), [all]);
  const active = passageId === null ? null : (passages.find(({ id }) => id === passageId) ?? null);
  const finding = useReader((state) => state.finding);
  const said = useReader((state) => state.said);
  const find = useFind(article);
  const looking = useLooking(article);
  useEffect(
    () => () => {
      resetReader();
      lookAway();
    },
    [],
  );
  const { id, revisionId } = article;
  useEffect(() => resumeDraft({ id, revisionId }), [id, revisionId]);

  const shared = useShared(article.id, true).passages;

  const situation = { article, passages, active, shared };
  const onTextKey = (event: KeyboardEvent): void => {
    // A fold's buttons stand in the text and have keys of their own.
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const action = keyAction(event);
    if (action === null) return;
    event.preventDefault();
    perform(action, situation);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const action = keyAction(event);
    if (action?.kind !== "find" || looking !== null) return;
    event.preventDefault();
    perform(action, situation);
  };
  return (
    // Find works from any control inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="reader" aria-label="Reader" onKeyDown={onKeyDown}>
      <ReaderHeader article={article} passages={passages} />
      {looking !== null ? <LookedAt article={article} looking={looking} /> : null}
      {finding && looking === null ? (
        <FindBar
          query={find.query}
          onQuery={find.setQuery}
          count={find.found.length}
          of={find.of}
          problem={find.problem}
          behind={find.behind}
          at={find.at}
          onStep={find.step}
          onClose={find.close}
        />
      ) : null}
      {looking === null ? (
        <>
          <ArticleText
            article={article}
            passages={all}
            shown={passages}
            shared={shared}
            passageId={passageId}
            found={find.found}
            foundNow={find.foundNow}
            onKeyDown={onTextKey}
          />
          <DraftBar article={article} />
          <ReaderFooter passages={passages} active={active} />
          <ReaderTools situation={situation} all={all} />
        </>
      ) : null}
      <p id="reader-keys" hidden>
        Select words with Shift and the arrows, then C for claim, S for source, A for actor, T for code. N and P go
        through the passages. Question mark lists all keys.
      </p>
      <output className="visually-hidden" aria-live="polite">
        {said}
      </output>
    </section>
  );
};
