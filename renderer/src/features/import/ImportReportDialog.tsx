import { ArrowUpRight, CircleAlert, CircleCheck, CircleMinus, Copy, Files, RefreshCw } from "lucide-react";
import { useState } from "react";
import type { ImportItem } from "../../../../shared/contract/import.ts";
import { tellShell } from "../../bridge/act.ts";
import { readArticle, openDialog } from "../../session/session.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SearchField, Select } from "../../ui/Field.tsx";
import { showToast } from "../../ui/Toasts.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { useImportReport } from "./import-report.ts";
import { makeUpdateSeparate } from "./separate.ts";
import { reportAsText, sayOutcome } from "./say-outcome.ts";
import { saveReport } from "./save-report.ts";
import "./import-report.css";

type Shown = "all" | ImportItem["status"];

/** Result per file of the last import. */
export const ImportReportDialog = () => {
  const items = useImportReport((report) => report.items);
  const [shown, setShown] = useState<Shown>(() => (items.some((item) => item.status === "failed") ? "failed" : "all"));
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState<number | null>(0);
  const wanted = filter.trim().toLocaleLowerCase();
  const rows = items.filter(
    (item) =>
      (shown === "all" || item.status === shown) &&
      (wanted === "" ||
        `${item.name}\n${item.title ?? ""}\n${item.message ?? ""}`.toLocaleLowerCase().includes(wanted)),
  );
  const close = (): void => openDialog(null);
  const open = (item: ImportItem | undefined): void => {
    if (typeof item?.articleId !== "string") return;
    close();
    readArticle(item.articleId);
  };
  const separate = (item: ImportItem): Promise<void> => {
    close();
    return makeUpdateSeparate(item);
  };
  const copy = async (): Promise<void> => {
    if ((await tellShell("shell.copy", { text: reportAsText(rows) })) !== undefined)
      showToast({ kind: "done", message: "Report copied" });
  };
  const current = active === null ? undefined : rows[active];
  return (
    <Dialog
      title="Import report"
      width="wide"
      onClose={close}
      actions={
        <>
          <Button onPress={() => void copy()}>
            <Copy size={14} aria-hidden />
            Copy as text
          </Button>
          <Button isDisabled={rows.length === 0} onPress={() => void saveReport(rows, "csv")}>
            Save CSV…
          </Button>
          <Button isDisabled={rows.length === 0} onPress={() => void saveReport(rows, "json")}>
            Save JSON…
          </Button>
          {current?.status === "updated" ? (
            <Button onPress={() => void separate(current)}>Make it a separate article</Button>
          ) : null}
          <Button isDisabled={typeof current?.articleId !== "string"} onPress={() => open(current)}>
            Open article
          </Button>
          <Button look="primary" onPress={close}>
            Done
          </Button>
        </>
      }
    >
      <p className="import-report-sum">
        {items.length === 0 ? "Nothing was imported in this window yet." : `${sum(items)}.`}
      </p>
      <div className="import-report-tools">
        <Select
          label="Show"
          hideLabel
          value={shown}
          options={choices.map((value) => ({
            value,
            label: `${names[value]} (${countOf(items, value).toLocaleString()})`,
          }))}
          onChange={(value) => {
            setShown(value);
            setActive(0);
          }}
        />
        <SearchField label="Filter the report" value={filter} onChange={setFilter} />
      </div>
      <div className="import-report-list">
        {rows.length === 0 ? (
          <p className="import-report-none">No file matches.</p>
        ) : (
          <VirtualList
            label="Imported files"
            count={rows.length}
            rowHeight={56}
            measured
            active={active}
            onActive={setActive}
            onOpen={(index) => open(rows[index])}
            row={(index) => <Row item={rows[index]} onOpen={open} />}
          />
        )}
      </div>
    </Dialog>
  );
};

const choices = ["all", "imported", "updated", "duplicate", "skipped", "failed"] as const;
const names: Readonly<Record<Shown, string>> = {
  all: "All files",
  imported: "Imported",
  updated: "Updated",
  duplicate: "Duplicates",
  skipped: "Skipped",
  failed: "Failed",
};

const countOf = (items: readonly ImportItem[], shown: Shown): number =>
  shown === "all" ? items.length : items.filter((item) => item.status === shown).length;

const sum = (items: readonly ImportItem[]): string =>
  items.length === 1 ? `1 file: ${sayOutcome(items)}` : `${items.length.toLocaleString()} files: ${sayOutcome(items)}`;

type RowProps = { readonly item: ImportItem | undefined; readonly onOpen: (item: ImportItem) => void };

const Row = ({ item, onOpen }: RowProps) =>
  item === undefined ? null : (
    <div className={`import-report-row import-report-${item.status}`}>
      <StatusIcon status={item.status} />
      <div className="import-report-text">
        <div className="import-report-head">
          <strong className="truncate">{item.title ?? item.name}</strong>
          <span className="import-report-status">{said[item.status]}</span>
        </div>
        <div className="import-report-detail">
          {item.title === null || item.title === item.name ? null : (
            <span className="import-report-name truncate">{item.name}</span>
          )}
          {item.message === null ? null : <span className="import-report-message">{item.message}</span>}
        </div>
      </div>
      {item.articleId === null ? null : (
        <IconButton
          label={`Open ${item.title ?? item.name}`}
          icon={<ArrowUpRight size={15} />}
          excludeFromTabOrder
          onPress={() => onOpen(item)}
        />
      )}
    </div>
  );

const said: Readonly<Record<ImportItem["status"], string>> = {
  imported: "Imported",
  updated: "New version",
  duplicate: "Already here",
  skipped: "Skipped",
  failed: "Failed",
};

const StatusIcon = ({ status }: { readonly status: ImportItem["status"] }) => {
  switch (status) {
    case "imported":
      return <CircleCheck className="import-report-icon" size={16} aria-hidden />;
    case "updated":
      return <RefreshCw className="import-report-icon" size={16} aria-hidden />;
    case "duplicate":
      return <Files className="import-report-icon" size={16} aria-hidden />;
    case "skipped":
      return <CircleMinus className="import-report-icon" size={16} aria-hidden />;
    case "failed":
      return <CircleAlert className="import-report-icon" size={16} aria-hidden />;
  }
};
