import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { SourceDetail } from "../../../../shared/contract/claims.ts";
import { reliabilityWords } from "../../../../shared/domain/assessment.ts";
import { reliabilities } from "../../../../shared/domain/source.ts";
import type { Reliability } from "../../../../shared/domain/source.ts";
import { problemOf } from "../../bridge/act.ts";
import { SideSection } from "../registry/index.ts";
import { Grade } from "./Grade.tsx";
import { History } from "./History.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { scaleHelp } from "./scales.ts";
import "./assessments.css";

/** How far the source can be relied on, and why: each judgement is kept, the newest counts. */
export const GradeSource = ({ source }: { readonly source: SourceDetail }) => {
  const [letter, setLetter] = useState<Reliability | null>(null);
  const [reason, setReason] = useState("");
  const chosen = letter ?? source.reliability;
  const reset = (): void => {
    setLetter(null);
    setReason("");
  };
  const save = async (said: { readonly reason: string; readonly who: string | undefined }) => {
    if (chosen === null) return "Choose a letter for this reason";
    const { who, reason: why } = said;
    const failure = await problemOf("sources.grade", {
      id: source.id,
      reliability: chosen,
      reason: why,
      ...(who === undefined ? {} : { who }),
    });
    if (failure === null) reset();
    return failure;
  };

  return (
    <>
      <SideSection title="Reliability">
        <p className="judge-scale">{scaleHelp.reliability}</p>
        <div className="judge-form">
          <RadioGroup
            className="grade-options"
            aria-label="Reliability"
            value={chosen}
            onChange={(value) => setLetter(reliabilities.find((each) => each === value) ?? null)}
          >
            {reliabilities.map((each) => (
              <Radio key={each} value={each} className="grade-option">
                <Grade reliability={each} />
                <span className="grade-option-name">{reliabilityWords[each].name}</span>
                <span className="grade-option-meaning">{reliabilityWords[each].meaning}</span>
              </Radio>
            ))}
          </RadioGroup>
          {letter !== null || reason.trim() !== "" ? (
            <ReasonForm
              action={chosen === null ? "Save grade" : `Grade ${chosen}`}
              missing={chosen === null ? "Choose a letter for this reason" : null}
              reason={reason}
              onReason={setReason}
              onSave={save}
              onCancel={reset}
            />
          ) : null}
        </div>
      </SideSection>
      <History
        entries={source.grades.map(({ id, reliability, reason: why, who, at }) => ({
          id,
          reason: why,
          who,
          at,
          what: (
            <>
              <Grade reliability={reliability} /> {reliabilityWords[reliability].name}
            </>
          ),
        }))}
      />
    </>
  );
};
