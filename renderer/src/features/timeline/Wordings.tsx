import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { readArticle } from "../../session/session.ts";
import { ListProblem, ListWaiting, PositionIcon, positionWords } from "../passages/index.ts";
import { sayDays } from "./say-mark.ts";
import { wordingsOf } from "./wordings.ts";

type Props = {
  readonly claimId: Id;
  readonly axis: "said" | "published";
  readonly filter: { readonly query: string; readonly from: string | null; readonly to: string | null };
};

/** How one claim was put, from first to last, with what each wording changed. */
export const Wordings = ({ claimId, axis, filter }: Props) => {
  const { data, error } = useAsk(
    "timeline.course",
    { ...filter, axis, of: { kind: "claim", id: claimId }, limit: most },
    { keep: true },
  );
  if (error !== null) return <ListProblem message={error.message} />;
  if (data === undefined) return <ListWaiting />;
  const wordings = wordingsOf(data.rows);
  return (
    <div className="wordings">
      <p className="wordings-count">
        {wordings.length === 1 ? "One wording" : `${wordings.length.toLocaleString()} wordings`} in{" "}
        {data.rows.length < data.total
          ? `the first ${data.rows.length.toLocaleString()} of ${data.total.toLocaleString()} appearances`
          : `${data.total.toLocaleString()} appearances`}
        . Words that the one before did not have are marked.
      </p>
      <ol>
        {wordings.map(({ first, times, parts }) => (
          <li key={first.id}>
            <button type="button" className="wording" onClick={() => readArticle(first.articleId, first.passageId)}>
              <span className="wording-when">
                {sayDays({ firstDay: first.day, lastDay: first.lastDay })}
                {times === 1 ? "" : ` · ${times.toLocaleString()} times`}
              </span>
              <span className="wording-words">
                <PositionIcon position={first.position} size={13} />
                <span className="visually-hidden">{positionWords[first.position].one}: </span>
                <span>
                  {parts.map(({ text, isNew }, at) =>
                    // The parts have no other name than their place.
                    // oxlint-disable-next-line react/no-array-index-key
                    isNew ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>,
                  )}
                </span>
              </span>
              <span className="wording-where">
                {first.who ?? "the writer"} · {first.publication ?? first.articleTitle}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
};

const most = 500;
