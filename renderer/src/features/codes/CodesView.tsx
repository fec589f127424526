import { Grid3x3, ListTree, Plus } from "lucide-react";
import { useState } from "react";
import type { Code } from "../../../../shared/domain/code.ts";
import { act } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { call } from "../../bridge/bridge.ts";
import { go, useSession } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { offerUndo } from "../history/index.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { ConfirmRemoval, MergeDialog, NewEntryDialog, removeEntry, SplitDialog, useKept } from "../registry/index.ts";
import { CodeDetail } from "./CodeDetail.tsx";
import type { CodeActions } from "./code-entries.tsx";
import { CodeTree } from "./CodeTree.tsx";
import { codesUnder } from "./code-tree.ts";
import { useCodesState } from "./codes-state.ts";
import { MoveCodeDialog } from "./MoveCodeDialog.tsx";
import { TogetherView } from "./TogetherView.tsx";
import { setCollapsed } from "./use-collapsed.ts";

type Asking =
  | { readonly kind: "create"; readonly parent: Code | null }
  | { readonly kind: "move" | "merge" | "split"; readonly code: Code }
  | { readonly kind: "remove"; readonly code: Code };

/** The analyst's own codebook: the codes one by one, or which stand together. */
export const CodesView = () => {
  const { data: codes, error } = useAsk("codes.list", {});
  const { mode, keep } = useCodesState();
  // Whoever goes to a code wants to see that one.
  const onCode = useSession(({ place }) => place.view === "codes" && place.id !== null);
  if (error !== null) return <ListProblem message={error.message} />;
  if (codes === undefined) return <ListWaiting />;
  const shown = onCode ? "tree" : mode;
  return (
    <div className="codes-view">
      <div className="codes-mode">
        <Segments
          label="Show codes"
          value={shown}
          options={modes}
          onChange={(chosen) => {
            keep({ mode: chosen });
            if (chosen === "together") go({ view: "codes", id: null });
          }}
        />
      </div>
      {shown === "together" ? <TogetherView codes={codes} /> : <Codebook codes={codes} />}
    </div>
  );
};

const modes = [
  {
    value: "tree",
    label: (
      <>
        <ListTree size={14} aria-hidden /> Codebook
      </>
    ),
  },
  {
    value: "together",
    label: (
      <>
        <Grid3x3 size={14} aria-hidden /> Together
      </>
    ),
  },
] as const;

const Codebook = ({ codes }: { readonly codes: readonly Code[] }) => {
  const { data: withBelow = [] } = useAsk("codes.withBelow", {});
  const id = useSession(({ place }) => (place.view === "codes" ? place.id : null));
  const { filter, keep } = useKept("codes");
  const [asking, setAsking] = useState<Asking | null>(null);

  const remove = (code: Code): void => {
    if (code.id === id) go({ view: "codes", id: code.parentId }, true);
    void removeEntry("codes.remove", code.id, code.path);
  };
  const actions: CodeActions = {
    create: (parent) => setAsking({ kind: "create", parent }),
    move: (code) => setAsking({ kind: "move", code }),
    merge: (code) => setAsking({ kind: "merge", code }),
    split: (code) => setAsking({ kind: "split", code }),
    moveTo: (moved, parentId) => void act("codes.edit", { id: moved, parentId }),
    remove: (code) => {
      if (code.passages === 0 && codesUnder(codes, code.id).length === 0) remove(code);
      else setAsking({ kind: "remove", code });
    },
  };
  const chosen = codes.find((code) => code.id === id);

  return (
    <div className="registry">
      {codes.length === 0 ? (
        <NoCodes onNew={() => actions.create(null)} />
      ) : (
        <Panes
          label="Codes"
          panes={[
            {
              id: "code tree",
              size: 280,
              min: 200,
              content: (
                <CodeTree
                  codes={codes}
                  chosen={id}
                  onChoose={(next, small) => go({ view: "codes", id: next }, small)}
                  filter={filter}
                  onFilter={(text) => keep({ filter: text })}
                  actions={actions}
                />
              ),
            },
            {
              id: "code",
              min: 320,
              content:
                chosen === undefined ? (
                  <EmptyState icon={<KindIcon kind="code" size={34} />} title="Choose a code">
                    See the passages that carry it.
                  </EmptyState>
                ) : (
                  <CodeDetail
                    key={chosen.id}
                    code={chosen}
                    below={codesUnder(codes, chosen.id).length}
                    passagesWithBelow={withBelow.find((each) => each.id === chosen.id)?.passages ?? chosen.passages}
                    actions={actions}
                  />
                ),
            },
          ]}
        />
      )}
      {asking?.kind === "create" ? (
        <NewEntryDialog<"code">
          title={asking.parent === null ? "New code" : `New code under “${asking.parent.path}”`}
          nameLabel="Name"
          hint="A slash makes codes under codes: casualties/figures"
          kindLabel="Kind"
          kinds={[{ value: "code", label: "Code" }]}
          create={(name) => call("codes.create", { name, parentId: asking.parent?.id ?? null })}
          onCreated={(made) => {
            if (asking.parent !== null) setCollapsed(asking.parent.id, false);
            go({ view: "codes", id: made });
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking?.kind === "move" ? (
        <MoveCodeDialog code={asking.code} codes={codes} onClose={() => setAsking(null)} />
      ) : null}
      {asking?.kind === "merge" ? (
        <MergeDialog kind="code" entry={{ id: asking.code.id, name: asking.code.path }} onClose={() => setAsking(null)}>
          Its passages, the codes under it, its description and note go to the code you choose. You can undo this.
        </MergeDialog>
      ) : null}
      {asking?.kind === "split" ? (
        <SplitDialog
          kind="code"
          entry={{ id: asking.code.id, name: asking.code.path }}
          nameLabel="Name of the new code"
          hint="It stands beside this one. A code that is there already takes the passages too."
          split={({ name, passageIds }) =>
            call("codes.split", { id: asking.code.id, name, passageIds: [...passageIds] })
          }
          onSplit={(made, name) => {
            go({ view: "codes", id: made });
            offerUndo(`Split off “${name}”`);
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking?.kind === "remove" ? (
        <ConfirmRemoval
          one="code"
          name={asking.code.path}
          onConfirm={() => remove(asking.code)}
          onClose={() => setAsking(null)}
        >
          <p>{consequences(asking.code, codesUnder(codes, asking.code.id))}</p>
        </ConfirmRemoval>
      ) : null}
    </div>
  );
};

const consequences = (code: Code, below: readonly Code[]): string => {
  const passages = below.reduce((sum, each) => sum + each.passages, code.passages);
  const codes =
    below.length === 0 ? "" : ` ${below.length === 1 ? "The code" : `The ${below.length} codes`} under it go too.`;
  const tags = passages === 1 ? "One passage loses its tag." : `${passages.toLocaleString()} passages lose their tag.`;
  return `${tags}${codes} Passages left with nothing on them go; the articles stay as they are.`;
};

const NoCodes = ({ onNew }: { readonly onNew: () => void }) => (
  <EmptyState
    icon={<KindIcon kind="code" size={36} />}
    title="No codes yet"
    actions={
      <Button onPress={onNew}>
        <Plus size={15} aria-hidden /> New code
      </Button>
    }
  >
    Codes are your own words for what a passage is about, one under another if you like. Select words in an article and
    press <kbd>T</kbd>, or set up your codebook here.
  </EmptyState>
);
