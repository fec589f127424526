import { BookOpenText, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { KeyboardEvent } from "react";
import type { Voice } from "../../../../shared/domain/board.ts";
import { readArticle } from "../../session/session.ts";
import { dayText } from "../../ui/day-text.ts";
import { cutText } from "./brief/cuts.ts";
import { VoiceHandle } from "./dragging.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { sayVoice } from "./voices.ts";

/** An article of no known publication is told by the beginning of its title. */
const titleLetters = 44;

/** Where and when it is said; the words come on demand. */
export const VoiceLine = ({ voice, rootName }: { readonly voice: Voice; readonly rootName: string }) => {
  const [open, setOpen] = useState(false);
  const how = sayVoice(voice, rootName);
  const { publication, publishedAt } = voice;
  const [moving, setMoving] = useState(false);
  const moved = { claimId: voice.claimId, tagIds: [voice.id], words: voice.exact };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setMoving(true);
  };
  return (
    <li className="board-voice">
      <VoiceHandle moving={moved} />
      <button
        type="button"
        className="board-voice-line"
        aria-expanded={open}
        aria-keyshortcuts="M"
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
      >
        <ChevronRight size={13} className="board-chevron" aria-hidden />
        <span>
          {how === "" ? null : <span className="board-how">{how} · </span>}
          <span className="board-article" title={voice.articleTitle}>
            {publication ?? cutText(voice.articleTitle, titleLetters)}
          </span>
          {publishedAt === null ? null : <span className="board-when"> · {dayText(publishedAt)}</span>}
        </span>
      </button>
      {open ? (
        <div className="board-words">
          <blockquote>{voice.exact}</blockquote>
          <button type="button" className="registry-link" onClick={() => readArticle(voice.articleId, voice.passageId)}>
            <BookOpenText size={13} aria-hidden /> {voice.articleTitle}
          </button>
        </div>
      ) : null}
      {moving ? <MoveDialog moving={moved} onClose={() => setMoving(false)} /> : null}
    </li>
  );
};
