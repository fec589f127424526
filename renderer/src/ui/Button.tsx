import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { ButtonProps } from "react-aria-components";
import { Tip } from "./Tip.tsx";
import "./button.css";

type Props = Omit<ButtonProps, "className" | "style" | "children"> & {
  readonly children: ReactNode;
  readonly look?: "plain" | "primary" | "danger" | "quiet";
  readonly size?: "small" | "normal" | "large";
};

export const Button = ({ look = "plain", size = "normal", children, ...rest }: Props) => (
  <AriaButton {...rest} className={`button button-${look} button-${size}`}>
    {children}
  </AriaButton>
);

type IconProps = Omit<ButtonProps, "className" | "style" | "children" | "aria-label"> & {
  /** Said by screen readers and shown in the tooltip. */
  readonly label: string;
  /** Shown after the label in the tooltip. */
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly pressed?: boolean;
};

/** A button with only an icon: always with a name and a tooltip. */
export const IconButton = ({ label, keys, icon, pressed, ...rest }: IconProps) => (
  <Tip
    tip={
      <>
        {label}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </>
    }
  >
    <AriaButton
      {...rest}
      aria-label={label}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      className={`icon-button${pressed === true ? " is-pressed" : ""}`}
    >
      {icon}
    </AriaButton>
  </Tip>
);
