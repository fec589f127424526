import { useState } from "react";
import type { Suggestion } from "../../../../../shared/contract/annotate.ts";
import type { Tag } from "../../../../../shared/domain/passage.ts";
import { act } from "../../../bridge/act.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { offerUndo } from "../../history/index.ts";
import { EntryPicker } from "../../registry/index.ts";
import { announce } from "../use-reader.ts";

type Props = { readonly tag: Tag; readonly words: string; readonly onClose: () => void };

/** Who is meant by these words: in this mention, or wherever they were taken for the same actor. */
export const MeansDialog = ({ tag, words, onClose }: Props) => {
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const passages = useAsk("annotate.alike", { tagId: tag.id }).data?.passages ?? 1;
  const take = async (to: Suggestion | null, everywhere: boolean): Promise<void> => {
    if (to === null) return;
    const answer = await act("annotate.means", { tagId: tag.id, actorId: to.id, everywhere });
    if (answer === null) return;
    onClose();
    const said = `“${words}” means ${to.label}${answer.value.retagged > 1 ? ` in ${answer.value.retagged} passages` : ""}`;
    announce(said);
    offerUndo(said);
  };
  return (
    <Dialog
      title={`Who is meant by “${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {passages < 2 ? null : (
            <Button isDisabled={chosen === null} onPress={() => void take(chosen, true)}>
              Everywhere ({passages} passages)
            </Button>
          )}
          <Button look="primary" isDisabled={chosen === null} onPress={() => void take(chosen, false)}>
            Only here
          </Button>
        </>
      }
    >
      <p>It is tagged as {tag.label}.</p>
      <EntryPicker
        kind="actor"
        of={{ id: tag.targetId, name: words }}
        label="Actors"
        onChoose={setChosen}
        onTake={(to) => void take(to, false)}
      />
      <p className="field-hint">
        Everywhere retags all passages of these words that were taken for {tag.label}, and the name goes over. One undo
        takes it back.
      </p>
    </Dialog>
  );
};
