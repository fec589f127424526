import { Files } from "lucide-react";
import { memo } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { countOf } from "./copy-words.ts";
import { showPair } from "./copies-state.ts";
import "./copies.css";

/** What an article has to do with copies, in a line that leads to the pair; nothing when it has none. */
export const CopyNote = memo(({ articleId }: { readonly articleId: Id }) => {
  const found = useAsk("copies.of", { articleId }).data;
  const [original] = found?.originals ?? [];
  const copies = found?.copies ?? [];
  const [copy] = copies;
  const confirmed = copies.filter(({ link }) => link.state === "confirmed").length;
  return (
    <>
      {original === undefined ? null : (
        <NoteButton
          text={`${original.link.state === "confirmed" ? "Copy of" : "Perhaps a copy of"} ${original.article.publication ?? "“" + original.article.title + "”"}`}
          title={original.article.title}
          onClick={() => void showPair(original.link)}
        />
      )}
      {copy === undefined ? null : (
        <NoteButton
          text={
            confirmed === copies.length
              ? countOf(copies.length, "copy", "copies")
              : countOf(copies.length, "possible copy", "possible copies")
          }
          title={copies.map(({ article }) => article.publication ?? article.title).join(", ")}
          onClick={() => void showPair(copy.link)}
        />
      )}
    </>
  );
});

type ButtonProps = { readonly text: string; readonly title: string; readonly onClick: () => void };

const NoteButton = ({ text, title, onClick }: ButtonProps) => (
  <button type="button" className="copy-note" title={title} onClick={onClick}>
    <Files size={13} aria-hidden />
    <span className="truncate">{text}</span>
  </button>
);
