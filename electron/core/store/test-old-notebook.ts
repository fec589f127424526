import Database from "better-sqlite3";
import { newId } from "../../../shared/domain/id.ts";
import { migrate, migrations } from "./migrate.ts";
import { sha256Of } from "./pack.ts";

/**
 * A notebook file as an older program left it, for tests of migrations: written with plain SQL, because the store of today
 * knows columns that the file does not have.
 *
 * @param version - the schema it stands at
 * @param more - further rows, before it is closed
 * @returns the articles' ids
 */
export const oldNotebook = (
  path: string,
  version: number,
  articles: readonly { readonly title: string; readonly text: string }[],
  more: (db: Database.Database, ids: readonly string[]) => void = () => {},
): readonly string[] => {
  const db = new Database(path);
  db.pragma(`application_id = ${0x43_6c_6d_62}`);
  migrate(
    db,
    path,
    migrations.filter((step) => step.version <= version),
  );
  const ids = db.transaction(() => {
    db.prepare("INSERT INTO notebook VALUES ('id', ?), ('title', 'Harbour')").run(newId());
    const put = articles.map((article) => putOld(db, article));
    more(db, put);
    return put;
  })();
  db.close();
  return ids;
};

const putOld = (db: Database.Database, { title, text }: { readonly title: string; readonly text: string }): string => {
  const [articleId, revisionId, snapshotId] = [newId(), newId(), newId()];
  const blocks = JSON.stringify([{ kind: "paragraph", level: 0, start: 0, end: text.length }]);
  db.prepare(
    `INSERT INTO snapshot (id, sha256, byte_length, codec, bytes, media_type, encoding, origin_kind, origin_name, retrieved_at, tool)
     VALUES (?, ?, ?, 'raw', ?, 'text/plain', 'utf-8', 'file', 'old.txt', '2031-01-01T00:00:00Z', 'old')`,
  ).run(snapshotId, sha256Of(text), Buffer.byteLength(text), Buffer.from(text));
  db.prepare(
    `INSERT INTO revision (id, article_id, number, reason, snapshot_id, text, blocks, created_at)
     VALUES (?, ?, 1, 'import', ?, ?, ?, '2031-01-01T00:00:00Z')`,
  ).run(revisionId, articleId, snapshotId, text, blocks);
  db.prepare(
    `INSERT INTO article (id, title, day, words, text_sha256, snapshot_id, revision_id, imported_at)
     VALUES (?, ?, 22280, 6, ?, ?, ?, '2031-01-01T00:00:00Z')`,
  ).run(articleId, title, sha256Of(text), snapshotId, revisionId);
  return articleId;
};
