import type { Passage } from "../../../../shared/domain/passage.ts";
import type { Range } from "../../../../shared/domain/range.ts";
import { QuickAttribution } from "./attribution/QuickAttribution.tsx";
import { WordsPicker } from "./attribution/WordsPicker.tsx";
import { perform } from "./keys/perform.ts";
import type { Situation } from "./keys/perform.ts";
import { TagMentionsDialog } from "./mentions/TagMentionsDialog.tsx";
import { listed } from "./passages-at.ts";
import { TagPicker } from "./picker/TagPicker.tsx";
import { settleOn } from "./tagging/actions.ts";
import { DebrisPicker } from "./tagging/DebrisPicker.tsx";
import { SelectionToolbar } from "./tagging/SelectionToolbar.tsx";
import { useReader } from "./use-reader.ts";
import type { Subject } from "./use-reader.ts";

type Props = { readonly situation: Situation; readonly all: readonly Passage[] };

/** The small windows above the text. */
export const ReaderTools = ({ situation, all }: Props) => {
  const mode = useReader((state) => state.mode);
  const selection = useReader((state) => state.selection);
  const { article } = situation;
  switch (mode?.kind) {
    case undefined:
      return selection === null ? null : (
        <SelectionToolbar at={selection} onAction={(action) => perform(action, situation)} />
      );
    case "tag": {
      const range = rangeOf(mode.on, all);
      if (range === null) return null;
      const words = article.text.slice(range.start, range.end);
      return (
        <TagPicker
          key={`${mode.tagKind} ${mode.tagId}`}
          article={article}
          kind={mode.tagKind}
          on={mode.on}
          range={range}
          words={words}
          tagId={mode.tagId}
        />
      );
    }
    case "attribute": {
      const range = rangeOf(mode.on, all);
      if (range === null) return null;
      // Selecting the very words of a passage means that passage: its claim is offered first.
      const passage = passageOf(mode.on, all) ?? listed(all).find((each) => isSame(each, range)) ?? null;
      return (
        <QuickAttribution
          key={mode.attributionId}
          article={article}
          on={mode.on}
          range={range}
          passage={passage}
          passages={all}
          attributionId={mode.attributionId}
        />
      );
    }
    case "debris":
      return <DebrisPicker articleId={article.id} range={mode.range} />;
    case "words":
      return <WordsPicker article={article} range={mode.range} />;
    case "mentions":
      return <TagMentionsDialog actorId={mode.actorId} articleId={article.id} onClose={() => settleOn(null)} />;
    case "ends":
      return null;
  }
};

const passageOf = (on: Subject, all: readonly Passage[]): Passage | null =>
  "passageId" in on ? (all.find(({ id }) => id === on.passageId) ?? null) : null;

const isSame = (one: Range, other: Range): boolean => one.start === other.start && one.end === other.end;

const rangeOf = (on: Subject, all: readonly Passage[]): Range | null => ("range" in on ? on.range : passageOf(on, all));
