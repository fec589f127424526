import { useState } from "react";
import type { ClaimSummary } from "../../../../shared/domain/claim.ts";
import { act, problemOf } from "../../bridge/act.ts";
import { Select } from "../../ui/Field.tsx";
import { claimKindOptions } from "./claim-kinds.ts";
import { EventFields } from "./EventFields.tsx";
import { NumberFields } from "./NumberFields.tsx";
import { QuestionField } from "./QuestionField.tsx";

/** What a claim is besides its wording. */
export const ClaimProperties = ({ claim }: { readonly claim: ClaimSummary }) => {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      <div className="claim-fields">
        <Select
          label="Kind"
          value={claim.kind}
          options={claimKindOptions}
          onChange={(kind) => void act("claims.edit", { id: claim.id, kind })}
        />
        <QuestionField
          question={claim.question}
          problem={problem}
          onChoose={(question) => void problemOf("claims.edit", { id: claim.id, question }).then(setProblem)}
        />
      </div>
      {claim.kind === "number" || claim.number !== null ? <NumberFields claim={claim} /> : null}
      <EventFields claim={claim} />
    </>
  );
};
