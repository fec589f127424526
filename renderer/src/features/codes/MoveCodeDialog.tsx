import { CornerLeftUp, Hash } from "lucide-react";
import { useState } from "react";
import type { Code } from "../../../../shared/domain/code.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { problemOf } from "../../bridge/act.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SearchField } from "../../ui/Field.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { isUnder } from "./code-tree.ts";

type Props = { readonly code: Code; readonly codes: readonly Code[]; readonly onClose: () => void };
type Choice = { readonly id: Id | null; readonly path: string; readonly color: number };

/** Under which code, or on top: every code but itself and those under it. */
export const MoveCodeDialog = ({ code, codes, onClose }: Props) => {
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = filter.trim().toLowerCase();
  const choices: readonly Choice[] = [
    ...(wanted === "" ? [{ id: null, path: "Top level", color: 0 }] : []),
    ...codes.filter((each) => !isUnder(codes, each.id, code.id) && each.path.toLowerCase().includes(wanted)),
  ];
  const at = active === null ? undefined : choices[active];

  const move = async (choice: Choice | undefined): Promise<void> => {
    if (choice === undefined) return;
    const failure =
      choice.id === code.parentId ? null : await problemOf("codes.edit", { id: code.id, parentId: choice.id });
    if (failure === null) onClose();
    else setProblem(failure);
  };

  return (
    <Dialog
      title={`Move “${code.name}” under`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={at === undefined} onPress={() => void move(at)}>
            Move
          </Button>
        </>
      }
    >
      <SearchField
        label="Filter codes to move under"
        placeholder="Filter"
        value={filter}
        onChange={(text) => {
          setFilter(text);
          setActive(text.trim() === "" ? null : 0);
          setProblem(null);
        }}
        onSubmit={() => void move(at)}
        autoFocus
      />
      <div className="code-move-list">
        {choices.length === 0 ? (
          <p className="registry-list-none">No code matches “{filter}”.</p>
        ) : (
          <VirtualList
            label="Codes to move under"
            count={choices.length}
            rowHeight={32}
            active={active}
            onActive={setActive}
            onOpen={(index) => void move(choices[index])}
            row={(index) => {
              const choice = choices[index];
              return choice === undefined ? null : (
                <span className="code-move-row">
                  <span className={choice.id === null ? "" : `code-mark chip-color-${choice.color % 8}`} aria-hidden>
                    {choice.id === null ? <CornerLeftUp size={14} /> : <Hash size={14} />}
                  </span>
                  <span className="truncate">{choice.path}</span>
                  {choice.id === code.parentId ? <span className="code-count">now</span> : null}
                </span>
              );
            }}
          />
        )}
      </div>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
};
