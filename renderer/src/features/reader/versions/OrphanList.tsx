import { useState } from "react";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { PassageInArticle } from "../../../../../shared/domain/passage.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { act } from "../../../bridge/act.ts";
import { Button } from "../../../ui/Button.tsx";
import { TagChip } from "../../../ui/kinds.tsx";
import { offerUndo } from "../../history/index.ts";
import { reader } from "../reader-handle.ts";
import { removePassage, settleOn } from "../tagging/actions.ts";
import { announce, useReader } from "../use-reader.ts";
import "./versions.css";

const none: readonly PassageInArticle[] = [];

/** Passages whose words are not in the article's text any more. */
export const useOrphans = (articleId: Id): readonly PassageInArticle[] => {
  const all = useAsk("annotate.orphans", {}).data ?? none;
  return all.filter((passage) => passage.articleId === articleId);
};

/** Each with its words as they were, and where they may stand now: one of these, selected words, or nowhere. */
export const OrphanList = ({ orphans }: { readonly orphans: readonly PassageInArticle[] }) => {
  const [openId, setOpenId] = useState<Id | null>(null);
  const open = openId ?? orphans[0]?.id ?? null;
  if (orphans.length === 0) return <p className="inspector-nothing">Every passage of this article has its place.</p>;
  return (
    <ul className="orphans" aria-label="Passages not found in the text">
      {orphans.map((orphan) => (
        <Orphan
          key={orphan.id}
          orphan={orphan}
          open={orphan.id === open}
          onOpen={() => setOpenId(orphan.id === open ? "" : orphan.id)}
        />
      ))}
    </ul>
  );
};

type Props = { readonly orphan: PassageInArticle; readonly open: boolean; readonly onOpen: () => void };

const Orphan = ({ orphan, open, onOpen }: Props) => {
  const selection = useReader((state) => state.selection);
  const words = orphan.exact.replaceAll(/\s+/gu, " ");
  return (
    <li className="orphan">
      <button type="button" className="orphan-words" aria-expanded={open} onClick={onOpen}>
        <span>“{words.length > 300 ? `${words.slice(0, 299)}…` : words}”</span>
      </button>
      <p className="orphan-tags">
        {orphan.tags.slice(0, 4).map(({ id, kind, label, color }) => (
          <TagChip key={id} kind={kind} label={label} color={color} />
        ))}
      </p>
      {open ? <Candidates orphan={orphan} /> : null}
      {open ? (
        <p className="version-tools">
          <Button
            size="small"
            isDisabled={selection === null}
            onPress={() => {
              if (selection !== null) void place(orphan.id, selection);
            }}
          >
            Place on the selected words
          </Button>
          <Button size="small" look="danger" onPress={() => void removePassage(orphan)}>
            Delete passage
          </Button>
        </p>
      ) : null}
    </li>
  );
};

const Candidates = ({ orphan }: { readonly orphan: PassageInArticle }) => {
  const asked = useAsk("revisions.candidates", { passageId: orphan.id });
  if (asked.data === undefined)
    return <p className="inspector-none">{asked.error?.message ?? "Looking for its words …"}</p>;
  if (asked.data.length === 0)
    return (
      <p className="inspector-none">
        Nothing in the text is like it. Select words in the text to place it there, or delete it.
      </p>
    );
  return (
    <ol className="candidates" aria-label="Where it may stand now">
      {asked.data.map(({ start, end, exact, score }) => (
        <li key={start}>
          <button
            type="button"
            className="candidate"
            onFocus={() => reader()?.reveal({ start, end })}
            onMouseEnter={() => reader()?.reveal({ start, end })}
            onClick={() => void place(orphan.id, { start, end })}
          >
            <span className="candidate-score">{Math.round(score * 100)} %</span>
            <span>{exact}</span>
          </button>
        </li>
      ))}
    </ol>
  );
};

const place = async (
  passageId: Id,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> => {
  const answer = await act("revisions.place", { passageId, start, end });
  if (answer === null) return;
  settleOn(answer.value);
  announce(`Placed on “${answer.value.exact.slice(0, 120)}”`);
  offerUndo("Placed the passage");
};
