import { BookOpenText, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Way } from "../../../../shared/domain/chain-graph.ts";
import { IconButton } from "../../ui/Button.tsx";
import { dayText } from "../../ui/day-text.ts";
import { PositionIcon, positionWords } from "../passages/index.ts";

type Props = {
  readonly label: string;
  readonly ways: readonly Way[];
  readonly onRead: (way: Way) => void;
  readonly onClose: () => void;
};

/** The passages behind a step or an arrow. */
export const WaysList = ({ label, ways, onRead, onClose }: Props) => {
  const list = useRef<HTMLElement>(null);
  useEffect(() => list.current?.focus(), [label]);
  return (
    <section ref={list} className="ways" aria-label={`Passages: ${label}`} tabIndex={-1}>
      <header className="ways-head">
        <h3>{label}</h3>
        <IconButton label="Close the passages" icon={<X size={15} />} onPress={onClose} />
      </header>
      <ul>
        {ways.map((way) => (
          <li key={way.id}>
            <button type="button" className="way" onClick={() => onRead(way)}>
              <span className="way-words">
                <PositionIcon position={way.position} size={13} />
                <span className="visually-hidden">{positionWords[way.position].one}: </span>
                {way.exact}
              </span>
              <span className="way-where">
                <BookOpenText size={12} aria-hidden /> {way.articleTitle}
                {way.publishedAt === null ? "" : ` · ${dayText(way.publishedAt)}`}
                {way.articleId === way.originalId ? "" : " · a copy"}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
