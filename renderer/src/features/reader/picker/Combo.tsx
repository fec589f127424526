import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import "./combo.css";

export type ComboOption = {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  /** What needs a line of its own. */
  readonly below?: string;
  readonly icon?: ReactNode;
  /** A key that takes it while the box is empty. */
  readonly digit?: string;
};

type Props<Option extends ComboOption> = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** Which one Enter takes before any arrow was pressed; -1 for none. */
  readonly preselected: number;
  readonly onChoose: (option: Option) => void;
  /** Ctrl/Cmd+Enter: make a new one whatever is offered. */
  readonly onForce?: () => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** The focus comes here when this changes (and is not 0). */
  readonly focusToken?: number;
  /** The label is only said. */
  readonly hideLabel?: boolean;
  /** Shown when there is nothing to choose. */
  readonly empty?: string;
  /** The list is there only while the box has the focus. */
  readonly folding?: boolean;
  /** One of many boxes: what is filled in stays folded until a key or a click asks, and Escape folds the list first. */
  readonly escapeFolds?: boolean;
  readonly busy?: boolean;
};

/** A box to type in and a list under it: arrows move through the list, Enter takes, the focus stays in the box. */
export const Combo = <Option extends ComboOption>(props: Props<Option>) => {
  const { label, value, onChange, options, preselected, onChoose, onForce, placeholder, empty } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly value: string; readonly at: number } | null>(null);
  const [focused, setFocused] = useState(false);
  const [folded, setFolded] = useState(false);
  const open = props.folding !== true || (focused && !folded);
  const active = Math.min(moved?.value === value ? moved.at : preselected, options.length - 1);

  const { autoFocus = false, focusToken = 0 } = props;
  useEffect(() => {
    if (!autoFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [autoFocus]);
  useEffect(() => {
    if (focusToken === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [focusToken]);
  // What was filled in under the cursor gives way to what is typed next.
  const typed = useRef(value);
  useEffect(() => {
    if (value !== typed.current && document.activeElement === input.current) input.current?.select();
    typed.current = value;
  }, [value]);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method's Enter only ends the word.
    if (event.nativeEvent.isComposing) return;
    const step = event.altKey ? undefined : steps[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      const from = active < 0 && step < 0 ? 0 : active;
      setFolded(false);
      setMoved({ value, at: (from + step + options.length) % options.length });
      return;
    }
    // With Alt it is for the window around.
    if (event.key === "Enter" && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      const option = options[active];
      if ((event.ctrlKey || event.metaKey) && onForce !== undefined) onForce();
      else if (option !== undefined) choose(option);
      return;
    }
    const quick =
      value === "" && !event.ctrlKey && !event.metaKey && !event.altKey
        ? options.find(({ digit }) => digit === event.key)
        : undefined;
    if (quick !== undefined) {
      event.preventDefault();
      choose(quick);
      return;
    }
    if (event.key === "Escape" && props.escapeFolds === true && open && options.length > 0) {
      event.preventDefault();
      setFolded(true);
    }
  };
  const choose = (option: Option): void => {
    setFolded(true);
    onChoose(option);
  };

  return (
    <div className={props.folding === true ? "combo combo-folding" : "combo"}>
      <label htmlFor={`${id}-input`} className={props.hideLabel === true ? "visually-hidden" : "field-label"}>
        {label}
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        className="input"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={open && options.length > 0}
        aria-controls={`${id}-list`}
        aria-busy={props.busy === true}
        {...(open && active >= 0 ? { "aria-activedescendant": `${id}-${active}` } : {})}
        value={value}
        placeholder={placeholder ?? ""}
        onChange={(event) => {
          setFolded(false);
          typed.current = event.target.value;
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          setFolded(props.escapeFolds === true && value !== "");
        }}
        onClick={() => setFolded(false)}
        onBlur={() => {
          setFocused(false);
          setFolded(false);
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        className="combo-list"
        role="listbox"
        aria-label={label}
        hidden={!open || options.length === 0}
      >
        {options.map((option, at) => (
          // The box holds the focus and takes the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.key}
            id={`${id}-${at}`}
            data-at={at}
            className={`combo-option${at === active ? " is-active" : ""}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span className="combo-icon">{option.icon}</span>
            <span className="combo-words">
              <span className="combo-label">{option.label}</span>
              {option.below === undefined ? null : <span className="combo-below">{option.below}</span>}
            </span>
            {option.detail === undefined || option.detail === "" ? null : (
              <span className="combo-detail">{option.detail}</span>
            )}
            {option.digit === undefined ? null : <kbd>{option.digit}</kbd>}
          </div>
        ))}
      </div>
      {open && options.length === 0 && empty !== undefined ? <p className="combo-empty">{empty}</p> : null}
    </div>
  );
};

const steps: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowDown: 1, ArrowUp: -1 };
