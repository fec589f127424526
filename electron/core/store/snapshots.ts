import type { Database } from "better-sqlite3";
import { readHttpRecord } from "../../../shared/contract/fetched.ts";
import type { HttpRecord } from "../../../shared/contract/fetched.ts";
import { originKinds } from "../../../shared/domain/article.ts";
import type { OriginKind, Snapshot } from "../../../shared/domain/article.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { unpack } from "./pack.ts";
import type { PackedRow } from "./pack.ts";

export type NewSnapshot = {
  readonly sha256: string;
  readonly byteLength: number;
  readonly packed: PackedRow;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly originKind: OriginKind;
  readonly originName: string;
  readonly retrievedAt: string;
  readonly http: HttpRecord | null;
  /** Hash of where the file lay; null for what was no file. */
  readonly place?: string | null;
  /** Who read the bytes: name and version. */
  readonly tool: string;
};

export type SnapshotRow = {
  readonly sha256: string;
  readonly byte_length: number;
  readonly media_type: string;
  readonly encoding: string | null;
  readonly origin_kind: string;
  readonly origin_name: string;
  readonly retrieved_at: string;
  readonly http: string | null;
};

/** The bytes that articles were made from, kept as they came. */
export const openSnapshots = (db: Database) => {
  const insert = db.prepare<
    [
      string,
      string,
      number,
      string,
      Uint8Array,
      string,
      string | null,
      string,
      string,
      string,
      string,
      string | null,
      string | null,
    ]
  >(
    `INSERT INTO snapshot (id, sha256, byte_length, codec, bytes, media_type, encoding, origin_kind, origin_name, retrieved_at, tool, http, place)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ofArticle = db.prepare<[string], SnapshotRow & PackedRow>(
    `SELECT s.sha256, s.byte_length, s.codec, s.bytes, s.media_type, s.encoding, s.origin_kind, s.origin_name, s.retrieved_at, s.http
     FROM article a JOIN snapshot s ON s.id = a.snapshot_id WHERE a.id = ?`,
  );
  const ofRevision = db.prepare<[string, string], SnapshotRow & PackedRow>(
    `SELECT s.sha256, s.byte_length, s.codec, s.bytes, s.media_type, s.encoding, s.origin_kind, s.origin_name, s.retrieved_at, s.http
     FROM revision r JOIN snapshot s ON s.id = r.snapshot_id WHERE r.article_id = ? AND r.id = ?`,
  );
  const removeUnused = db.prepare(
    `DELETE FROM snapshot WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.snapshot_id = snapshot.id)
     AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.snapshot_id = snapshot.id)`,
  );
  return {
    add: (snapshot: NewSnapshot): Id => {
      const id = newId();
      insert.run(
        id,
        snapshot.sha256,
        snapshot.byteLength,
        snapshot.packed.codec,
        snapshot.packed.bytes,
        snapshot.mediaType,
        snapshot.encoding,
        snapshot.originKind,
        snapshot.originName,
        snapshot.retrievedAt,
        snapshot.tool,
        snapshot.http === null ? null : JSON.stringify(snapshot.http),
        snapshot.place ?? null,
      );
      return id;
    },
    ofArticle: (articleId: Id): (Snapshot & { readonly bytes: Uint8Array }) | null => {
      const row = ofArticle.get(articleId);
      return row === undefined ? null : { ...toSnapshot(row), bytes: unpack(row, row.byte_length) };
    },
    /** Of a text that the article has or had. */
    ofRevision: (articleId: Id, revisionId: Id): (Snapshot & { readonly bytes: Uint8Array }) | null => {
      const row = ofRevision.get(articleId, revisionId);
      return row === undefined ? null : { ...toSnapshot(row), bytes: unpack(row, row.byte_length) };
    },
    removeUnused: (): void => void removeUnused.run(),
  };
};

export const toSnapshot = (row: SnapshotRow): Snapshot => ({
  sha256: row.sha256,
  byteLength: row.byte_length,
  mediaType: row.media_type,
  encoding: row.encoding,
  originKind: originKinds.find((kind) => kind === row.origin_kind) ?? "file",
  originName: row.origin_name,
  retrievedAt: row.retrieved_at,
  http: row.http === null ? null : readHttpRecord(row.http),
});
