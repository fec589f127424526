import { TriangleAlert } from "lucide-react";
import { EmptyState } from "../../ui/EmptyState.tsx";
import "./list-state.css";

/** A list could not be read. */
export const ListProblem = ({ message }: { readonly message: string }) => (
  <EmptyState icon={<TriangleAlert size={30} />} title="This list could not be read">
    <p role="alert">{message}</p>
  </EmptyState>
);

/** The first rows are on their way: nothing flashes when they come at once. */
export const ListWaiting = () => <output className="list-waiting">Loading…</output>;
