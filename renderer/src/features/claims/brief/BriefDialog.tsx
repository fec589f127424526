import { FileDown, Printer } from "lucide-react";
import type { Brief } from "../../../../../shared/domain/brief.ts";
import { tellShell } from "../../../bridge/act.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { openDialog } from "../../../session/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { showToast } from "../../../ui/Toasts.tsx";
import { ListProblem, ListWaiting } from "../../passages/index.ts";
import { BriefPage } from "./BriefPage.tsx";
import { useClaimShown } from "./brief-state.ts";

/** The page about a claim as it will be printed, to be printed or saved. */
export const BriefDialog = () => {
  const id = useClaimShown();
  const { data: brief, error } = useAsk("claims.brief", { id: id ?? "" }, { when: id !== null });
  const close = (): void => openDialog(null);
  return (
    <Dialog
      title="One-page brief"
      width="page"
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Close</Button>
          <Button isDisabled={brief === undefined} onPress={() => void tellShell("shell.print", {})}>
            <Printer size={15} aria-hidden /> Print…
          </Button>
          <Button
            look="primary"
            isDisabled={brief === undefined}
            onPress={() => {
              if (brief !== undefined) void savePdf(brief);
            }}
          >
            <FileDown size={15} aria-hidden /> Save as PDF…
          </Button>
        </>
      }
    >
      {error !== null ? (
        <ListProblem message={error.message} />
      ) : brief === undefined ? (
        <ListWaiting />
      ) : (
        <BriefPage key={JSON.stringify(brief)} brief={brief} />
      )}
    </Dialog>
  );
};

const savePdf = async ({ claim }: Brief): Promise<void> => {
  const saved = await tellShell("shell.savePdf", { name: `${claim.text.replace(/\.$/u, "")}.pdf` });
  if (saved !== null) showToast({ kind: "done", message: `Saved ${saved.name}` });
};
