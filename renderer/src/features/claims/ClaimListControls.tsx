import { claimSorts, notJudged } from "../../../../shared/contract/claims.ts";
import type { ClaimListing } from "../../../../shared/contract/claims.ts";
import { claimStatuses, credibilityWords, statusWords } from "../../../../shared/domain/assessment.ts";
import { credibilities } from "../../../../shared/domain/claim.ts";
import { Select } from "../../ui/Field.tsx";
import { useClaimListState } from "./claim-list-state.ts";

/** Which claims are listed, by what was judged, and in which order. */
export const ClaimListControls = () => {
  const { sort, status, credibility } = useClaimListState();
  return (
    <>
      <Select
        label="Judged as"
        hideLabel
        value={status !== null ? `status ${status}` : credibility !== null ? `credibility ${credibility}` : "all"}
        options={narrowings.map(({ value, label }) => ({ value, label }))}
        onChange={(value) => {
          const chosen = narrowings.find((each) => each.value === value);
          useClaimListState.setState({ status: chosen?.status ?? null, credibility: chosen?.credibility ?? null });
        }}
      />
      <Select
        label="Sort claims by"
        hideLabel
        value={sort}
        options={claimSorts.map((value) => ({ value, label: sortWords[value] }))}
        onChange={(value) => useClaimListState.setState({ sort: value })}
      />
    </>
  );
};

const sortWords: Readonly<Record<ClaimListing["sort"], string>> = {
  use: "Most used",
  text: "A to Z",
  newest: "Newest",
  status: "By status",
  credibility: "Most credible",
  likelihood: "Most likely",
};

type Narrowing = Partial<Pick<ClaimListing, "status" | "credibility">> & {
  readonly value: string;
  readonly label: string;
};
const narrowings: readonly Narrowing[] = [
  { value: "all", label: "All" },
  ...claimStatuses.map((status) => ({ value: `status ${status}`, label: statusWords[status].name, status })),
  { value: `status ${notJudged}`, label: "Without status", status: notJudged },
  ...credibilities.map((credibility) => ({
    value: `credibility ${credibility}`,
    label: `${credibility} ${credibilityWords[credibility].name}`,
    credibility,
  })),
  { value: `credibility ${notJudged}`, label: "Credibility not judged", credibility: notJudged },
];
