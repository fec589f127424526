import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { IconButton } from "../../ui/Button.tsx";
import { dayText } from "../../ui/day-text.ts";
import { offerUndo } from "../history/index.ts";
import { SideSection } from "../registry/index.ts";

type Entry = {
  readonly id: Id;
  readonly reason: string;
  readonly who: string;
  readonly at: string;
  readonly what: ReactNode;
};

/** Every judgement there was, the newest first. A mistaken one can be taken away. */
export const History = ({ entries }: { readonly entries: readonly Entry[] }) => {
  if (entries.length === 0) return null;
  const remove = async (id: Id): Promise<void> => {
    if ((await act("assessments.remove", { id })) !== null) offerUndo("Removed a judgement");
  };
  return (
    <SideSection title="History of judgements">
      <ol className="judge-history" aria-label="History of judgements">
        {entries.map(({ id, reason, who, at, what }) => (
          <li key={id}>
            <p className="judge-what">{what}</p>
            <p className="judge-reason">{reason}</p>
            <p className="judge-when">
              {who}, <time dateTime={at}>{dayText(at)}</time>
            </p>
            <IconButton
              label={`Remove the judgement of ${dayText(at)}`}
              icon={<Trash2 size={13} />}
              onPress={() => void remove(id)}
            />
          </li>
        ))}
      </ol>
    </SideSection>
  );
};
