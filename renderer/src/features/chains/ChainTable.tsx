import type { ChainGraph, Way } from "../../../../shared/domain/chain-graph.ts";
import { dayText } from "../../ui/day-text.ts";
import { PositionIcon, positionWords } from "../passages/index.ts";

type Props = {
  readonly ways: readonly Way[];
  readonly graph: ChainGraph;
  readonly onRead: (way: Way) => void;
};

/** The same as the picture, way by way. */
export const ChainTable = ({ ways, graph, onRead }: Props) => {
  const circular = new Set(graph.edges.flatMap((edge) => (edge.ring === null ? [] : edge.ways.map(({ id }) => id))));
  return (
    // The table scrolls; a keyboard must reach what is out of view.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="chain-table" role="group" aria-label="Table of the chains" tabIndex={0}>
      <table>
        <caption className="visually-hidden">The way of each appearance, its root first</caption>
        <thead>
          <tr>
            <th scope="col">Position</th>
            <th scope="col">Way</th>
            <th scope="col">Where the trail ends</th>
            <th scope="col">Passage</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.id}>
              <td>
                <span className="chain-position">
                  <PositionIcon position={way.position} size={13} /> {positionWords[way.position].one}
                </span>
              </td>
              <td>
                {way.steps.map(({ name }) => name).join(" → ")}
                {circular.has(way.id) ? <span className="chain-mark">circular</span> : null}
                {way.articleId === way.originalId ? null : <span className="chain-mark">a copy</span>}
              </td>
              <td>{trailEnd(way)}</td>
              <td>
                <button type="button" className="registry-link" onClick={() => onRead(way)}>
                  {way.exact.length > 90 ? `${way.exact.slice(0, 89)}…` : way.exact}
                </button>
                <span className="chain-where">
                  {way.articleTitle}
                  {way.publishedAt === null ? "" : ` · ${dayText(way.publishedAt)}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const trailEnd = ({ steps }: Way): string => {
  const [root, ...others] = steps;
  if (root === undefined) return "";
  if (root.end === "unnamed") return "nobody with a name";
  if (root.end === "document") return "a document that is not in the notebook";
  return others.length === 0 ? "the writer’s own voice" : root.name;
};
