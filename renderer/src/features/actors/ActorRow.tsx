import { MessageSquareQuote } from "lucide-react";
import type { ActorSummary } from "../../../../shared/domain/actor.ts";
import { KindIcon } from "../../ui/kinds.tsx";
import { RowCount } from "../registry/index.ts";
import { ActorTypeIcon } from "./actor-types.tsx";
import "./actors.css";

/** An actor in the list: name, type, and how often they speak and are mentioned. */
export const ActorRow = ({ actor }: { readonly actor: ActorSummary }) => {
  const others = actor.aliases.filter((alias) => alias !== actor.name);
  return (
    <div className="registry-row">
      <p className="registry-row-line">
        <ActorTypeIcon type={actor.type} />
        <span className="registry-row-name truncate">{actor.name}</span>
      </p>
      <p className="registry-row-meta actor-meta">
        <RowCount
          icon={<MessageSquareQuote size={12} aria-hidden />}
          count={actor.statements}
          what={actor.statements === 1 ? "statement" : "statements"}
        />
        <RowCount
          icon={<KindIcon kind="actor" size={12} />}
          count={actor.mentions}
          what={actor.mentions === 1 ? "mention" : "mentions"}
        />
        <RowCount
          icon={<KindIcon kind="article" size={12} />}
          count={actor.articles}
          what={actor.articles === 1 ? "article" : "articles"}
        />
        {others.length === 0 ? null : (
          <span className="truncate" title={others.join(", ")}>
            {others.join(", ")}
          </span>
        )}
      </p>
    </div>
  );
};
