import type { Position } from "./attribution.ts";
import type { Attribution, ChainLink } from "./attribution.ts";
import type { ClaimSummary } from "./claim.ts";
import type { Conflict } from "./conflict.ts";
import type { Id } from "./id.ts";
import type { Independence } from "./independence.ts";

/** How far a claim is confirmed, and what stands against it. */
export type Standing = {
  readonly claimId: Id;
  readonly independence: Independence;
  /** The same by position; positions that nobody takes are left out. */
  readonly sides: readonly { readonly position: Position; readonly independence: Independence }[];
  readonly conflicts: readonly Conflict[];
};

/** Somebody's word on a claim: who, in which article, when, through which chain, with which words. */
export type Voice = {
  /** The tag. */
  readonly id: Id;
  readonly claimId: Id;
  readonly position: Position;
  readonly passageId: Id;
  readonly exact: string;
  readonly articleId: Id;
  readonly articleTitle: string;
  readonly publication: string | null;
  /** The news agency that the article is credited to: whose word the writer's own voice is. */
  readonly agency: string | null;
  readonly publishedAt: string | null;
  /** The article is a copy of this one. */
  readonly copyOf: Id | null;
  /** Null is the writer's own voice. */
  readonly said: Pick<Attribution, "sourceName" | "sourcing" | "act" | "negated"> | null;
  readonly chain: readonly Pick<ChainLink, "role" | "name">[];
  /** Two voices with the same root are one witness. */
  readonly root: string;
};

/** A claim on the board. `voices` are the first by date; `claim.appearances` says how many there are. */
export type BoardClaim = Standing & { readonly claim: ClaimSummary; readonly voices: readonly Voice[] };

export type Board = {
  /** Claims of the question. */
  readonly total: number;
  readonly rows: readonly BoardClaim[];
  /** Of all claims of the question together; null for claims without a question. */
  readonly independence: Independence | null;
};

/** Per claim, so many voices stand on the board. */
export const mostVoices = 60;
