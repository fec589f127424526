import { Ellipsis, Merge, Printer, Split, Trash2, Waypoints } from "lucide-react";
import { useState } from "react";
import type { ClaimSummary } from "../../../../shared/domain/claim.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { problemOf } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { call } from "../../bridge/bridge.ts";
import { go } from "../../session/session.ts";
import { openSimilar } from "../../session/similar-to.ts";
import { IconButton } from "../../ui/Button.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { AssessClaim, Judged } from "../assessments/index.ts";
import { ClaimChainsPart } from "../chains/index.ts";
import { offerUndo } from "../history/index.ts";
import { NoteEditor } from "../notes/index.ts";
import { ClaimPassages, isDisputed, PositionBar } from "../passages/index.ts";
import type { Appearances } from "../passages/index.ts";
import { EntryDetailState, MergeDialog, RegistryDetail, SideSection, SplitDialog } from "../registry/index.ts";
import { openBrief } from "./brief/brief-state.ts";
import { RowHandle } from "./dragging.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { Relations } from "./Relations.tsx";
import { sayDetails } from "./say-details.ts";
import { Disputed } from "./ClaimRow.tsx";
import { ClaimProperties } from "./ClaimProperties.tsx";

type Props = { readonly id: Id; readonly onRemove: (id: Id) => void };

/** One claim: its wording, and its passages by the position they take. */
export const ClaimDetail = ({ id, onRemove }: Props) => {
  const { data: claim, error } = useAsk("claims.claim", { id });
  const [merging, setMerging] = useState(false);
  const [moving, setMoving] = useState<Appearances | null>(null);
  const [splitting, setSplitting] = useState(false);
  if (claim === undefined || error !== null)
    return <EntryDetailState icon={<KindIcon kind="claim" size={34} />} one="claim" error={error} />;
  return (
    <>
      <RegistryDetail
        label="Claim"
        head={
          <Head claim={claim} onRemove={onRemove} onMerge={() => setMerging(true)} onSplit={() => setSplitting(true)} />
        }
        parts={[
          {
            id: "passages",
            label: "Passages",
            count: claim.appearances,
            content: (
              <ClaimPassages
                claimId={id}
                positions={claim.positions}
                empty={<NoPassages />}
                onMove={setMoving}
                handle={(moved) => <RowHandle moving={moved} />}
              />
            ),
          },
          {
            id: "chains",
            label: "Chains",
            count: null,
            content: <ClaimChainsPart key={id} claimId={id} claim={claim.text} />,
          },
        ]}
        side={
          <>
            <ClaimProperties claim={claim} />
            <AssessClaim key={id} claim={claim} />
            <Relations claim={claim} />
            <SideSection title="Note">
              <NoteEditor subject="claim" subjectId={id} compact />
            </SideSection>
          </>
        }
      />
      {moving === null ? null : <MoveDialog moving={moving} onClose={() => setMoving(null)} />}
      {merging ? (
        <MergeDialog kind="claim" entry={{ id, name: claim.text }} onClose={() => setMerging(false)}>
          Its passages, relations and note go to the claim you choose, which keeps its own wording. You can undo this.
        </MergeDialog>
      ) : null}
      {splitting ? (
        <SplitDialog
          kind="claim"
          entry={{ id, name: claim.text }}
          nameLabel="Wording of the new claim"
          hint="The appearances you choose become its own; it keeps the kind and the question."
          split={({ name, passageIds }) => call("claims.split", { id, text: name, passageIds: [...passageIds] })}
          onSplit={(made, name) => {
            go({ view: "claims", id: made });
            offerUndo(`Split off “${name}”`);
          }}
          onClose={() => setSplitting(false)}
        />
      ) : null}
    </>
  );
};

type HeadProps = {
  readonly claim: ClaimSummary;
  readonly onRemove: (id: Id) => void;
  readonly onMerge: () => void;
  readonly onSplit: () => void;
};

const Head = ({ claim, onRemove, onMerge, onSplit }: HeadProps) => (
  <>
    <div className="registry-head-line">
      <EditableText
        label="Wording"
        look="title"
        value={claim.text}
        onSave={(text) => problemOf("claims.edit", { id: claim.id, text })}
      />
      <Menu
        label="Claim actions"
        trigger={<IconButton label="Claim actions" icon={<Ellipsis size={17} />} />}
        entries={[
          {
            id: "brief",
            label: "Print brief…",
            icon: <Printer size={14} />,
            onAction: openBrief,
          },
          {
            id: "similar",
            label: "Other wordings…",
            icon: <Waypoints size={14} />,
            onAction: () => openSimilar({ kind: "claim", id: claim.id, words: claim.text }),
          },
          { id: "merge", label: "Merge into…", icon: <Merge size={14} />, onAction: onMerge },
          { id: "split", label: "Split…", icon: <Split size={14} />, onAction: onSplit },
          { separator: "remove-line" },
          {
            id: "remove",
            label: "Remove claim…",
            icon: <Trash2 size={14} />,
            danger: true,
            onAction: () => onRemove(claim.id),
          },
        ]}
      />
    </div>
    <div className="registry-head-facts">
      <Judged judged={claim.judged} />
      {isDisputed(claim.positions) ? <Disputed /> : null}
      <PositionBar positions={claim.positions} />
      {sayDetails(claim).map((detail) => (
        <span key={detail}>{detail}</span>
      ))}
      <span>{facts(claim)}</span>
    </div>
  </>
);

const facts = ({ appearances, articles }: ClaimSummary): string => {
  if (appearances === 0) return "Not found in any article yet";
  const passages = appearances === 1 ? "1 appearance" : `${appearances.toLocaleString()} appearances`;
  return `${passages} in ${articles === 1 ? "1 article" : `${articles.toLocaleString()} articles`}`;
};

const NoPassages = () => (
  <EmptyState icon={<KindIcon kind="claim" size={30} />} title="No passage makes this claim yet">
    In an article, select the words that make it or deny it, press <kbd>C</kbd>, and choose this claim.
  </EmptyState>
);
