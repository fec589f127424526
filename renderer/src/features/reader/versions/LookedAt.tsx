import type { ReactNode } from "react";
import { useEffect, useMemo, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Article, Block } from "../../../../../shared/domain/article.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { Button } from "../../../ui/Button.tsx";
import { blocksOf, DiffView } from "../../diff/index.ts";
import { CorrectText } from "./CorrectText.tsx";
import { sayVersion } from "./say-versions.ts";
import { lookAt, useVersions } from "./use-versions.ts";
import type { Looking } from "./use-versions.ts";
import "./versions.css";

/** What stands in the place of the article's text: a text it had, two of them beside each other, or the text to be corrected. */
export const LookedAt = ({ article, looking }: { readonly article: Article; readonly looking: Looking }) => {
  switch (looking.kind) {
    case "text":
      return <OldText article={article} id={looking.id} />;
    case "compare":
      return <Compared key={looking.afterId} article={article} beforeId={looking.beforeId} afterId={looking.afterId} />;
    case "correct":
      return <CorrectText key={article.revisionId} article={article} />;
  }
};

type BannerProps = { readonly articleId: Id; readonly children: ReactNode; readonly tools?: ReactNode };

/** Says what is shown, and leads back to the article's text, by Escape too. */
const Banner = ({ articleId, children, tools }: BannerProps) => {
  const back = useRef<HTMLSpanElement>(null);
  useEffect(() => back.current?.querySelector("button")?.focus(), []);
  return (
    <div className="version-banner" role="status">
      <p>{children}</p>
      <span className="version-banner-tools" ref={back}>
        <Button size="small" look="primary" onPress={() => lookAt(articleId, null)}>
          Back to the current text
        </Button>
        {tools}
      </span>
    </div>
  );
};

const backOnEscape =
  (articleId: Id) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    lookAt(articleId, null);
  };

const OldText = ({ article, id }: { readonly article: Article; readonly id: Id }) => {
  const asked = useAsk("revisions.text", { id });
  const versions = useVersions(article.id);
  const old = asked.data;
  if (asked.error !== null) return <Banner articleId={article.id}>{asked.error.message}</Banner>;
  if (old === undefined) return <div className="version-pane" aria-busy aria-label="Opening the version" />;
  return (
    // Escape from any control inside leads back.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="version-pane" onKeyDown={backOnEscape(article.id)}>
      <Banner
        articleId={article.id}
        tools={
          <Button
            size="small"
            onPress={() => lookAt(article.id, { kind: "compare", beforeId: id, afterId: article.revisionId })}
          >
            Compare with the current text
          </Button>
        }
      >
        <strong>
          Version {old.number} of {versions.length}
        </strong>{" "}
        {sayVersion(old)}. To be read only: tags stand in the current text.
      </Banner>
      {/* A page of text is scrolled by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="reader-scroll" aria-label={`Text of version ${old.number}`} tabIndex={0}>
        <div className="reader-page">
          <div className="reader-text" {...(article.language === null ? {} : { lang: article.language })}>
            {old.blocks.map((block) => (
              <OldBlock key={block.start} block={block} text={old.text.slice(block.start, block.end)} />
            ))}
          </div>
        </div>
      </section>
    </div>
  );
};

const OldBlock = ({ block: { kind, level }, text }: { readonly block: Block; readonly text: string }) => {
  switch (kind) {
    case "heading":
      return (
        <p
          className={`reader-block reader-heading reader-heading-${level}`}
          role="heading"
          aria-level={Math.max(2, level)}
        >
          {text}
        </p>
      );
    case "list-item":
      return (
        <p className="reader-block reader-item" data-level={level}>
          {text}
        </p>
      );
    case "quote":
      return <blockquote className="reader-block reader-quote">{text}</blockquote>;
    case "caption":
      return <p className="reader-block reader-caption">{text}</p>;
    case "preformatted":
      return <p className="reader-block reader-pre">{text}</p>;
    case "table-row":
      return <p className="reader-block reader-row">{text}</p>;
    case "paragraph":
      return <p className="reader-block">{text}</p>;
  }
};

type ComparedProps = { readonly article: Article; readonly beforeId: Id; readonly afterId: Id };

const Compared = ({ article, beforeId, afterId }: ComparedProps) => {
  const before = useAsk("revisions.text", { id: beforeId });
  const after = useAsk("revisions.text", { id: afterId });
  const [was, is] = [before.data, after.data];
  const left = useMemo(
    () => ({
      heading: was === undefined ? "" : `Version ${was.number}`,
      blocks: was === undefined ? [] : blocksOf(was),
    }),
    [was],
  );
  const right = useMemo(
    () => ({ heading: is === undefined ? "" : `Version ${is.number}`, blocks: is === undefined ? [] : blocksOf(is) }),
    [is],
  );
  const failure = before.error ?? after.error;
  if (failure !== null) return <Banner articleId={article.id}>{failure.message}</Banner>;
  if (was === undefined || is === undefined)
    return <div className="version-pane" aria-busy aria-label="Comparing the versions" />;
  return (
    // Escape from any control inside leads back.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="version-pane" onKeyDown={backOnEscape(article.id)}>
      <Banner articleId={article.id}>
        <strong>
          Version {was.number} and version {is.number}
        </strong>{" "}
        {sayVersion(is)}. N and P go from change to change.
      </Banner>
      <DiffView label="Differences between the versions" left={left} right={right} />
    </div>
  );
};
