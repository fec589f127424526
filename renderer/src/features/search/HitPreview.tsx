import { ArrowRight } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { Hit } from "../../../../shared/contract/search.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { KindIcon, TagChip } from "../../ui/kinds.tsx";
import { Marked } from "../../ui/Marked.tsx";
import { whereOf } from "./hit-text.ts";
import { surroundingsOf } from "./surroundings.ts";
import { useSettled } from "../../ui/use-settled.ts";

type Props = { readonly hit: Hit | undefined; readonly onOpen: () => void };

/** The chosen hit among the paragraphs around it. Waits until the cursor rests, so that running through a list asks for nothing. */
export const HitPreview = ({ hit, onOpen }: Props) => {
  // Drawn between keys: whoever types on does not wait for it.
  const shown = useDeferredValue(useSettled(hit, 90));
  return (
    <aside className="hit-preview" aria-label="Preview">
      {shown === undefined ? (
        <p className="hit-preview-none">Choose a hit to see it in its context.</p>
      ) : (
        <>
          <header className="hit-preview-head">
            <div className="hit-preview-title">
              <h2>{shown.title === "" ? "Note" : shown.title}</h2>
              <p>{whereOf({ ...shown, title: "" })}</p>
            </div>
            <Button size="small" onPress={onOpen}>
              {shown.kind === "note" ? "Open note" : "Open in article"}
              <ArrowRight size={14} aria-hidden />
            </Button>
          </header>
          {shown.kind === "note" || shown.articleId === null ? (
            <div className="hit-preview-text">
              <p>
                <Marked text={shown.text} marks={shown.highlights} />
              </p>
            </div>
          ) : (
            <InArticle key={shown.id} hit={shown} articleId={shown.articleId} />
          )}
          {shown.tags.length === 0 && shown.attribution === null ? null : (
            <footer className="hit-preview-tags">
              {shown.attribution === null ? null : (
                <span className="hit-attribution">
                  <KindIcon kind="attribution" size={13} />
                  {shown.attribution}
                </span>
              )}
              {shown.tags.map((tag) => (
                <TagChip key={`${tag.kind} ${tag.label}`} kind={tag.kind} label={tag.label} color={tag.color} />
              ))}
            </footer>
          )}
        </>
      )}
    </aside>
  );
};

/** On each side of the hit, at first. */
const usualBlocks = 2;

const InArticle = ({ hit, articleId }: { readonly hit: Hit; readonly articleId: Id }) => {
  const answer = useAsk("library.article", { id: articleId });
  const article = useDeferredValue(answer.data);
  const text = useRef<HTMLDivElement>(null);
  const [around, setAround] = useState(usualBlocks);
  useEffect(() => {
    text.current?.querySelector("mark")?.scrollIntoView({ block: "center" });
  }, [article, hit.id]);
  if (answer.error !== null) return <p className="hit-preview-none">{answer.error.message}</p>;
  if (article === undefined) return <p className="hit-preview-none" aria-busy="true" />;
  return (
    // A region that scrolls takes the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={text} className="hit-preview-text" tabIndex={0} aria-label="Text around the hit">
      {surroundingsOf(article, hit, around).map((block) => (
        <p key={block.start} className={block.heading ? "is-heading" : ""}>
          <Marked text={block.text} marks={block.marks} />
        </p>
      ))}
      {around >= article.blocks.length ? null : (
        <div>
          <Button size="small" look="quiet" onPress={() => setAround(around * 4)}>
            More of the text around
          </Button>
        </div>
      )}
    </section>
  );
};
