import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { SourceDetail } from "../../../../shared/contract/claims.ts";
import { reliabilities } from "../../../../shared/domain/source.ts";
import type { Reliability } from "../../../../shared/domain/source.ts";
import { problemOf } from "../../bridge/act.ts";
import { Button } from "../../ui/Button.tsx";
import { dayText } from "../../ui/day-text.ts";
import { TextField } from "../../ui/Field.tsx";
import { SideSection } from "../registry/index.ts";
import { Grade } from "./Grade.tsx";
import { reliabilityWords } from "./reliability.ts";
import "./sources.css";

/** How far the source can be relied on, and why: each judgement is kept, the newest counts. */
export const GradeForm = ({ source }: { readonly source: SourceDetail }) => {
  const [letter, setLetter] = useState<Reliability | null>(null);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = letter ?? source.reliability;
  const changed = letter !== null || reason.trim() !== "";

  const reset = (): void => {
    setLetter(null);
    setReason("");
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    if (chosen === null) setProblem("Choose a letter for this reason");
    else if (reason.trim() === "") setProblem("Say why: later readers need the reason");
    else {
      const failure = await problemOf("sources.grade", { id: source.id, reliability: chosen, reason: reason.trim() });
      if (failure === null) reset();
      else setProblem(failure);
    }
  };

  return (
    <>
      <SideSection title="Reliability (Admiralty code)">
        <div className="grade-form">
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
          {changed ? (
            <>
              <TextField
                label="Reason"
                lines={3}
                value={reason}
                onChange={(text) => {
                  setReason(text);
                  setProblem(null);
                }}
                error={problem}
                placeholder="What this judgement rests on"
              />
              <div className="grade-actions">
                <Button look="primary" onPress={() => void save()}>
                  {chosen === null ? "Save grade" : `Grade ${chosen}`}
                </Button>
                <Button onPress={reset}>Cancel</Button>
              </div>
            </>
          ) : null}
        </div>
      </SideSection>
      {source.grades.length === 0 ? null : (
        <SideSection title="Why">
          <ul className="grade-history">
            {source.grades.map((grade) => (
              <li key={grade.at}>
                <Grade reliability={grade.reliability} />
                <div>
                  <p className="grade-reason">{grade.reason}</p>
                  <p className="grade-when">
                    {grade.who}, <time dateTime={grade.at}>{dayText(grade.at)}</time>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </SideSection>
      )}
    </>
  );
};
