import type { Id } from "../../../shared/domain/id.ts";
import type { AchMatrix } from "../../../shared/domain/hypotheses.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type {
  ExportActor,
  ExportAlias,
  ExportArticle,
  ExportClaim,
  ExportCode,
  ExportCredit,
  ExportNote,
  ExportRelation,
  ExportSource,
  ExportTie,
} from "../store/export.ts";

/** What of the notebook is written out. */
export type Scope =
  | { readonly kind: "whole" }
  | { readonly kind: "articles"; readonly ids: ReadonlySet<Id> }
  | { readonly kind: "passages"; readonly ids: ReadonlySet<Id>; readonly query: string | null };

/** The notebook as it is read for an export, before anything is made of it. */
export type Contents = {
  readonly notebook: { readonly id: Id; readonly title: string };
  readonly scope: Scope;
  readonly articles: readonly ExportArticle[];
  /** All passages of the articles in scope, those that only serve an attribution too. */
  readonly passages: ReadonlyMap<Id, readonly Passage[]>;
  readonly actors: readonly ExportActor[];
  readonly aliases: readonly ExportAlias[];
  readonly ties: readonly ExportTie[];
  readonly credits: readonly ExportCredit[];
  readonly sources: readonly ExportSource[];
  readonly codes: readonly ExportCode[];
  readonly claims: readonly ExportClaim[];
  readonly relations: readonly ExportRelation[];
  readonly notes: readonly ExportNote[];
  /** Competing hypotheses, of the questions that have some. */
  readonly matrices: readonly (AchMatrix & { readonly question: string })[];
};
