import type { ReactNode } from "react";

type Props = {
  readonly icon: ReactNode;
  readonly count: number;
  /** Said and shown on hovering: "mentions". */
  readonly what: string;
};

/** A small count with an icon, in the row of a list. */
export const RowCount = ({ icon, count, what }: Props) => (
  <span className="registry-count" title={`${count.toLocaleString()} ${what}`}>
    {icon}
    {count.toLocaleString()}
    <span className="visually-hidden"> {what}</span>
  </span>
);
