import { Play } from "lucide-react";
import type { InterruptedImport } from "../../../../shared/contract/import.ts";
import { act } from "../../bridge/act.ts";
import { askAgain, useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { resumeImport } from "./import-actions.ts";
import "./resume-banner.css";

/** An import that the end of the program broke off waits here until it goes on or is let go of. */
export const ResumeBanner = () => {
  const { data } = useAsk("import.interrupted", {});
  return (data ?? []).map((batch) => <Waiting key={batch.id} batch={batch} />);
};

const Waiting = ({ batch: { id, done, total } }: { readonly batch: InterruptedImport }) => {
  const discard = async (): Promise<void> => {
    await act("import.discard", { batchId: id });
    askAgain("import.interrupted");
  };
  return (
    <section className="resume-banner" aria-label="Interrupted import">
      <p>
        An import was broken off: {done.toLocaleString()} of {countOf(total)} had been read. What came in is safe.
      </p>
      <Button size="small" onPress={() => void discard()}>
        Discard the rest
      </Button>
      <Button size="small" look="primary" onPress={() => void resumeImport(id)}>
        <Play size={13} aria-hidden />
        Resume
      </Button>
    </section>
  );
};

const countOf = (total: number): string => (total === 1 ? "1 file" : `${total.toLocaleString()} files`);
