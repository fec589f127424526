import { X } from "lucide-react";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { reader } from "../reader-handle.ts";
import { dropWords } from "./attribution-draft.ts";
import type { Words } from "./attribution-draft.ts";
import { roleNames } from "./roles.ts";

/** The words an attribution is made of: shown in the text by a press, chosen again by W, taken away. */
export const WordsField = ({ article, words }: { readonly article: Article; readonly words: Words }) => (
  <fieldset className="words-field">
    <legend className="field-label">Words</legend>
    <dl>
      {roleNames.map(({ role, name }) => {
        const ranges: readonly Range[] = role === "content" ? words.content : words[role] === null ? [] : [words[role]];
        return (
          <div key={role} className="words-part">
            <dt>{name}</dt>
            <dd>
              {ranges.length === 0 ? <span className="words-none">not marked</span> : null}
              {ranges.map((range) => {
                const text = article.text.slice(range.start, range.end).replaceAll(/\s+/gu, " ");
                return (
                  <span key={range.start} className="words-range">
                    <button
                      type="button"
                      className="words-text"
                      title="Show these words"
                      onClick={() => reader()?.reveal(range)}
                    >
                      {text.length > 160 ? `${text.slice(0, 159)}…` : text}
                    </button>
                    <IconButton
                      label={`Take away, ${name.toLowerCase()}: ${text.slice(0, 40)}`}
                      icon={<X size={13} />}
                      onPress={() => dropWords(role, range)}
                    />
                  </span>
                );
              })}
            </dd>
          </div>
        );
      })}
    </dl>
    <p className="field-hint">
      Select words in the text and press <kbd>W</kbd> to mark a part, again or anew.
    </p>
  </fieldset>
);
