import { useState } from "react";
import type { KeyboardEvent } from "react";
import type { Article, Block } from "../../../../../shared/domain/article.ts";
import { countOf } from "../../../../../shared/domain/labels.ts";
import { act } from "../../../bridge/act.ts";
import { Button } from "../../../ui/Button.tsx";
import { offerUndo } from "../../history/index.ts";
import { correctParagraph, dropCorrections, lookAt, useCorrections } from "./use-versions.ts";
import "./versions.css";

/** The article's text to be put right, paragraph by paragraph; saved, it is a new version, and the one before stays. */
export const CorrectText = ({ article }: { readonly article: Article }) => {
  const corrections = useCorrections(article);
  const [saving, setSaving] = useState(false);
  const changed = corrections?.texts.size ?? 0;
  const leave = (): void => {
    dropCorrections(article.id);
    lookAt(article.id, null);
  };
  const save = async (): Promise<void> => {
    if (corrections === null || saving) return;
    setSaving(true);
    const answer = await act("revisions.correct", {
      articleId: article.id,
      revisionId: article.revisionId,
      corrections: [...corrections.texts].map(([block, text]) => ({ block, text })),
    });
    setSaving(false);
    if (answer === null) return;
    leave();
    const { orphaned } = answer.value;
    const lost = orphaned === 0 ? "" : `; ${countOf(orphaned, "passage")} not found in the new text`;
    offerUndo(`Corrected ${countOf(changed, "paragraph")}${lost}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.key.toLowerCase() === "s")) {
      event.preventDefault();
      void save();
    } else if (event.key === "Escape" && changed === 0 && !event.defaultPrevented) {
      event.preventDefault();
      leave();
    }
  };
  return (
    // Saving and leaving by key work from any paragraph.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="version-pane" onKeyDown={onKeyDown}>
      <div className="version-banner">
        <p role="status">
          <strong>Correct the text.</strong>{" "}
          {changed === 0
            ? "Put right what was read or typed wrong; the text as it is now stays as a version."
            : `${countOf(changed, "paragraph")} changed, not saved yet.`}
        </p>
        <span className="version-banner-tools">
          <Button size="small" onPress={leave}>
            {changed === 0 ? "Close" : "Discard"}
          </Button>
          <Button size="small" look="primary" isDisabled={changed === 0 || saving} onPress={() => void save()}>
            Save as new version
          </Button>
        </span>
      </div>
      <div className="reader-scroll">
        <div className="reader-page">
          <div className="reader-text corrections" {...(article.language === null ? {} : { lang: article.language })}>
            {article.blocks.map((block, index) => (
              <Paragraph key={block.start} article={article} block={block} index={index} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
};

type Props = { readonly article: Article; readonly block: Block; readonly index: number };

const Paragraph = ({ article, block, index }: Props) => {
  const original = article.text.slice(block.start, block.end);
  const corrected = useCorrections(article)?.texts.get(index);
  return (
    <textarea
      className={`correction correction-${block.kind}${corrected === undefined ? "" : " is-changed"}`}
      aria-label={`${names[block.kind]} ${index + 1}`}
      value={corrected ?? original}
      rows={1}
      {...(index === 0 ? { ref: focusWhenShown } : {})}
      onChange={({ target: { value } }) => correctParagraph(article, index, value === original ? null : value)}
    />
  );
};

/** The menu that led here takes the focus back when it closes. */
const focusWhenShown = (element: HTMLElement | null): void => {
  if (element !== null) requestAnimationFrame(() => requestAnimationFrame(() => element.focus()));
};

const names: Readonly<Record<Block["kind"], string>> = {
  paragraph: "Paragraph",
  heading: "Heading",
  "list-item": "List item",
  quote: "Quotation",
  caption: "Caption",
  "table-row": "Table row",
  preformatted: "Preformatted text",
};
