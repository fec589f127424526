import { Pencil } from "lucide-react";
import { memo, useState } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import { Button } from "../../../ui/Button.tsx";
import { EditArticleDialog } from "../../library/index.ts";
import { NoteEditor } from "../../notes/index.ts";
import { dayText } from "../../../ui/day-text.ts";
import { openLink } from "../tagging/links.ts";
import { ActorFact } from "./ActorFact.tsx";
import { Exclusions } from "./Exclusions.tsx";
import { Fact } from "./Fact.tsx";
import { Original } from "./Original.tsx";

/** What is known of the article: metadata, note, debris, and the bytes it came from. */
export const ArticleTab = memo(({ article }: { readonly article: Article }) => {
  const [editing, setEditing] = useState(false);
  const { id, title, publication, publishedAt, url, language, words, metaOrigin, credits } = article;
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
          {article.subtitle === null ? null : (
            <Fact name="Subtitle" value={article.subtitle} origin={origin("subtitle")} />
          )}
          <ActorFact
            name="Publication"
            actors={publication === null ? [] : [{ name: publication, actorId: credits.publicationActorId }]}
            origin={origin("publication")}
          />
          {article.agency === null ? null : (
            <ActorFact
              name="News agency"
              actors={[{ name: article.agency, actorId: credits.agencyActorId }]}
              origin={origin("agency")}
            />
          )}
          <Fact
            name="Published"
            value={publishedAt === null ? null : dayText(publishedAt, "long")}
            origin={origin("publishedAt")}
          />
          {article.updatedAt === null ? null : (
            <Fact name="Updated" value={dayText(article.updatedAt, "long")} origin={origin("updatedAt")} />
          )}
          <ActorFact name="Byline" actors={credits.authors} origin={origin("byline")} />
          {article.section === null ? null : <Fact name="Section" value={article.section} origin={origin("section")} />}
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
      <Original key={id} article={article} />
      {editing ? <EditArticleDialog ids={[id]} onClose={() => setEditing(false)} /> : null}
    </div>
  );
});
