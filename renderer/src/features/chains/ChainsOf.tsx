import { RefreshCw } from "lucide-react";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { ClaimChains } from "../../../../shared/contract/claims.ts";
import { chainGraphOf } from "../../../../shared/domain/chain-graph.ts";
import type { Way } from "../../../../shared/domain/chain-graph.ts";
import { readArticle } from "../../session/session.ts";
import { Segments } from "../../ui/Segments.tsx";
import { ChainPicture } from "./ChainPicture.tsx";
import { ChainTable } from "./ChainTable.tsx";
import { figuresOf, sayRing } from "./say-chains.ts";
import { WaysList } from "./WaysList.tsx";

type Props = {
  readonly chains: ClaimChains;
  readonly tools: ReactNode;
  /** Before an article is shown. */
  readonly onLeave?: () => void;
};
type Chosen = { readonly label: string; readonly ways: readonly Way[] };

/** The picture or the table of a claim's ways, and the passages of what is chosen in the picture. */
export const ChainsOf = ({ chains, tools, onLeave }: Props) => {
  const graph = useMemo(() => chainGraphOf(chains.ways), [chains]);
  const [look, setLook] = useState<"picture" | "table">("picture");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const read = (way: Way): void => {
    onLeave?.();
    readArticle(way.articleId, way.passageId);
  };
  const choose = (label: string, ways: readonly Way[]): void => {
    const [only, ...others] = ways;
    if (only !== undefined && others.length === 0) read(only);
    else setChosen({ label, ways });
  };
  return (
    <section className="chains" aria-label="Chains">
      <header className="chains-head">
        <p className="chains-figures">{figuresOf(graph, chains)}</p>
        <Segments label="Show the chains" value={look} options={looks} onChange={setLook} />
        {tools}
      </header>
      {graph.rings.map((ring) => (
        <p key={ring.join(" ")} className="chains-ring">
          <RefreshCw size={14} aria-hidden />
          {sayRing(graph, ring)}
        </p>
      ))}
      {look === "table" ? (
        <ChainTable ways={chains.ways} graph={graph} onRead={read} />
      ) : (
        <>
          <ChainPicture graph={graph} onChoose={choose} />
          {chosen === null ? null : (
            <WaysList
              label={chosen.label}
              ways={chosen.ways.filter(({ id }) => chains.ways.some((way) => way.id === id))}
              onRead={read}
              onClose={() => setChosen(null)}
            />
          )}
        </>
      )}
    </section>
  );
};

const looks = [
  { value: "picture", label: "Picture" },
  { value: "table", label: "Table" },
] as const;
