import type { FoundValue } from "../../../../shared/domain/article.ts";
import { Button } from "../../ui/Button.tsx";

type Props = {
  readonly label: string;
  readonly found: readonly FoundValue[];
  /** What the field holds now: that is no alternative to itself. */
  readonly value: string;
  readonly onTake: (value: string) => void;
};

/** What the original says of a field elsewhere: one press takes it. */
export const AlsoFound = ({ label, found, value, onTake }: Props) => {
  const others = found.filter((each) => each.value !== value.trim());
  return others.length === 0 ? null : (
    <ul className="also-found" aria-label={`Also found for ${label}`}>
      {others.map(({ value: other, origin }) => (
        <li key={other}>
          <Button size="small" look="quiet" onPress={() => onTake(other)}>
            <span className="also-found-value">
              <span className="visually-hidden">Take </span>
              {other}
            </span>
            <span className="also-found-origin">
              <span className="visually-hidden">, found in </span>
              {origin}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
};
