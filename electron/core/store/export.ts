import type { Database } from "better-sqlite3";
import { judgementNow } from "../../../shared/domain/assessment.ts";
import type { ClaimAssessment, Judgement, SourceGrade } from "../../../shared/domain/assessment.ts";
import type { ActorType, AliasKind, TieKind } from "../../../shared/domain/actor.ts";
import type { ArticleMeta } from "../../../shared/domain/article.ts";
import type { CopyKind } from "../../../shared/domain/copy.ts";
import { claimDetailColumns, withClaimDetails } from "./claim-details.ts";
import type { ClaimDetailRow } from "./claim-details.ts";
import { groupBy } from "./group-by.ts";
import type { Aspect, ClaimEvent, ClaimKind, ClaimNumber, RelationKind } from "../../../shared/domain/claim.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { NoteSubject } from "../../../shared/domain/note.ts";
import type { Reliability, SourceKind } from "../../../shared/domain/source.ts";

export type ExportArticle = ArticleMeta & {
  /** As the byline names them. */
  readonly authors: readonly string[];
  readonly id: Id;
  readonly importedAt: string;
  readonly words: number;
  /** Of the snapshot's bytes. */
  readonly sha256: string;
  readonly originName: string;
  readonly copyOf: Id | null;
  readonly copyKind: CopyKind | null;
};
export type ExportActor = {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
  readonly description: string | null;
};
export type ExportAlias = { readonly actorId: Id; readonly alias: string; readonly kind: AliasKind };
export type ExportTie = {
  readonly actorId: Id;
  readonly kind: TieKind;
  readonly otherId: Id;
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
};
/** An actor that stands behind an article, and as what. */
export type ExportCredit = {
  readonly actorId: Id;
  readonly articleId: Id;
  readonly role: "author" | "publication" | "agency";
};
export type ExportSource = {
  readonly id: Id;
  readonly name: string;
  readonly kind: SourceKind;
  readonly actorId: Id | null;
  readonly reliability: Reliability | null;
  /** The newest first. */
  readonly grades: readonly SourceGrade[];
};
export type ExportCode = {
  readonly id: Id;
  readonly name: string;
  readonly parentId: Id | null;
  readonly path: string;
  readonly description: string | null;
};
export type ExportClaim = {
  readonly id: Id;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly question: string | null;
  readonly number: ClaimNumber | null;
  readonly event: ClaimEvent;
  readonly judged: Judgement;
  /** The newest first. */
  readonly assessments: readonly ClaimAssessment[];
};
export type ExportRelation = {
  readonly claimId: Id;
  readonly kind: RelationKind;
  readonly otherId: Id;
  readonly aspect: Aspect | null;
  readonly reason: string | null;
};
export type ExportNote = {
  readonly id: Id;
  readonly subject: NoteSubject;
  readonly subjectId: Id | null;
  readonly title: string;
  readonly markdown: string;
};

