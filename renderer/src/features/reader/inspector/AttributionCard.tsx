import { Pencil, SlidersHorizontal, X } from "lucide-react";
import { useMemo } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { Attribution } from "../../../../../shared/domain/attribution.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { sayAct, speakerName } from "../../../../../shared/domain/say-attribution.ts";
import { go, goToArticle } from "../../../session/session.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { dayText } from "../../../ui/day-text.ts";
import { sayAttribution } from "../../passages/index.ts";
import { hearsayAround } from "../attribution/attribution-tree.ts";
import { editAttribution } from "../attribution/open-editor.ts";
import { removeAttribution } from "../tagging/actions.ts";
import { setMode } from "../use-reader.ts";

type Props = {
  readonly article: Article;
  readonly attribution: Attribution;
  readonly passage: Passage;
  readonly all: readonly Passage[];
};

/** Who says it, how, and by which way it came here. */
export const AttributionCard = ({ article, attribution, passage, all }: Props) => {
  const { who, act } = sayAttribution(attribution);
  const { id, sourceId, actorId, quote, sourcing, hedge, groundRule, chain } = attribution;
  const { addressee, target, saidAt, medium } = attribution;
  const cue = all.find((each) => each.id === attribution.cuePassageId);
  const around = useMemo(() => hearsayAround(all, attribution), [all, attribution]);
  const facts = [
    sourcing === "named" ? null : sourcing.replace("-", " "),
    quote === null ? null : `${quote} quote`,
    groundRule === null ? null : groundRule.replace("-", " "),
    hedge === null || hedge === "" ? null : `hedged “${hedge}”`,
    cue === undefined ? null : `“${cue.exact}”`,
    addressee === null ? null : `to ${addressee.name}`,
    target === null ? null : `of ${target.name}`,
    medium,
    saidAt === null ? null : dayText(saidAt),
    attribution.contentPassageIds.length > 1 ? `in ${attribution.contentPassageIds.length} parts` : null,
  ].filter((fact) => fact !== null);
  const visit = (): void => {
    if (actorId !== null) go({ view: "actors", id: actorId });
    else if (sourceId !== null) go({ view: "sources", id: sourceId });
  };
  return (
    <li className="attribution-card">
      <div className="tag-row-line">
        <p className="attribution-says">
          {actorId === null && sourceId === null ? (
            <strong>{who}</strong>
          ) : (
            <button type="button" className="attribution-who" title={`Go to ${who}`} onClick={visit}>
              {who}
            </button>
          )}{" "}
          {act}
        </p>
        <IconButton
          label={`Change: ${who} ${act}`}
          icon={<Pencil size={14} />}
          onPress={() => setMode({ kind: "attribute", on: { passageId: passage.id }, attributionId: id })}
        />
        <IconButton
          label={`All details: ${who} ${act}`}
          icon={<SlidersHorizontal size={14} />}
          onPress={() => editAttribution(article, passage, attribution, all)}
        />
        <IconButton label={`Remove: ${who} ${act}`} icon={<X size={15} />} onPress={() => void removeAttribution(id)} />
      </div>
      {facts.length === 0 ? null : <p className="attribution-facts">{facts.join(" · ")}</p>}
      {chain.length === 0 ? null : (
        <ol className="attribution-chain" aria-label="The way it took">
          {chain.map((link, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <span>{link.name}</span> <small>{link.role}</small>
            </li>
          ))}
        </ol>
      )}
      {around.length === 0 ? null : (
        <ol className="attribution-tree" aria-label="Hearsay">
          {around.map((line) => (
            <li key={line.said.id} style={{ paddingLeft: `${line.depth * 14}px` }}>
              {line.said.id === id ? (
                <strong>
                  {who} {act}
                </strong>
              ) : (
                <button
                  type="button"
                  className="attribution-who"
                  onClick={() => goToArticle(line.passage.articleId, line.passage.id)}
                >
                  {speakerName(line.said)} {sayAct(line.said)}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
};
