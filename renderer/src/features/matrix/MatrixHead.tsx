import { Download } from "lucide-react";
import { countOf } from "../../../../shared/domain/labels.ts";
import type { MatrixColumns, MatrixFrame } from "../../../../shared/domain/matrix.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Segments } from "../../ui/Segments.tsx";
import type { MatrixInput, MatrixLook } from "./matrix-state.ts";
import { saveMatrix } from "./save-matrix.ts";

type Props = {
  readonly frame: MatrixFrame;
  readonly input: MatrixInput;
  /** What the file is to be called. */
  readonly name: string;
  readonly onLook: (patch: Partial<MatrixLook>) => void;
};

/** What the columns are, how many there are of each, and saving it all. */
export const MatrixHead = ({ frame, input, name, onLook }: Props) => (
  <>
    <Segments
      label="Columns"
      value={input.columns}
      options={looks}
      onChange={(columns) => onLook({ columns, byColumn: null, byClaim: null, chosen: null })}
    />
    <span className="picture-figures">{figures(frame, input.columns)}</span>
    <IconButton
      label="Save the table as CSV…"
      icon={<Download size={15} />}
      isDisabled={frame.claims.length === 0}
      onPress={() => void saveMatrix(name, frame, input)}
    />
  </>
);

const looks: readonly { readonly value: MatrixColumns; readonly label: string }[] = [
  { value: "source", label: "By source" },
  { value: "article", label: "By article" },
];

const figures = ({ claims, totalClaims, columns, totalColumns }: MatrixFrame, of: MatrixColumns): string =>
  [
    totalClaims > claims.length
      ? `the ${claims.length.toLocaleString("en")} most used of ${countOf(totalClaims, "claim")}`
      : countOf(totalClaims, "claim"),
    totalColumns > columns.length
      ? `the ${columns.length.toLocaleString("en")} most used of ${countOf(totalColumns, of)}`
      : countOf(totalColumns, of),
  ].join(" × ");
