import { Check, Scale, X } from "lucide-react";
import { useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import type { RecordedClaim, TrackRecord } from "../../../../shared/domain/track-record.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { Judged } from "../assessments/index.ts";
import { ListProblem, ListWaiting, PositionIcon, positionWords } from "../passages/index.ts";
import "./sources.css";

/** What a source claimed, and how that fared with others who do not lean on its word. */
export const SourceRecord = ({ id }: { readonly id: Id }) => {
  const { data: record, error } = useAsk("assessments.record", { id });
  const [active, setActive] = useState<number | null>(null);
  if (error !== null) return <ListProblem message={error.message} />;
  if (record === undefined) return <ListWaiting />;
  if (record.rows.length === 0)
    return (
      <EmptyState icon={<Scale size={30} />} title="No claim rests on its word yet">
        Once what it says is tagged as a claim (<kbd>C</kbd> on a passage that it says), its record stands here: what
        independent others bear out and what they speak against.
      </EmptyState>
    );
  return (
    <div className="record">
      <Sum record={record} />
      <VirtualList
        label="Claims of this source"
        count={record.rows.length}
        rowHeight={58}
        measured
        active={active}
        onActive={setActive}
        onOpen={(index) => {
          const claimId = record.rows[index]?.claimId;
          if (claimId !== undefined) go({ view: "claims", id: claimId });
        }}
        opensOnClick
        row={(index) => {
          const row = record.rows[index];
          return row === undefined ? null : <Line row={row} />;
        }}
      />
    </div>
  );
};

const Sum = ({ record }: { readonly record: TrackRecord }) => {
  const alone = record.claims - record.corroborated - record.contradicted - record.disputed;
  return (
    <div className="record-sum">
      <p>
        <strong>{record.claims === 1 ? "1 claim" : `${record.claims.toLocaleString()} claims`}</strong> affirmed or
        denied: {record.corroborated.toLocaleString()} corroborated, {record.contradicted.toLocaleString()}{" "}
        contradicted, {record.disputed.toLocaleString()} both, {alone.toLocaleString()} with no independent word.
      </p>
      <p>Counted by roots: who only repeats its word, copies included, counts for nothing.</p>
      {record.rows.length < record.claims ? (
        <p>The {record.rows.length.toLocaleString()} most used are listed.</p>
      ) : null}
    </div>
  );
};

const Line = ({ row }: { readonly row: RecordedClaim }) => (
  <div className="record-line">
    <p className="record-text">{row.text}</p>
    <p className="record-meta">
      {row.positions.map((position) => (
        <span key={position}>
          <PositionIcon position={position} /> {positionWords[position].one}
        </span>
      ))}
      {row.corroboratedBy === 0 ? null : (
        <span className="record-good">
          <Check size={12} aria-hidden /> {row.corroboratedBy} independent{" "}
          {row.corroboratedBy === 1 ? "root bears" : "roots bear"} it out
        </span>
      )}
      {row.contradictedBy === 0 ? null : (
        <span className="record-bad">
          <X size={12} aria-hidden /> {row.contradictedBy} independent{" "}
          {row.contradictedBy === 1 ? "root speaks" : "roots speak"} against it
        </span>
      )}
      {row.corroboratedBy + row.contradictedBy === 0 ? <span>No independent word</span> : null}
      <Judged judged={row.judged} />
    </p>
  </div>
);
