import { MessageSquarePlus } from "lucide-react";
import type { Article } from "../../../../../shared/domain/article.ts";
import { Button } from "../../../ui/Button.tsx";
import { focusReader } from "../reader-handle.ts";
import { setDraft, useAttributionDraft } from "./attribution-draft.ts";
import { openGathered } from "./open-editor.ts";
import { roleNames } from "./roles.ts";
import "./draft-bar.css";

/** What was gathered so far for an attribution, until the editor is opened or it is given up. */
export const DraftBar = ({ article }: { readonly article: Article }) => {
  const draft = useAttributionDraft((state) => state.draft);
  if (draft === null || draft.open || draft.articleId !== article.id) return null;
  const { words } = draft;
  const discard = (): void => {
    setDraft(null);
    focusReader();
  };
  const parts = roleNames.flatMap(({ role, name }) => {
    const ranges = role === "content" ? words.content : words[role] === null ? [] : [words[role]];
    return ranges.map((range) => ({ name, range, text: article.text.slice(range.start, range.end) }));
  });
  return (
    <section className="draft-bar" aria-label="Attribution in the making">
      <ul className="draft-parts">
        {parts.map(({ name, range, text }) => (
          <li key={`${name} ${range.start}`}>
            <small>{name}</small> <span className="truncate">{text.replaceAll(/\s+/gu, " ")}</span>
          </li>
        ))}
      </ul>
      <Button size="small" onPress={discard}>
        Discard
      </Button>
      <Button size="small" look="primary" onPress={() => void openGathered(article)}>
        <MessageSquarePlus size={14} aria-hidden />
        Go on <kbd>Q</kbd>
      </Button>
    </section>
  );
};
