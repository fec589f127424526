import type { Completion } from "./use-completion.ts";
import "./completions.css";

/** The list under the search box. The focus stays in the box, which handles the keys. */
export const Completions = ({ completion: { listId, choices, active, take } }: { readonly completion: Completion }) => (
  // A list that shows details is no select of the platform.
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
  <div className="completions" id={listId} role="listbox" aria-label="Completions">
    {choices.map((choice, index) => (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
      <div
        key={choice.value}
        id={`${listId}-${index}`}
        className={`pick-row${index === active ? " is-active" : ""}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="option"
        tabIndex={-1}
        aria-selected={index === active}
        // The focus stays in the box.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => take(choice)}
      >
        <span className="pick-label">{choice.label}</span>
        {choice.detail === "" ? null : <span className="pick-detail">{choice.detail}</span>}
      </div>
    ))}
  </div>
);
