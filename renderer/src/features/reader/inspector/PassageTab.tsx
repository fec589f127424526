import { Copy, Link, MessageSquarePlus, MoveHorizontal, Plus, Trash2, Waypoints } from "lucide-react";
import { memo } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import { tagKinds } from "../../../../../shared/domain/passage.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { overlaps } from "../../../../../shared/domain/range.ts";
import { countWords } from "../../../../../shared/domain/words.ts";
import { tellShell } from "../../../bridge/act.ts";
import { goToArticle } from "../../../session/session.ts";
import { openSimilar } from "../../../session/similar-to.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { KindIcon, kindNames } from "../../../ui/kinds.tsx";
import { NoteEditor } from "../../notes/index.ts";
import { copyQuote, removePassage } from "../tagging/actions.ts";
import { setMode } from "../use-reader.ts";
import { AttributionCard } from "./AttributionCard.tsx";
import { PassageLine } from "./PassageLine.tsx";
import { TagRow } from "./TagRow.tsx";

type Props = {
  readonly article: Article;
  readonly passage: Passage;
  /** Those that are listed. */
  readonly passages: readonly Passage[];
  readonly all: readonly Passage[];
};

/** Everything there is on the passage under the cursor. */
export const PassageTab = memo(({ article, passage, passages, all }: Props) => {
  const { id, start, end, exact, tags, attributions } = passage;
  const on = { passageId: id };
  const beside = passages.filter((other) => other.id !== id && overlaps(other, passage));
  const words = countWords(exact);
  return (
    <div className="inspector-body" id="inspector-panel" tabIndex={-1} aria-label="Passage">
      <blockquote className="inspector-quote">{exact}</blockquote>
      <div className="inspector-facts">
        <span>
          Characters {start.toLocaleString("en")}–{end.toLocaleString("en")} · {words} {words === 1 ? "word" : "words"}
        </span>
        {passage.state === "orphan" ? <span className="inspector-orphan">not found in the text any more</span> : null}
      </div>
      <div className="inspector-tools" role="toolbar" aria-label="Passage">
        <Button size="small" onPress={() => setMode({ kind: "attribute", on, attributionId: null })}>
          <MessageSquarePlus size={14} aria-hidden />
          Who says it
        </Button>
        <span className="inspector-gap" />
        <IconButton
          label="Move the ends"
          keys="E"
          icon={<MoveHorizontal size={15} />}
          onPress={() => setMode({ kind: "ends", passageId: id, range: { start, end }, end: "end" })}
        />
        <IconButton
          label="Copy quote with source"
          keys="Ctrl+Shift+C"
          icon={<Copy size={15} />}
          onPress={() => void copyQuote(article, exact)}
        />
        <IconButton
          label="Copy link to this passage"
          icon={<Link size={15} />}
          onPress={() => void tellShell("shell.copy", { text: `claimbook://passage/${id}` })}
        />
        <IconButton
          label="More like this passage"
          icon={<Waypoints size={15} />}
          onPress={() => openSimilar({ kind: "passage", id, words: exact })}
        />
        <IconButton
          label="Remove the passage"
          keys="Del"
          icon={<Trash2 size={15} />}
          onPress={() => void removePassage(passage)}
        />
      </div>

      <section className="inspector-section" aria-labelledby="inspector-tags">
        <h3 id="inspector-tags">Tags</h3>
        {tags.length === 0 ? <p className="inspector-none">No tags.</p> : null}
        <ul className="inspector-list">
          {tags.map((tag) => (
            <TagRow key={tag.id} tag={tag} passage={passage} />
          ))}
        </ul>
        <div className="inspector-add">
          {tagKinds.map((tagKind) => (
            <Button
              key={tagKind}
              size="small"
              look="quiet"
              aria-label={`Add ${kindNames[tagKind].one.toLowerCase()}`}
              onPress={() => setMode({ kind: "tag", tagKind, on, tagId: null })}
            >
              <Plus size={12} aria-hidden />
              <KindIcon kind={tagKind} size={13} />
              {kindNames[tagKind].one}
            </Button>
          ))}
        </div>
      </section>

      {attributions.length === 0 ? null : (
        <section className="inspector-section" aria-labelledby="inspector-says">
          <h3 id="inspector-says">Who says it</h3>
          <ul className="inspector-list">
            {attributions.map((attribution) => (
              <AttributionCard
                key={attribution.id}
                article={article}
                attribution={attribution}
                passage={passage}
                all={all}
              />
            ))}
          </ul>
        </section>
      )}

      <section className="inspector-section" aria-labelledby="inspector-note">
        <h3 id="inspector-note">Note</h3>
        <NoteEditor key={id} subject="passage" subjectId={id} compact />
      </section>

      {beside.length === 0 ? null : (
        <section className="inspector-section" aria-labelledby="inspector-beside">
          <h3 id="inspector-beside">Overlapping here</h3>
          <ul className="inspector-list">
            {beside.slice(0, 20).map((other) => (
              <li key={other.id}>
                <button type="button" className="inspector-other" onClick={() => goToArticle(article.id, other.id)}>
                  <PassageLine passage={other} />
                </button>
              </li>
            ))}
          </ul>
          {beside.length > 20 ? <p className="inspector-none">and {beside.length - 20} more</p> : null}
        </section>
      )}
    </div>
  );
});
