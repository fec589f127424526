import { useState } from "react";
import { unjudged } from "../../../../shared/domain/assessment.ts";
import type { Judgement } from "../../../../shared/domain/assessment.ts";
import { credibilities } from "../../../../shared/domain/claim.ts";
import type { ClaimSummary } from "../../../../shared/domain/claim.ts";
import { problemOf } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Select } from "../../ui/Field.tsx";
import { SideSection } from "../registry/index.ts";
import { History } from "./History.tsx";
import { JudgedInWords } from "./Judged.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { confidenceOptions, credibilityOptions, likelihoodOptions, scaleHelp, statusOptions } from "./scales.ts";
import "./assessments.css";

/** What the analyst holds of a claim: each scale apart, each judgement with its reason, all of them kept. */
export const AssessClaim = ({ claim }: { readonly claim: ClaimSummary }) => {
  const { id, judged } = claim;
  const { data: history = [] } = useAsk("assessments.ofClaim", { id });
  const [draft, setDraft] = useState<Judgement>(unjudged);
  const [reason, setReason] = useState("");
  const changed = Object.values(draft).some((value) => value !== null);

  const reset = (): void => {
    setDraft(unjudged);
    setReason("");
  };
  /** Choosing what is held already is no new judgement. */
  const choose = <Scale extends keyof Judgement>(scale: Scale, value: Judgement[Scale] | null): void =>
    setDraft((before) => ({ ...before, [scale]: value === judged[scale] ? null : value }));
  const save = async (said: { readonly reason: string; readonly who: string | undefined }) => {
    const { who, reason: why } = said;
    const failure = await problemOf("assessments.assessClaim", {
      id,
      ...draft,
      reason: why,
      ...(who === undefined ? {} : { who }),
    });
    if (failure === null) reset();
    return failure;
  };

  return (
    <>
      <SideSection title="Assessment">
        <div className="judge-form">
          <Select
            label="Status"
            value={draft.status ?? judged.status ?? "none"}
            options={offered(statusOptions, judged.status)}
            hint={scaleHelp.status}
            onChange={(value) => choose("status", value === "none" ? null : value)}
          />
          <Select
            label="Credibility"
            value={String(draft.credibility ?? judged.credibility ?? "none")}
            options={offered(credibilityOptions, judged.credibility)}
            hint={scaleHelp.credibility}
            onChange={(value) => choose("credibility", credibilities.find((each) => String(each) === value) ?? null)}
          />
          <Select
            label="Likelihood"
            value={draft.likelihood ?? judged.likelihood ?? "none"}
            options={offered(likelihoodOptions, judged.likelihood)}
            hint={scaleHelp.likelihood}
            onChange={(value) => choose("likelihood", value === "none" ? null : value)}
          />
          <Select
            label="Confidence"
            value={draft.confidence ?? judged.confidence ?? "none"}
            options={offered(confidenceOptions, judged.confidence)}
            hint={scaleHelp.confidence}
            onChange={(value) => choose("confidence", value === "none" ? null : value)}
          />
          {changed ? (
            <ReasonForm
              action="Save judgement"
              missing={null}
              reason={reason}
              onReason={setReason}
              onSave={save}
              onCancel={reset}
            />
          ) : null}
        </div>
      </SideSection>
      <History entries={history.map((entry) => ({ ...entry, what: <JudgedInWords judged={entry} /> }))} />
    </>
  );
};

/** What was judged once can be judged anew, not left open again; a mistake is taken out of the history. */
const offered = <Option extends { readonly value: string }>(
  options: readonly Option[],
  judged: unknown,
): readonly Option[] => (judged === null ? options : options.filter(({ value }) => value !== "none"));
