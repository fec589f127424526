import type { ClaimKind } from "../../../../shared/domain/claim.ts";

export const claimKindOptions: readonly { readonly value: ClaimKind; readonly label: string }[] = [
  { value: "fact", label: "Fact" },
  { value: "number", label: "Number" },
  { value: "cause", label: "Cause" },
  { value: "prediction", label: "Prediction" },
  { value: "demand", label: "Demand" },
  { value: "judgement", label: "Judgement" },
];
