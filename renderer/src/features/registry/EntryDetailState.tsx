import type { ReactNode } from "react";
import type { Refusal } from "../../../../shared/contract/failure.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListWaiting } from "../passages/index.ts";

type Props = {
  readonly icon: ReactNode;
  /** "claim". */
  readonly one: string;
  readonly error: Refusal | null;
};

/** In place of an entry that is on its way, gone, or not readable. */
export const EntryDetailState = ({ icon, one, error }: Props) => {
  if (error === null) return <ListWaiting />;
  if (error.failure.kind !== "not-found")
    return (
      <EmptyState icon={icon} title={`This ${one} could not be read`}>
        <p role="alert">{error.message}</p>
      </EmptyState>
    );
  return (
    <EmptyState icon={icon} title={`This ${one} is no longer in the notebook`}>
      It was removed. Undo brings it back.
    </EmptyState>
  );
};
