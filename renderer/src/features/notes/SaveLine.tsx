import { Check, CircleAlert, LoaderCircle, PencilLine } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "../../ui/Button.tsx";
import type { NoteSaver } from "./note-saver.ts";

/** What is true: saved only when the notebook has answered. */
export const SaveLine = ({
  saver,
  there,
}: {
  readonly saver: NoteSaver;
  /** Whether there is a note at all yet. */ readonly there: boolean;
}) => {
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  switch (state.kind) {
    case "saved":
      return there ? (
        <output className="note-state">
          <Check size={13} aria-hidden />
          Saved
        </output>
      ) : (
        <output className="note-state" />
      );
    case "unsaved":
      return (
        <output className="note-state">
          <PencilLine size={13} aria-hidden />
          Writing…
        </output>
      );
    case "saving":
      return (
        <output className="note-state">
          <LoaderCircle size={13} aria-hidden />
          Saving…
        </output>
      );
    case "failed":
      return (
        <div className="note-state is-failed" role="alert">
          <CircleAlert size={13} aria-hidden />
          <span>Not saved: {state.failure.message}</span>
          <Button size="small" onPress={() => void saver.flush()}>
            Try again
          </Button>
        </div>
      );
  }
};
