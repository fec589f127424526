import "./query-problem.css";

type Props = {
  readonly id: string;
  readonly query: string;
  /** `at` is the offset in the query. */
  readonly problem: { readonly message: string; readonly at: number };
};

/** What is wrong with a query, and the query with the place marked. */
export const QueryProblem = ({ id, query, problem }: Props) => {
  const from = Math.min(problem.at, query.length);
  const length = /^[^\s:]+:?(?:"[^"]*"?|\S*)/u.exec(query.slice(from))?.[0].length ?? 1;
  return (
    <p className="query-problem" id={id} role="alert">
      <span>{capital(problem.message)}</span>
      <code className="query-problem-text">
        {query.slice(0, from)}
        {/* What is missing at the end has a place too. */}
        <mark>{from === query.length ? "\u00A0" : query.slice(from, from + length)}</mark>
        {query.slice(from + length)}
      </code>
    </p>
  );
};

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
