import { create } from "zustand";
import type { ImportItem } from "../../../../shared/contract/import.ts";

/** What the last import of this window did. */
export const useImportReport = create<{ readonly items: readonly ImportItem[] }>(() => ({ items: [] }));

export const keepReport = (items: readonly ImportItem[]): void => useImportReport.setState({ items });
