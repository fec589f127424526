import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "./Button.tsx";
import "./toasts.css";

export type Toast = {
  readonly message: string;
  readonly kind: "problem" | "done";
  readonly action?: { readonly label: string; readonly run: () => void };
};
type Shown = Toast & { readonly key: number };

const listeners = new Set<(toast: Toast) => void>();
let nextKey = 1;

/** Say something in the corner of the window. Problems stay until closed. */
export const showToast = (toast: Toast): void => {
  for (const listener of listeners) listener(toast);
};

const shownForMs = 6000;

export const Toasts = () => {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const drop = (key: number): void => setShown((all) => all.filter((each) => each.key !== key));
  useEffect(() => {
    const add = (toast: Toast): void => {
      const key = nextKey;
      nextKey += 1;
      setShown((all) => [...all.filter((each) => each.message !== toast.message), { ...toast, key }].slice(-4));
      if (toast.kind === "done") window.setTimeout(() => drop(key), shownForMs);
    };
    listeners.add(add);
    return () => void listeners.delete(add);
  }, []);
  return (
    <section className="toasts" aria-label="Messages" aria-live="polite">
      {shown.map((toast) => (
        <div
          key={toast.key}
          className={`toast toast-${toast.kind}`}
          role={toast.kind === "problem" ? "alert" : "status"}
        >
          <p>{toast.message}</p>
          {toast.action === undefined ? null : (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                toast.action?.run();
                drop(toast.key);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <IconButton label="Close message" icon={<X size={14} />} onPress={() => drop(toast.key)} />
        </div>
      ))}
    </section>
  );
};
