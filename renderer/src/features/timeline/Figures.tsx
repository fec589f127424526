import { ChartSpline, Download } from "lucide-react";
import { useState } from "react";
import { sayNumber } from "../../../../shared/domain/claim-number.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { CoursePoint } from "../../../../shared/domain/timeline.ts";
import { useAsk } from "../../bridge/ask.ts";
import { readArticle } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { isoOfDay } from "../../ui/day-text.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Field.tsx";
import { SortTable } from "../../ui/SortTable.tsx";
import type { SortColumn } from "../../ui/SortTable.tsx";
import { saveTable } from "../export/index.ts";
import { ListProblem, ListWaiting, PositionIcon, positionWords } from "../passages/index.ts";
import { FigureChart } from "./FigureChart.tsx";
import { unitOf, unitsOf } from "./figure-places.ts";
import { sayDays } from "./say-mark.ts";

type Props = {
  readonly questionId: Id | null;
  readonly axis: "said" | "published";
  readonly filter: { readonly query: string; readonly from: string | null; readonly to: string | null };
};

/** How the figures that answer a question changed, with the words they were given in. */
export const Figures = ({ questionId, axis, filter }: Props) => {
  const { data, error } = useAsk(
    "timeline.course",
    { ...filter, axis, of: { kind: "question", id: questionId ?? "" }, limit: most },
    { keep: true, when: questionId !== null },
  );
  const [wanted, setWanted] = useState<string | null>(null);
  if (questionId === null)
    return (
      <EmptyState icon={<ChartSpline size={34} />} title="Choose a question">
        Of a question whose claims give figures, this shows how the figure moved: “dozens”, “at least 87”, “more than
        100”.
      </EmptyState>
    );
  if (error !== null) return <ListProblem message={error.message} />;
  if (data === undefined) return <ListWaiting />;
  if (data.rows.length === 0)
    return (
      <EmptyState icon={<ChartSpline size={34} />} title="No figures here">
        Give claims of this question their number in their details.
      </EmptyState>
    );
  const units = unitsOf(data.rows);
  const unit = units.find((each) => each === wanted) ?? units[0] ?? "";
  const points = data.rows.filter(({ number }) => unitOf(number) === unit);
  const read = (point: CoursePoint): void => readArticle(point.articleId, point.passageId);
  return (
    <div className="figures">
      <div className="figures-head">
        {units.length < 2 ? null : (
          <Select
            label="Unit"
            hideLabel
            value={unit}
            options={units.map((value) => ({ value, label: value === "" ? "without a unit" : value }))}
            onChange={setWanted}
          />
        )}
        <p className="picture-figures">
          {data.rows.length < data.total
            ? `The first ${data.rows.length.toLocaleString()} of ${data.total.toLocaleString()} appearances. `
            : ""}
          A bar spans what the words allow, an arrow where they leave it open.
        </p>
        <IconButton
          label="Save the figures as CSV…"
          icon={<Download size={15} />}
          onPress={() => void saveTable("Figures over time", rowsOf(points))}
        />
      </div>
      <FigureChart points={points} unit={unit} onRead={read} />
      <SortTable caption="Figures over time" columns={columnsOf(read)} rows={points} keyOf={({ id }) => id} />
    </div>
  );
};

const most = 500;

const columnsOf = (read: (point: CoursePoint) => void): readonly SortColumn<CoursePoint>[] => [
  {
    id: "day",
    label: "When",
    value: ({ day }) => isoOfDay(day),
    cell: ({ day, lastDay }) => sayDays({ firstDay: day, lastDay }),
  },
  {
    id: "figure",
    label: "Figure",
    value: ({ number }) => String(number?.low ?? 0).padStart(16, "0"),
    cell: ({ number }) => (number === null ? "" : sayNumber(number)),
  },
  {
    id: "position",
    label: "Position",
    value: ({ position }) => position,
    cell: ({ position }) => (
      <span className="chain-position">
        <PositionIcon position={position} size={13} /> {positionWords[position].one}
      </span>
    ),
  },
  {
    id: "words",
    label: "Words",
    value: ({ exact }) => exact,
    cell: (point) => (
      <button type="button" className="registry-link" onClick={() => read(point)}>
        {point.exact.length > 140 ? `${point.exact.slice(0, 139)}…` : point.exact}
      </button>
    ),
  },
  { id: "who", label: "Who", value: ({ who }) => who ?? "", cell: ({ who }) => who ?? "the writer" },
  {
    id: "article",
    label: "Article",
    value: ({ articleTitle }) => articleTitle,
    cell: ({ articleTitle }) => articleTitle,
  },
];

const rowsOf = (points: readonly CoursePoint[]) => [
  ["When", "Figure", "Position", "Words", "Claim", "Who", "Article", "Publication"],
  ...points.map(({ day, number, position, exact, claim, who, articleTitle, publication }) => [
    isoOfDay(day),
    number === null ? "" : sayNumber(number),
    position,
    exact,
    claim,
    who ?? "",
    articleTitle,
    publication ?? "",
  ]),
];