/** Whole sets, for writing the notebook out; each ordered by id, which is the order of making. */
export const openExport = (db: Database) => {
  const articles = db.prepare<[], Omit<ExportArticle, "authors"> & { readonly authors: string }>(
    `SELECT a.id, a.title, a.subtitle, a.byline, a.publication, a.section, a.agency, a.published_at AS publishedAt,
       a.updated_at AS updatedAt, a.url, a.language, a.imported_at AS importedAt, a.words,
       (SELECT json_group_array(w.name ORDER BY w.position) FROM article_author w WHERE w.article_id = a.id) AS authors, s.sha256, s.origin_name AS originName,
       a.copy_of AS copyOf, a.copy_kind AS copyKind
     FROM article a JOIN snapshot s ON s.id = a.snapshot_id ORDER BY a.id`,
  );
  const actors = db.prepare<[], ExportActor>("SELECT id, name, type, description FROM actor ORDER BY id");
  const aliases = db.prepare<[], ExportAlias>(
    "SELECT actor_id AS actorId, alias, kind FROM actor_alias ORDER BY actor_id, id",
  );
  const ties = db.prepare<[], ExportTie>(
    `SELECT actor_id AS actorId, kind, other_id AS otherId, title, from_date AS "from", to_date AS "to"
     FROM actor_tie ORDER BY id`,
  );
  const credits = db.prepare<[], ExportCredit>(
    `SELECT actor_id AS actorId, article_id AS articleId, 'author' AS role FROM article_author WHERE actor_id IS NOT NULL
     UNION ALL SELECT publication_actor_id, id, 'publication' FROM article WHERE publication_actor_id IS NOT NULL
     UNION ALL SELECT agency_actor_id, id, 'agency' FROM article WHERE agency_actor_id IS NOT NULL
     ORDER BY articleId, role, actorId`,
  );
  const sources = db.prepare<[], Omit<ExportSource, "reliability" | "grades">>(
    "SELECT id, name, kind, actor_id AS actorId FROM source ORDER BY id",
  );
  const grades = db.prepare<[], SourceGrade & { readonly sourceId: Id }>(
    `SELECT id, source_id AS sourceId, reliability, reason, who, at FROM assessment
     WHERE source_id IS NOT NULL AND reliability IS NOT NULL ORDER BY at DESC, n DESC`,
  );
  const assessments = db.prepare<[], ClaimAssessment & { readonly claimId: Id }>(
    `SELECT id, claim_id AS claimId, status, credibility, likelihood, confidence, reason, who, at FROM assessment
     WHERE claim_id IS NOT NULL ORDER BY at DESC, n DESC`,
  );
  const codes = db.prepare<[], ExportCode>(
    `WITH RECURSIVE tree (id, name, parent_id, path, description) AS (
       SELECT id, name, parent_id, name, description FROM code WHERE parent_id IS NULL
       UNION ALL
       SELECT c.id, c.name, c.parent_id, t.path || '/' || c.name, c.description FROM code c JOIN tree t ON t.id = c.parent_id
     ) SELECT id, name, parent_id AS parentId, path, description FROM tree ORDER BY id`,
  );
  const claims = db.prepare<[], Omit<ExportClaim, "number" | "event" | "judged" | "assessments"> & ClaimDetailRow>(
    `SELECT c.id, c.text, c.kind, q.text AS question, ${claimDetailColumns} FROM claim c
     LEFT JOIN question q ON q.id = c.question_id ORDER BY c.id`,
  );
  const relations = db.prepare<[], ExportRelation>(
    "SELECT claim_id AS claimId, kind, other_id AS otherId, aspect, reason FROM claim_relation ORDER BY id",
  );
  const notes = db.prepare<[], ExportNote>(
    "SELECT id, subject, subject_id AS subjectId, title, markdown FROM note ORDER BY id",
  );
  return {
    articles: (): readonly ExportArticle[] =>
      articles.all().map((row) => ({ ...row, authors: readNames(row.authors) })),
    actors: (): readonly ExportActor[] => actors.all(),
    aliases: (): readonly ExportAlias[] => aliases.all(),
    ties: (): readonly ExportTie[] => ties.all(),
    credits: (): readonly ExportCredit[] => credits.all(),
    sources: (): readonly ExportSource[] => {
      const gradesOf = groupBy(grades.all(), ({ sourceId }) => sourceId);
      return sources.all().map((row) => {
        const own = gradesOf.get(row.id) ?? [];
        return { ...row, reliability: own[0]?.reliability ?? null, grades: own };
      });
    },
    codes: (): readonly ExportCode[] => codes.all(),
    claims: (): readonly ExportClaim[] => {
      const judgedAs = groupBy(assessments.all(), ({ claimId }) => claimId);
      return claims.all().map((row) => {
        const own = judgedAs.get(row.id) ?? [];
        return { ...withClaimDetails(row), judged: judgementNow(own), assessments: own };
      });
    },
    relations: (): readonly ExportRelation[] => relations.all(),
    notes: (): readonly ExportNote[] => notes.all(),
  };
};

/** @param json - an array that SQLite made of names */
const readNames = (json: string): readonly string[] => {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [];
};
