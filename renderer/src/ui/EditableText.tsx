import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import "./editable-text.css";
import "./field.css";

type Props = {
  readonly label: string;
  readonly value: string;
  /** Why it could not be kept, in words; null when it was. */
  readonly onSave: (text: string) => Promise<string | null>;
  readonly look?: "title" | "text";
  readonly placeholder?: string;
  /** May be emptied; otherwise an empty text is refused on the spot. */
  readonly mayBeEmpty?: boolean;
  /** Enter makes a new line; Ctrl+Enter, or leaving, keeps the text. */
  readonly manyLines?: boolean;
  readonly isReadOnly?: boolean;
};

/** Text that is edited where it stands: leaving it or Enter keeps it, Escape takes it back. */
export const EditableText = (props: Props) => {
  const {
    label,
    value,
    onSave,
    look = "text",
    placeholder,
    mayBeEmpty = false,
    manyLines = false,
    isReadOnly = false,
  } = props;
  /** What is typed, over what it was typed: it falls away when that changes, so the old text never shows in between. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const draft = typed !== null && typed.over === value ? typed.text : null;
  const setDraft = (text: string | null): void => setTyped(text === null ? null : { text, over: value });
  /** What was handed over last: leaving the field does not hand it over again. */
  const saving = useRef<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();

  const keep = async (): Promise<void> => {
    const text = draft?.trim();
    if (text === undefined) return;
    if (text === value.trim()) {
      setDraft(null);
      setProblem(null);
    } else if (text === "" && !mayBeEmpty) setProblem(`${label} cannot be empty`);
    else if (saving.current !== text) {
      saving.current = text;
      const failure = await onSave(text);
      setProblem(failure);
      if (failure !== null) saving.current = null;
    }
  };

  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // Going elsewhere by a key leaves no blur behind.
  useEffect(() => () => void latest.current(), []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && draft !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
      setProblem(null);
    } else if (event.key === "Enter" && (!manyLines || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void keep();
    }
  };

  return (
    <div className={`editable editable-${look}`}>
      <textarea
        className="editable-input"
        aria-label={label}
        rows={1}
        value={draft ?? value}
        placeholder={placeholder}
        readOnly={isReadOnly}
        spellCheck={false}
        onChange={(event) => {
          saving.current = null;
          setDraft(manyLines ? event.target.value : event.target.value.replaceAll(/\s*\n\s*/gu, " "));
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void keep()}
        {...(problem === null ? {} : { "aria-invalid": true, "aria-describedby": problemId })}
      />
      {problem === null ? null : (
        <p id={problemId} className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};
