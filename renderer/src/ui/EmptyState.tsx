import type { ReactNode } from "react";
import "./empty-state.css";

type Props = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** What stands where there is nothing yet: what this place is for and what to do next. */
export const EmptyState = ({ icon, title, children, actions }: Props) => (
  <div className="empty">
    <div className="empty-icon" aria-hidden>
      {icon}
    </div>
    <h2>{title}</h2>
    {children === undefined ? null : <div className="empty-text">{children}</div>}
    {actions === undefined ? null : <div className="empty-actions">{actions}</div>}
  </div>
);
