import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button, IconButton } from "./Button.tsx";
import "./dialog.css";

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  /** `page` is as wide as a sheet of paper. */
  readonly width?: "narrow" | "normal" | "wide" | "full" | "page";
};

/** A modal dialog: Escape and a click beside it close it, focus stays inside and returns afterwards. */
export const Dialog = ({ title, onClose, children, actions, width = "normal" }: Props) => (
  <ModalOverlay
    className="overlay"
    isOpen
    isDismissable
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Modal className={`modal modal-${width}`}>
      <AriaDialog className="dialog">
        <header className="dialog-head">
          <Heading slot="title">{title}</Heading>
          <IconButton label="Close" icon={<X size={16} />} onPress={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
        {actions === undefined ? null : <footer className="dialog-actions">{actions}</footer>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);

type ConfirmProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

export const ConfirmDialog = ({ title, children, action, onConfirm, onClose }: ConfirmProps) => (
  <Dialog
    title={title}
    width="narrow"
    onClose={onClose}
    actions={
      <>
        <Button onPress={onClose}>Cancel</Button>
        <Button
          look="danger"
          onPress={() => {
            onConfirm();
            onClose();
          }}
        >
          {action}
        </Button>
      </>
    }
  >
    {children}
  </Dialog>
);
