import { ArrowUpRight, Check, Repeat2, RotateCcw, X } from "lucide-react";
import { useMemo } from "react";
import type { Article } from "../../../../shared/domain/article.ts";
import type { CopyLink } from "../../../../shared/domain/copy.ts";
import { act } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { readArticle } from "../../session/session.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { dayText } from "../../ui/day-text.ts";
import { Select } from "../../ui/Field.tsx";
import { blocksOf, DiffView } from "../diff/index.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { kindOptions, sayShares } from "./copy-words.ts";
import { decide } from "./decide.ts";

type Props = {
  readonly link: CopyLink;
  readonly onDecide: (state: CopyLink["state"]) => void;
};

/** A pair side by side: what each says that the other does not, and what the analyst makes of it. */
export const PairDetail = ({ link, onDecide }: Props) => {
  const original = useAsk("library.article", { id: link.originalId });
  const copy = useAsk("library.article", { id: link.articleId });
  const failure = original.error ?? copy.error;
  if (failure !== null) return <ListProblem message={failure.message} />;
  if (original.data === undefined || copy.data === undefined) return <ListWaiting />;
  return (
    <section className="pair" aria-label="Pair">
      <header className="pair-head">
        <div className="pair-articles">
          <ArticleCard part="Original" article={original.data} />
          <ArticleCard part="Copy" article={copy.data} />
        </div>
        <div className="pair-decision">
          <p className="pair-shares">{sayShares(link)}</p>
          <Select
            label="Kind"
            hideLabel
            value={link.kind}
            options={kindOptions}
            onChange={(kind) => void decide([link.id], link.state, kind)}
          />
          <Button onPress={() => void act("copies.makeOriginal", { articleId: link.articleId })}>
            <Repeat2 size={14} aria-hidden />
            Turn round
          </Button>
          <Decision state={link.state} onDecide={onDecide} />
        </div>
      </header>
      <Texts original={original.data} copy={copy.data} />
    </section>
  );
};

const Decision = ({ state, onDecide }: Pick<Props, "onDecide"> & { readonly state: CopyLink["state"] }) =>
  state === "proposed" ? (
    <>
      <Button onPress={() => onDecide("rejected")}>
        <X size={14} aria-hidden />
        Not a copy
      </Button>
      <Button look="primary" onPress={() => onDecide("confirmed")}>
        <Check size={14} aria-hidden />
        Confirm
      </Button>
    </>
  ) : (
    <Button onPress={() => onDecide("proposed")}>
      <RotateCcw size={14} aria-hidden />
      {state === "confirmed" ? "Confirmed: decide again" : "Rejected: decide again"}
    </Button>
  );

const ArticleCard = ({ part, article }: { readonly part: string; readonly article: Article }) => {
  const { id, title, publication, publishedAt, words } = article;
  const facts = [
    publication,
    publishedAt === null ? null : dayText(publishedAt, "long"),
    `${words.toLocaleString("en")} words`,
  ];
  return (
    <div className="pair-article">
      <div className="pair-article-text">
        <p className="pair-title" title={title}>
          <span className="pair-role">{part}</span>
          {title}
        </p>
        <p className="copy-facts truncate">{facts.filter((fact) => fact !== null).join(" · ")}</p>
      </div>
      <IconButton label={`Read “${title}”`} icon={<ArrowUpRight size={16} />} onPress={() => readArticle(id)} />
    </div>
  );
};

const Texts = ({ original, copy }: { readonly original: Article; readonly copy: Article }) => {
  const left = useMemo(() => ({ heading: "Original", blocks: blocksOf(original) }), [original]);
  const right = useMemo(() => ({ heading: "Copy", blocks: blocksOf(copy) }), [copy]);
  return <DiffView key={`${original.id} ${copy.id}`} label="Differences" left={left} right={right} />;
};
