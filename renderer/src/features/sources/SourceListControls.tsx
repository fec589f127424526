import { notJudged, sourceSorts } from "../../../../shared/contract/claims.ts";
import type { SourceListing } from "../../../../shared/contract/claims.ts";
import { reliabilityWords } from "../../../../shared/domain/assessment.ts";
import { reliabilities } from "../../../../shared/domain/source.ts";
import { Select } from "../../ui/Field.tsx";
import { useSourceListState } from "./source-list-state.ts";

/** Which sources are listed, by their grade, and in which order. */
export const SourceListControls = () => {
  const { sort, reliability } = useSourceListState();
  return (
    <>
      <Select
        label="Graded"
        hideLabel
        value={reliability ?? "all"}
        options={grades}
        onChange={(value) => useSourceListState.setState({ reliability: value === "all" ? null : value })}
      />
      <Select
        label="Sort sources by"
        hideLabel
        value={sort}
        options={sourceSorts.map((value) => ({ value, label: sortWords[value] }))}
        onChange={(value) => useSourceListState.setState({ sort: value })}
      />
    </>
  );
};

const sortWords: Readonly<Record<SourceListing["sort"], string>> = {
  use: "Most used",
  name: "A to Z",
  reliability: "Most reliable",
};

const grades = [
  { value: "all", label: "All grades" },
  ...reliabilities.map((value) => ({ value, label: `${value} ${reliabilityWords[value].name}` })),
  { value: notJudged, label: "Not graded" },
] as const;
