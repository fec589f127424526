import { useState } from "react";
import type { TablePreview } from "../../../../shared/contract/import.ts";
import { tableFields } from "../../../../shared/domain/table-columns.ts";
import type { TableField } from "../../../../shared/domain/table-columns.ts";
import { openDialog } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Field.tsx";
import { fieldsOf, problemWith, remember, toChoice, usePendingTables, withField } from "./choose-columns.ts";
import type { Fields } from "./choose-columns.ts";
import { runImport } from "./import-actions.ts";
import "./tables-dialog.css";

/** What the columns of tables hold, before they are imported. */
export const TablesDialog = () => {
  const pending = usePendingTables((state) => state.pending);
  const tables = pending?.tables ?? [];
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<readonly Fields[]>(() => tables.map(fieldsOf));
  const table = tables[at];
  const fields = chosen[at];
  const close = (): void => openDialog(null);
  if (pending === null || table === undefined || fields === undefined) return null;

  const problem = problemWith(fields);
  const isLast = at === tables.length - 1;
  const firstWrong = chosen.findIndex((each) => problemWith(each) !== null);
  const run = (): void => {
    if (firstWrong !== -1) return setAt(firstWrong);
    tables.forEach((each, index) => remember(each, chosen[index] ?? each.fields));
    close();
    const choices = tables.map((each, index) => {
      const { file, columns } = toChoice(each, chosen[index] ?? each.fields);
      return { file, columns: [...columns] };
    });
    void runImport([{ kind: "grant", token: pending.token }], choices);
  };
  return (
    <Dialog
      title={`Import ${table.file}`}
      width="wide"
      onClose={close}
      actions={
        <>
          {tables.length === 1 ? null : (
            <span className="tables-count">{`Table ${at + 1} of ${tables.length.toLocaleString()}`}</span>
          )}
          <Button onPress={close}>Cancel</Button>
          {at === 0 ? null : <Button onPress={() => setAt(at - 1)}>Back</Button>}
          {isLast ? (
            <Button look="primary" isDisabled={problem !== null} onPress={run}>
              Import
            </Button>
          ) : (
            <Button look="primary" isDisabled={problem !== null} onPress={() => setAt(at + 1)}>
              Next table
            </Button>
          )}
        </>
      }
    >
      <p className="tables-intro">
        Each row becomes an article. Say what the columns hold; here is how the table begins.
      </p>
      <Columns
        key={at}
        table={table}
        fields={fields}
        onField={(column, field) =>
          setChosen(chosen.map((each, index) => (index === at ? withField(each, column, field) : each)))
        }
      />
      <p className="tables-problem" role="status">
        {problem}
      </p>
    </Dialog>
  );
};

type ColumnsProps = {
  readonly table: TablePreview;
  readonly fields: Fields;
  readonly onField: (column: number, field: TableField | null) => void;
};

const Columns = ({ table: { file, headings, rows }, fields, onField }: ColumnsProps) => (
  // Wider than the dialog when the table is: the arrow keys must reach what is beyond.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className="tables-scroll" role="region" aria-label={`The first rows of ${file}`} tabIndex={0}>
    <table className="tables-preview">
      <thead>
        <tr>
          {headings.map((heading, column) => (
            // oxlint-disable-next-line react/no-array-index-key
            <th key={column} scope="col" className={classOf(fields[column])}>
              <span className="tables-heading truncate" title={heading}>
                {heading === "" ? `Column ${column + 1}` : heading}
              </span>
              <Select
                label={`What “${heading === "" ? `column ${column + 1}` : heading}” holds`}
                hideLabel
                value={fields[column] ?? none}
                options={options}
                onChange={(value) => onField(column, value === none ? null : value)}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, number) => (
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={number}>
            {headings.map((_heading, column) => (
              // oxlint-disable-next-line react/no-array-index-key
              <td key={column} className={classOf(fields[column])}>
                <span className="tables-cell">{row[column] ?? ""}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {rows.length === 0 ? <p className="tables-none">There are no rows below the headings.</p> : null}
  </div>
);

const classOf = (field: TableField | null | undefined): string =>
  field === "text" ? "is-text" : field === null ? "is-left-out" : "";

const none = "none";

const names: Readonly<Record<TableField, string>> = {
  text: "Text",
  title: "Title",
  subtitle: "Subtitle",
  byline: "Byline",
  publication: "Publication",
  section: "Section",
  agency: "News agency",
  publishedAt: "Date",
  updatedAt: "Updated",
  url: "Address (URL)",
  language: "Language",
};

const options = [
  { value: none, label: "Left out" },
  ...tableFields.map((value) => ({ value, label: names[value] })),
] as const;
