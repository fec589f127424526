import { useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { countOf } from "../../../../shared/domain/labels.ts";
import { startJob } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { ended, resultOf } from "../../bridge/jobs.ts";
import { tellProblem } from "../../bridge/problems.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { offerUndo } from "../history/index.ts";
import "./debris.css";

type Props = { readonly exclusionId: Id; readonly publication: string; readonly onClose: () => void };

/** Asks before these words are folded in all of a publication's articles, those to come too. */
export const AlwaysFoldDialog = ({ exclusionId, publication, onClose }: Props) => {
  const asked = useAsk("library.previewAlways", { exclusionId });
  const [busy, setBusy] = useState(false);
  const found = asked.data;
  const fold = async (): Promise<void> => {
    setBusy(true);
    const jobId = await startJob("library.foldAlways", { exclusionId });
    onClose();
    if (jobId === null) return;
    const event = await ended(jobId);
    const result = resultOf("library.foldAlways", event);
    if (result !== null)
      offerUndo(
        `Folded ${countOf(result.places, "place")} in ${countOf(result.articles, "article")}; new articles of ${publication} are folded as they come in`,
      );
    else if (event.failure !== null && event.state !== "cancelled") tellProblem(event.failure);
  };
  return (
    <Dialog
      title={`Always fold this for ${publication}?`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={found === undefined || busy} onPress={() => void fold()}>
            Always fold it
          </Button>
        </>
      }
    >
      {asked.error === null ? null : <p role="alert">{asked.error.message}</p>}
      {found === undefined ? (
        asked.error === null ? (
          <p role="status">Looking through the articles of {publication} …</p>
        ) : null
      ) : (
        <div className="always-fold">
          <blockquote className="debris-example">{found.example}</blockquote>
          <p role="status">
            {found.places === 0
              ? "It stands in no other article that is here. "
              : `It stands at ${countOf(found.places, "more place")} in ${countOf(found.articles, "article")}, folded now as well. `}
            Articles of {publication} that come in later are folded too.
          </p>
          <p className="debris-note">
            {found.whole ? "Only where it is a whole line" : "Also within a line"}; figures in it may be others,
            capitals and small letters are the same. What you have shown as text stays text.
          </p>
        </div>
      )}
    </Dialog>
  );
};
