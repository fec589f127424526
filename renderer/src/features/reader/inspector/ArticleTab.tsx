import { Pencil } from "lucide-react";
import { memo, useState } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import { Button } from "../../../ui/Button.tsx";
import { EditArticleDialog } from "../../library/index.ts";
import { NoteEditor } from "../../notes/index.ts";
import { dayText } from "../../../ui/day-text.ts";
import { sayMoment } from "./say-moment.ts";
import { openLink } from "../tagging/links.ts";
import { Exclusions } from "./Exclusions.tsx";

/** What is known of the article: metadata, note, debris, and the bytes it came from. */
export const ArticleTab = memo(({ article }: { readonly article: Article }) => {
  const [editing, setEditing] = useState(false);
  const { id, title, publication, publishedAt, byline, url, language, words, importedAt, snapshot, metaOrigin } =
    article;
  const origin = (field: string): string => (metaOrigin[field] === undefined ? "" : `from: ${metaOrigin[field]}`);
  return (
    <div className="inspector-body">
      <section className="inspector-section" aria-labelledby="inspector-meta">
        <div className="inspector-heading">
          <h3 id="inspector-meta">Article</h3>
          <Button size="small" look="quiet" onPress={() => setEditing(true)}>
            <Pencil size={13} aria-hidden />
            Edit
          </Button>
        </div>
        <dl className="facts">
          <Fact name="Title" value={title} origin={origin("title")} />
          <Fact name="Publication" value={publication} origin={origin("publication")} />
          <Fact
            name="Published"
            value={publishedAt === null ? null : dayText(publishedAt, "long")}
            origin={origin("publishedAt")}
          />
          <Fact name="Byline" value={byline} origin={origin("byline")} />
          <div>
            <dt>Link</dt>
            <dd title={origin("url")}>
              {url === null ? (
                <span className="facts-none">none</span>
              ) : (
                <button type="button" className="facts-link" onClick={() => openLink(url)}>
                  {url}
                </button>
              )}
            </dd>
          </div>
          <Fact name="Language" value={language} origin={origin("language")} />
          <Fact name="Words" value={words.toLocaleString("en")} />
        </dl>
      </section>
      <section className="inspector-section" aria-labelledby="inspector-article-note">
        <h3 id="inspector-article-note">Note on the article</h3>
        <NoteEditor key={id} subject="article" subjectId={id} compact />
      </section>
      <Exclusions article={article} />
      <section className="inspector-section" aria-labelledby="inspector-snapshot">
        <h3 id="inspector-snapshot">Snapshot</h3>
        <p className="inspector-none">The bytes as they came in are kept unchanged.</p>
        <dl className="facts">
          <Fact name="Origin" value={`${snapshot.originName} (${snapshot.originKind.replace("-", " ")})`} />
          <Fact name="Retrieved" value={sayMoment(snapshot.retrievedAt)} />
          <Fact name="Imported" value={sayMoment(importedAt)} />
          <Fact name="Size" value={`${snapshot.byteLength.toLocaleString("en")} bytes`} />
          <Fact
            name="Type"
            value={[snapshot.mediaType, snapshot.encoding].filter((part) => part !== null).join(", ")}
          />
          <div>
            <dt>SHA-256</dt>
            <dd className="facts-hash">{snapshot.sha256}</dd>
          </div>
        </dl>
      </section>
      {editing ? <EditArticleDialog ids={[id]} onClose={() => setEditing(false)} /> : null}
    </div>
  );
});

const Fact = ({
  name,
  value,
  origin = "",
}: {
  readonly name: string;
  readonly value: string | null;
  readonly origin?: string;
}) => (
  <div>
    <dt>{name}</dt>
    <dd title={origin}>{value ?? <span className="facts-none">none</span>}</dd>
  </div>
);
