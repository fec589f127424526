import {
  Copy,
  Download,
  Eye,
  Files,
  FileText,
  History,
  Link,
  MoreHorizontal,
  NotebookPen,
  Pencil,
  RefreshCw,
  Search,
  SpellCheck,
  SquareArrowOutUpRight,
} from "lucide-react";
import { memo, useDeferredValue, useMemo, useState } from "react";
import type { Article } from "../../../../shared/domain/article.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { tagKinds } from "../../../../shared/domain/passage.ts";
import type { Passage } from "../../../../shared/domain/passage.ts";
import { tellShell } from "../../bridge/act.ts";
import { IconButton } from "../../ui/Button.tsx";
import { dayText } from "../../ui/day-text.ts";
import { KindIcon, kindNames } from "../../ui/kinds.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { CopyNote, LinkCopyDialog } from "../copies/index.ts";
import { readAgain, readAgainFromFile } from "../import/index.ts";
import { EditArticleDialog, saveOriginal, showOriginal } from "../library/index.ts";
import { openLink } from "./tagging/links.ts";
import { lookAt, useVersions } from "./versions/use-versions.ts";
import { openLegend, showTab, useReader } from "./use-reader.ts";
import "./reader-header.css";

type Props = { readonly article: Article; readonly passages: readonly Passage[] };

/** What the article is and how far it is tagged. */
export const ReaderHeader = memo(({ article, passages }: Props) => {
  const [editing, setEditing] = useState(false);
  const [linking, setLinking] = useState(false);
  const { title, publication, publishedAt, byline, url, words } = article;
  const facts = [
    publication,
    publishedAt === null ? null : dayText(publishedAt, "long"),
    byline,
    `${words.toLocaleString("en")} words`,
  ];
  const host = url === null ? null : hostOf(url);
  return (
    <header className="reader-header">
      <div className="reader-header-main">
        <h1 title={title}>{title}</h1>
        <p className="reader-facts">
          {facts
            .filter((fact) => fact !== null)
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          {url === null ? null : (
            <button
              type="button"
              className="reader-host"
              title={`${url} — opens in the browser`}
              onClick={() => openLink(url)}
            >
              <SquareArrowOutUpRight size={12} aria-hidden />
              {host}
            </button>
          )}
        </p>
        <Counts passages={passages} articleId={article.id} />
      </div>
      <div className="reader-header-tools">
        <IconButton
          label="Find in this article"
          keys="Ctrl+F"
          icon={<Search size={16} />}
          onPress={() => useReader.setState({ finding: true })}
        />
        <IconButton
          label="Edit title, date and the rest"
          icon={<Pencil size={16} />}
          onPress={() => setEditing(true)}
        />
        <Menu
          label="Article"
          trigger={<IconButton label="More about this article" icon={<MoreHorizontal size={16} />} />}
          entries={[
            {
              id: "snapshot",
              label: "Where it came from",
              icon: <FileText size={15} />,
              onAction: () => showTab("article"),
            },
            {
              id: "show-original",
              label: "Show original",
              icon: <Eye size={15} />,
              onAction: () => void showOriginal(article),
            },
            {
              id: "save-original",
              label: "Save original…",
              icon: <Download size={15} />,
              onAction: () => void saveOriginal(article),
            },
            {
              id: "note",
              label: "Note on the article",
              icon: <NotebookPen size={15} />,
              onAction: () => showTab("article"),
            },
            {
              id: "copy-of",
              label: "Mark as a copy of…",
              icon: <Files size={15} />,
              onAction: () => setLinking(true),
            },
            { separator: "versions" },
            {
              id: "correct",
              label: "Correct the text…",
              icon: <SpellCheck size={15} />,
              onAction: () => lookAt(article.id, { kind: "correct" }),
            },
            {
              id: "versions",
              label: "Versions",
              icon: <History size={15} />,
              onAction: () => showTab("versions"),
            },
            {
              id: "again-file",
              label: "Read again from a file…",
              icon: <RefreshCw size={15} />,
              onAction: () => void readAgainFromFile(article.id),
            },
            ...(url === null || !/^https?:/iu.test(url)
              ? []
              : [
                  {
                    id: "again-url",
                    label: "Read again from its address",
                    icon: <RefreshCw size={15} />,
                    onAction: () => void readAgain(article.id, { kind: "url", url }),
                  },
                ]),
            { separator: "copying" },
            {
              id: "copy-link",
              label: "Copy link to this article",
              icon: <Link size={15} />,
              onAction: () => void tellShell("shell.copy", { text: `claimbook://article/${article.id}` }),
            },
            {
              id: "copy-text",
              label: "Copy citation",
              icon: <Copy size={15} />,
              onAction: () => void tellShell("shell.copy", { text: citation(article) }),
            },
            { separator: "help" },
            { id: "keys", label: "Keys in the reader", keys: "?", onAction: () => openLegend(true) },
          ]}
        />
      </div>
      {linking ? <LinkCopyDialog article={article} onClose={() => setLinking(false)} /> : null}
      {editing ? <EditArticleDialog ids={[article.id]} onClose={() => setEditing(false)} /> : null}
    </header>
  );
});

/** How many passages carry each kind; a click lists them. */
const Counts = ({ passages: newest, articleId }: Pick<Props, "passages"> & { readonly articleId: Id }) => {
  const passages = useDeferredValue(newest);
  const counts = useMemo(
    () =>
      tagKinds.map((kind) => ({
        kind,
        count: passages.filter(({ tags }) => tags.some((tag) => tag.kind === kind)).length,
      })),
    [passages],
  );
  return (
    <p className="reader-counts">
      {counts.map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          className={`reader-count reader-count-${kind}`}
          disabled={count === 0}
          onClick={() => showTab("passages")}
        >
          <KindIcon kind={kind} size={13} />
          {count.toLocaleString("en")} {kindNames[kind][count === 1 ? "one" : "many"].toLowerCase()}
        </button>
      ))}
      <VersionNote articleId={articleId} />
      <CopyNote articleId={articleId} />
    </p>
  );
};

/** Which version it is, where there are several; a click lists them. */
const VersionNote = ({ articleId }: { readonly articleId: Id }) => {
  const versions = useVersions(articleId);
  const newest = versions.at(-1);
  return versions.length < 2 || newest === undefined ? null : (
    <button type="button" className="reader-count" onClick={() => showTab("versions")}>
      <History size={13} aria-hidden />
      Version {newest.number} of {versions.length}
    </button>
  );
};

const hostOf = (url: string): string => {
  try {
    return new URL(url).host.replace(/^www\./u, "") || url;
  } catch {
    // The analyst may have typed anything: then that is shown.
    return url;
  }
};

const citation = ({ title, byline, publication, publishedAt, url }: Article): string =>
  [byline, `“${title}”`, publication, publishedAt?.slice(0, 10), url]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(", ");
