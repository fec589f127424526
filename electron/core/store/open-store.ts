import { Refusal } from "../../../shared/contract/failure.ts";
import { openActors } from "./actors.ts";
import { openAnnotations } from "./annotations.ts";
import { openArticles } from "./articles.ts";
import { openAssessments } from "./assessments.ts";
import { openAttributions } from "./attributions.ts";
import { openBoard } from "./board.ts";
import { openChangeLog } from "./change-log.ts";
import type { ChangeHeader, Joining, TouchedRow } from "./change-log.ts";
import { backUp } from "./back-up.ts";
import { checkIndex } from "./check-index.ts";
import { checkNotebook } from "./check.ts";
import { openChains } from "./chains.ts";
import { openClaimChoice } from "./claim-choice.ts";
import { openClaimRelations } from "./claim-relations.ts";
import { openClaims } from "./claims.ts";
import { openCodes } from "./codes.ts";
import { openCopies } from "./copies.ts";
import { openCodesTogether } from "./codes-together.ts";
import { openCredits } from "./credits.ts";
import { openDebrisRules } from "./debris-rules.ts";
import { openExclusions } from "./exclusions.ts";
import { openExport } from "./export.ts";
import { foldLogBeside } from "./fold-log.ts";
import { openHypotheses } from "./hypotheses.ts";
import { openImportBatches } from "./import-batches.ts";
import { openMatrix } from "./matrix.ts";
import { openMerging } from "./merge-entries.ts";
import { openNetwork } from "./network.ts";
import { openNotebookTable } from "./notebook-table.ts";
import { openNotes } from "./notes.ts";
import type { OpenedDatabase } from "./open-notebook.ts";
import { openOriginals } from "./originals.ts";
import { openPassages } from "./passages.ts";
import { openRecords } from "./records.ts";
import { openRevisions } from "./revisions.ts";
import { openSavedSearches } from "./saved-searches.ts";
import { openSearch } from "./search.ts";
import { openSearchIndex } from "./search-index.ts";
import { isIndexDamage } from "./search-rebuild.ts";
import { openSources } from "./sources.ts";
import { openTags } from "./tags.ts";
import { openTies } from "./ties.ts";
import { openTimeline } from "./timeline.ts";
import { openSplitting } from "./splitting.ts";
import { openVerifying } from "./verifying.ts";
import { openVoices } from "./voices.ts";
import { openTouched } from "./touched.ts";

export type Store = ReturnType<typeof openStore>;

