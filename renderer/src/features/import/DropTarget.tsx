import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useSession } from "../../session/session.ts";
import { takeDrop, whatIsDragged } from "./dragged.ts";
import type { Dragged } from "./dragged.ts";
import { importDropped, runImport } from "./import-actions.ts";
import "./drop-target.css";
import { isEditing } from "../../ui/is-editing.ts";

/** The window takes files, text and pieces of web pages that are dragged onto it from outside. */
export const DropTarget = ({ children }: { readonly children: ReactNode }) => {
  const dragged = useDragged();
  return (
    <>
      {children}
      {dragged === null ? null : (
        <output className="drop-overlay">
          <div className="drop-card">
            <FileDown size={40} aria-hidden />
            <strong>{dragged === "files" ? "Drop to import" : "Drop to import this text"}</strong>
            <span>
              {dragged === "files"
                ? "Pages, documents, mail, feeds and archives; folders are read with everything in them."
                : "It becomes an article of this notebook."}
            </span>
          </div>
        </output>
      )}
    </>
  );
};

/** What hangs over the window now; null for nothing that could be imported. */
const useDragged = (): Dragged | null => {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  useEffect(() => {
    // Text moved about inside the window belongs to the editors.
    let fromInside = false;
    const offered = (event: DragEvent): Dragged | null => {
      if (fromInside || event.dataTransfer === null || useSession.getState().dialog !== null) return null;
      const what = whatIsDragged(event.dataTransfer.types);
      return what === "text" && isEditing(event.target) ? null : what;
    };
    const over = (event: DragEvent): void => {
      const what = offered(event);
      setDragged(what);
      // Without this the window would show the file instead of the program.
      if (what !== null || !fromInside) event.preventDefault();
      if (event.dataTransfer !== null && !fromInside) event.dataTransfer.dropEffect = what === null ? "none" : "copy";
    };
    const overEditable = (event: DragEvent): void => {
      if (!fromInside && isEditing(event.target) && whatIsDragged(event.dataTransfer?.types ?? []) === "text")
        setDragged(null);
      else over(event);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragged(null);
    };
    const drop = (event: DragEvent): void => {
      const what = offered(event);
      setDragged(null);
      if (fromInside || event.dataTransfer === null) return;
      if (what === null) {
        if (!isEditing(event.target)) event.preventDefault();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      const taken = takeDrop(event.dataTransfer);
      if (taken.kind === "files") void importDropped(taken.files);
      else if (taken.kind === "content") void runImport([taken.item]);
    };
    const start = (): void => {
      fromInside = true;
    };
    const end = (): void => {
      fromInside = false;
      setDragged(null);
    };
    const capture = { capture: true };
    window.addEventListener("dragenter", overEditable, capture);
    window.addEventListener("dragover", overEditable, capture);
    window.addEventListener("dragleave", leave, capture);
    window.addEventListener("drop", drop, capture);
    window.addEventListener("dragstart", start, capture);
    window.addEventListener("dragend", end, capture);
    return () => {
      window.removeEventListener("dragenter", overEditable, capture);
      window.removeEventListener("dragover", overEditable, capture);
      window.removeEventListener("dragleave", leave, capture);
      window.removeEventListener("drop", drop, capture);
      window.removeEventListener("dragstart", start, capture);
      window.removeEventListener("dragend", end, capture);
    };
  }, []);
  return dragged;
};
