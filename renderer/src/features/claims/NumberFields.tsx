import { useState } from "react";
import { opWords } from "../../../../shared/domain/claim-number.ts";
import { numberOps } from "../../../../shared/domain/claim.ts";
import type { ClaimNumber, ClaimSummary, NumberOp } from "../../../../shared/domain/claim.ts";
import { act, problemOf } from "../../bridge/act.ts";
import { Select } from "../../ui/Field.tsx";
import { SideSection } from "../registry/index.ts";
import { KeptField } from "./KeptField.tsx";
import { readFigure } from "./read-figure.ts";

/** The figure a claim states; emptying it takes it away. */
export const NumberFields = ({ claim: { id, number } }: { readonly claim: ClaimSummary }) => {
  /** Chosen before there is a figure to be exact about. */
  const [wanted, setWanted] = useState<NumberOp>("=");
  const save = (next: ClaimNumber | null): Promise<string | null> =>
    next === null && number === null ? Promise.resolve(null) : problemOf("claims.edit", { id, number: next });
  const saveLow = (text: string): Promise<string | null> => {
    if (text === "") return save(null);
    const low = readFigure(text);
    return low === null
      ? Promise.resolve(noFigure)
      : save({ ...(number ?? { op: wanted, high: null, unit: null }), low });
  };
  const saveHigh = (text: string): Promise<string | null> => {
    if (number === null) return Promise.resolve(text === "" ? null : "Write the first figure first");
    const high = text === "" ? null : readFigure(text);
    return high === null && text !== "" ? Promise.resolve(noFigure) : save({ ...number, high });
  };
  const saveUnit = (text: string): Promise<string | null> =>
    number === null
      ? Promise.resolve(text === "" ? null : "Write the figure first")
      : save({ ...number, unit: text === "" ? null : text });
  const op = number?.op ?? wanted;
  return (
    <SideSection title="Figure">
      <div className="claim-detail-fields">
        <Select
          label="How exact"
          value={op}
          options={ops}
          onChange={(chosen) => {
            setWanted(chosen);
            // A bound is one figure.
            if (number !== null)
              void act("claims.edit", {
                id,
                number: { ...number, op: chosen, high: chosen === "=" || chosen === "~" ? number.high : null },
              });
          }}
        />
        <KeptField label="Unit" value={number?.unit ?? ""} placeholder="people" onSave={saveUnit} />
        <KeptField label="Figure" value={number === null ? "" : String(number.low)} placeholder="87" onSave={saveLow} />
        {op === "=" || op === "~" ? (
          <KeptField
            label="Up to"
            value={number?.high === null || number === null ? "" : String(number.high)}
            placeholder="A range’s end"
            onSave={saveHigh}
          />
        ) : null}
      </div>
    </SideSection>
  );
};

const noFigure = "Write a figure, as 87 or 1,200";
const ops = numberOps.map((value) => ({
  value,
  label: `${opWords[value].charAt(0).toUpperCase()}${opWords[value].slice(1)}`,
}));
