import { hash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import type { Database } from "better-sqlite3";
import { readHttpRecord } from "../../../shared/contract/fetched.ts";
import type { HttpRecord } from "../../../shared/contract/fetched.ts";
import { originKinds } from "../../../shared/domain/article.ts";
import type { OriginKind, Snapshot } from "../../../shared/domain/article.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";

export type NewSnapshot = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
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

export type PackedRow = { readonly codec: string; readonly bytes: Uint8Array };

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
  const removeUnused = db.prepare(
    `DELETE FROM snapshot WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.snapshot_id = snapshot.id)
     AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.snapshot_id = snapshot.id)`,
  );
  return {
    add: (snapshot: NewSnapshot): Id => {
      const id = newId();
      const packed = pack(snapshot.bytes);
      insert.run(
        id,
        snapshot.sha256,
        snapshot.bytes.length,
        packed.codec,
        packed.bytes,
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

/** SHA-256, hex: of bytes, or of a text's UTF-8. */
export const sha256Of = (content: Uint8Array | string): string => hash("sha256", content);

/** Above this, packing well costs more time than the space is worth. */
const packFast = 4_000_000;

const pack = (bytes: Uint8Array): PackedRow => {
  // Levels above 4 take up to twice the time and save one part in a hundred of a text. A window no larger than the bytes
  // gives the same result: half of the time for an article's text went into clearing the memory of the usual one.
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(bytes.length + 1))));
  const memLevel = Math.min(8, Math.max(1, windowBits - 6));
  const packed = deflateSync(bytes, { level: bytes.length > packFast ? 1 : 4, windowBits, memLevel });
  return packed.length < bytes.length ? { codec: "deflate", bytes: packed } : { codec: "raw", bytes };
};

/** @param most - bytes; more is an error, so that damaged or hostile bytes cannot fill the memory */
export const unpack = ({ codec, bytes }: PackedRow, most?: number): Uint8Array =>
  codec === "deflate" ? inflateSync(bytes, most === undefined ? {} : { maxOutputLength: Math.max(1, most) }) : bytes;
