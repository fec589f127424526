import { Download, Grid3x3 } from "lucide-react";
import type { Nearness } from "../../../../shared/contract/codes.ts";
import type { Code } from "../../../../shared/domain/code.ts";
import { useAsk } from "../../bridge/ask.ts";
import { IconButton } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Field.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { saveTable } from "../export/index.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { useCodesState } from "./codes-state.ts";
import { codesAmong, mostCompared } from "./codes-among.ts";
import { TogetherTable } from "./TogetherTable.tsx";

/** Which codes stand together, and how often. */
export const TogetherView = ({ codes }: { readonly codes: readonly Code[] }) => {
  const { nearness, among, keep } = useCodesState();
  const shown = codesAmong(codes, among);
  const { data: counts, error } = useAsk(
    "codes.together",
    { ids: shown.map(({ id }) => id), nearness },
    { keep: true, when: shown.length > 1 },
  );
  const parents = codes.filter((code) => codes.some((each) => each.parentId === code.id));
  return (
    <section className="together" aria-label="Codes that stand together">
      <header className="together-head">
        <Segments
          label="How near"
          value={nearness}
          options={choices}
          onChange={(chosen) => keep({ nearness: chosen })}
        />
        <Select
          label="Codes shown"
          hideLabel
          value={parents.some(({ id }) => id === among) ? among : "used"}
          options={[
            { value: "used", label: `The ${mostCompared} most used` },
            ...parents.map(({ id, path }) => ({ value: id, label: `Under ${path}` })),
          ]}
          onChange={(chosen) => keep({ among: chosen })}
        />
        <span className="together-what">{meanings[nearness]}</span>
        {counts === undefined || shown.length < 2 ? null : (
          <IconButton
            label="Save the table as CSV…"
            icon={<Download size={15} />}
            onPress={() =>
              void saveTable("codes together", [
                ["", ...shown.map(({ path }) => path)],
                ...shown.map(({ path }, row) => [path, ...(counts[row] ?? [])]),
              ])
            }
          />
        )}
      </header>
      {shown.length < 2 ? (
        <EmptyState icon={<Grid3x3 size={34} />} title="Two codes are needed">
          Give passages codes, and see here which of them stand together.
        </EmptyState>
      ) : error !== null ? (
        <ListProblem message={error.message} />
      ) : counts === undefined ? (
        <ListWaiting />
      ) : (
        <TogetherTable codes={shown} counts={counts} nearness={nearness} />
      )}
    </section>
  );
};

const choices: readonly { readonly value: Nearness; readonly label: string }[] = [
  { value: "passage", label: "Same passage" },
  { value: "overlap", label: "Overlapping" },
  { value: "article", label: "Same article" },
];

const meanings: Readonly<Record<Nearness, string>> = {
  passage: "Passages that carry both codes.",
  overlap: "Passages of the row’s code that overlap one of the column’s.",
  article: "Articles that have both codes.",
};
