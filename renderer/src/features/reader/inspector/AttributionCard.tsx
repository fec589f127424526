import { Pencil, X } from "lucide-react";
import type { Attribution } from "../../../../../shared/domain/attribution.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { go, goToArticle } from "../../../session/session.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { sayAttribution } from "../../passages/index.ts";
import { removeAttribution } from "../tagging/actions.ts";
import { setMode } from "../use-reader.ts";

type Props = {
  readonly attribution: Attribution;
  readonly passage: Passage;
  readonly all: readonly Passage[];
};

/** Who says it, how, and by which way it came here. */
export const AttributionCard = ({ attribution, passage, all }: Props) => {
  const { who, act } = sayAttribution(attribution);
  const { id, sourceId, actorId, quote, sourcing, hedge, groundRule, chain, parentId } = attribution;
  const cue = all.find((each) => each.id === attribution.cuePassageId);
  const parent = all.find(({ attributions }) => attributions.some((each) => each.id === parentId));
  const saidWithin = parent?.attributions.find((each) => each.id === parentId);
  const facts = [
    sourcing === "named" ? null : sourcing.replace("-", " "),
    quote === null ? null : `${quote} quote`,
    groundRule === null ? null : groundRule.replace("-", " "),
    hedge === null || hedge === "" ? null : `hedged “${hedge}”`,
    cue === undefined ? null : `“${cue.exact}”`,
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
      {saidWithin === undefined || parent === undefined ? null : (
        <p className="attribution-facts">
          within what{" "}
          <button type="button" className="attribution-who" onClick={() => goToArticle(parent.articleId, parent.id)}>
            {saidWithin.sourceName ?? "somebody"} {saidWithin.act}
          </button>
        </p>
      )}
    </li>
  );
};