/** All SQL there is, one part per table family, its statements prepared once. */
export const openStore = (opened: OpenedDatabase) => {
  const { db } = opened;
  const index = openSearchIndex(db);
  const log = opened.readOnly === null ? openChangeLog(db) : null;
  const writable = () => log ?? readOnly(opened.readOnly ?? "");

  const inTransaction = db.transaction((work: () => unknown) => {
    const value = work();
    index.drain();
    return value;
  });
  const transaction = <T>(work: () => T): T => {
    let value: { readonly of: T } | null = null;
    try {
      inTransaction.immediate(() => {
        value = { of: work() };
      });
    } catch (error) {
      index.forget();
      throw error;
    }
    return keep<T>(value);
  };
  /** Flips rows in exactly the state the log left them: keys need no checking, and cascades would do the work twice. */
  const withoutKeys = <T>(work: () => T): T => {
    db.pragma("foreign_keys = OFF");
    try {
      return transaction(work);
    } finally {
      db.pragma("foreign_keys = ON");
    }
  };

  const passages = openPassages(db, () => !db.inTransaction && !index.anew.isIncomplete());
  const originals = openOriginals(db);
  const [claims, actors, sources] = [openClaims(db), openActors(db), openSources(db)];
  const search = openSearch(db, index);
  return {
    path: opened.path,
    readOnly: opened.readOnly,
    notebook: openNotebookTable(db, index.anew.isIncomplete),
    articles: openArticles(db, index),
    revisions: openRevisions(db),
    splitting: openSplitting(db),
    credits: openCredits(db),
    exclusions: openExclusions(db),
    debrisRules: openDebrisRules(db),
    copies: openCopies(db),
    passages,
    tags: openTags(db),
    attributions: openAttributions(db),
    annotations: openAnnotations(db),
    actors,
    ties: openTies(db),
    sources,
    codes: openCodes(db),
    codesTogether: openCodesTogether(db, index),
    claims,
    claimRelations: openClaimRelations(db),
    hypotheses: openHypotheses(db),
    merging: openMerging(db),
    board: openBoard(db),
    voices: openVoices(db, originals),
    records: openRecords(db, originals),
    claimChoice: openClaimChoice(db),
    chains: openChains(db, originals),
    network: openNetwork(db),
    timeline: openTimeline(db),
    matrix: openMatrix(db),
    assessments: openAssessments(db),
    notes: openNotes(db),
    importBatches: openImportBatches(db),
    foldLogBeside: () => foldLogBeside(db, opened.path),
    search,
    savedSearches: openSavedSearches(db),
    /** Upkeep of the search index: join small pieces when idle (see merge), build it anew from the tables. */
    index: {
      merge: (budgetMs: number): boolean => opened.readOnly === null && !db.inTransaction && index.merge(budgetMs),
      rebuild: (): void => transaction(index.rebuild),
      /** Words of texts that are in it: see `PreparedText.newWords`. */
      learnWords: index.learnWords,
      /** Look through it, piece by piece. */
      check: () => checkIndex(db),
      /** Whether an error came of damage to it. */
      isDamage: (error: unknown): boolean => isIndexDamage(db, error),
      isIncomplete: index.anew.isIncomplete,
      /** Empty it, to be made anew step by step. */
      startOver: index.anew.startOver,
      rebuildStep: index.anew.step,
      rebuildProgress: index.anew.progress,
    },
    /** Read on in what is kept in memory, for about so many milliseconds. Whether there is more to read. */
    warm: (forMs: number): boolean => {
      const until = performance.now() + forMs;
      return (
        [claims, actors, sources].some(({ names }) => names.read(until)) ||
        index.warm(forMs) ||
        search.readTokens(forMs)
      );
    },
    export: openExport(db),
    touched: openTouched(db, passages),
    /**
     * One recorded change in one transaction, index included.
     *
     * @param lasting - on the disk when this returns; else it may be lost when the machine (not the program) stops before
     *   the next lasting one, and then with all that follows it
     */
    write: <T>(
      header: ChangeHeader,
      work: (label: (text: string) => void) => T,
      { joining = null, lasting = true }: { readonly joining?: Joining; readonly lasting?: boolean } = {},
    ) => {
      const change = () =>
        transaction(() => writable().record(header, work, header.command === "notes.save" ? "newest" : joining));
      if (lasting) return change();
      // Not waiting for the disk after each commit.
      db.pragma("synchronous = NORMAL");
      try {
        return change();
      } finally {
        db.pragma("synchronous = FULL");
      }
    },
    /** Part of a change that may fail by itself: what it wrote is taken back and the error goes on. */
    attempt: <T>(work: () => T): T => db.transaction(work)(),
    history: {
      undo: (): { label: string; touched: readonly TouchedRow[] } | null => withoutKeys(() => writable().undo()),
      redo: (): { label: string; touched: readonly TouchedRow[] } | null => withoutKeys(() => writable().redo()),
      newestGesture: (): string | null => log?.newestGesture() ?? null,
      state: () => log?.state() ?? { undo: null, redo: null },
      list: (limit: number, offset: number) => log?.list(limit, offset) ?? [],
      seal: (): void => transaction(() => writable().seal()),
    },
    verifying: openVerifying(db),
    check: () => checkNotebook(db),
    backup: (path: string) => backUp(db, path),
    close: opened.close,
  };
};

const readOnly = (why: string): never => {
  throw new Refusal("read-only", why);
};

const keep = <T>(value: { readonly of: T } | null): T => {
  if (value === null) throw new Error("the transaction did not run");
  return value.of;
};
