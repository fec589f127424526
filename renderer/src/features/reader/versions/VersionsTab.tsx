import { memo } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { RevisionInList } from "../../../../../shared/domain/revision.ts";
import type { Softening } from "../../../../../shared/domain/softening.ts";
import { Button } from "../../../ui/Button.tsx";
import { makeSeparate } from "../../import/index.ts";
import { showOriginal } from "../../library/index.ts";
import { sayChange, sayVersion, softeningNames } from "./say-versions.ts";
import { lookAt, useLooking, useVersions } from "./use-versions.ts";
import "./versions.css";

/** The texts the article has had, the newest first: when, why, and what each says otherwise than the one before. */
export const VersionsTab = memo(({ article }: { readonly article: Article }) => {
  const versions = useVersions(article.id);
  return (
    <div className="inspector-body">
      {versions.length < 2 ? (
        <p className="inspector-none">
          This is the only version. When the page or file is imported again and has changed, or its text is corrected,
          the text before is kept here.
        </p>
      ) : null}
      <ol className="versions" aria-label="Versions" reversed>
        {versions
          .map((version, at) => (
            <Version key={version.id} article={article} version={version} before={versions[at - 1] ?? null} />
          ))
          .toReversed()}
      </ol>
    </div>
  );
});

type Props = {
  readonly article: Article;
  readonly version: RevisionInList;
  readonly before: RevisionInList | null;
};

const Version = ({ article, version, before }: Props) => {
  const looking = useLooking(article);
  const { id, number, title, change, words } = version;
  const current = id === article.revisionId;
  const shown = looking?.kind === "text" && looking.id === id;
  const compared = looking?.kind === "compare" && looking.afterId === id;
  return (
    <li className="version">
      <h3>
        Version {number}
        {current ? <span className="version-current"> the current text</span> : null}
      </h3>
      <p className="inspector-none">
        {sayVersion(version)} · {words.toLocaleString("en")} words
      </p>
      {before !== null && title !== null && before.title !== null && title !== before.title ? (
        <p className="version-title">
          Title: <del>{before.title}</del> <ins>{title}</ins>
        </p>
      ) : null}
      {change === null ? null : <p>{sayChange(change)}</p>}
      {change === null || change.softenings.length === 0 ? null : <Softenings all={change.softenings} />}
      <p className="version-tools">
        {before === null ? null : (
          <Button
            size="small"
            aria-pressed={compared}
            onPress={() => lookAt(article.id, compared ? null : { kind: "compare", beforeId: before.id, afterId: id })}
          >
            Compare with version {before.number}
          </Button>
        )}
        {current ? null : (
          <Button
            size="small"
            aria-pressed={shown}
            onPress={() => lookAt(article.id, shown ? null : { kind: "text", id })}
          >
            Read version {number}
          </Button>
        )}
        {version.reason === "reimport" ? (
          <Button size="small" look="quiet" onPress={() => void makeSeparate(article.id, id)}>
            Make it a separate article
          </Button>
        ) : null}
        {version.reason === "correction" ? null : (
          <Button size="small" look="quiet" onPress={() => void showOriginal(article, id)}>
            Show original
          </Button>
        )}
      </p>
    </li>
  );
};

/** Above this the rest is only counted: the comparison shows it all. */
const mostShown = 40;

const Softenings = ({ all }: { readonly all: readonly Softening[] }) => (
  <ul className="softenings" aria-label="Statements softened, hardened or with another figure">
    {all.slice(0, mostShown).map(({ kind, before, after, lead, tail }, index) => (
      // The list of one version never changes.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={index}>
        <span className={`softening softening-${kind}`}>{softeningNames[kind]}</span>
        <span className="softening-words">
          {lead}
          {before === "" ? null : <del>{before}</del>}
          {before === "" || after === "" ? null : " "}
          {after === "" ? null : <ins>{after}</ins>}
          {tail}
        </span>
      </li>
    ))}
    {all.length > mostShown ? <li>and {(all.length - mostShown).toLocaleString("en")} more</li> : null}
  </ul>
);
