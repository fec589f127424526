import type { TagKind } from "../../../../../shared/domain/passage.ts";

/** What a key in the text does. */
export type KeyAction =
  | { readonly kind: "tag"; readonly tagKind: TagKind }
  | { readonly kind: "step"; readonly step: 1 | -1 }
  | { readonly kind: "ends"; readonly from: "start" | "end" | null }
  | {
      readonly kind:
        | "attribute"
        | "mentions"
        | "inspect"
        | "remove"
        | "debris"
        | "elsewhere"
        | "words"
        | "copy-quote"
        | "open-link"
        | "find"
        | "legend"
        | "leave";
    };

type Key = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Null for a key that is the browser's or the app's: arrows, copy, select all, undo. */
export const keyAction = (key: Key): KeyAction | null => {
  const command = key.ctrlKey || key.metaKey;
  if (command) return withCommand(key);
  if (key.altKey) return withAlt(key);
  const named = byName[key.key];
  if (named !== undefined) return named;
  return key.shiftKey ? null : (byLetter[letterOf(key)] ?? null);
};

const byName: Readonly<Record<string, KeyAction>> = {
  "[": { kind: "step", step: -1 },
  "]": { kind: "step", step: 1 },
  "?": { kind: "legend" },
  Enter: { kind: "inspect" },
  Delete: { kind: "remove" },
  Backspace: { kind: "remove" },
  Escape: { kind: "leave" },
};

const byLetter: Readonly<Record<string, KeyAction>> = {
  c: { kind: "tag", tagKind: "claim" },
  s: { kind: "tag", tagKind: "source" },
  a: { kind: "tag", tagKind: "actor" },
  t: { kind: "tag", tagKind: "code" },
  q: { kind: "attribute" },
  n: { kind: "step", step: 1 },
  p: { kind: "step", step: -1 },
  e: { kind: "ends", from: null },
  m: { kind: "mentions" },
  d: { kind: "debris" },
  l: { kind: "elsewhere" },
  w: { kind: "words" },
};

const withCommand = (key: Key): KeyAction | null => {
  if (key.altKey) return null;
  const letter = letterOf(key);
  if (key.key === "Enter") return { kind: "open-link" };
  if (letter === "f" && !key.shiftKey) return { kind: "find" };
  return letter === "c" && key.shiftKey ? { kind: "copy-quote" } : null;
};

const withAlt = (key: Key): KeyAction | null => {
  if (key.key === "ArrowDown") return { kind: "step", step: 1 };
  if (key.key === "ArrowUp") return { kind: "step", step: -1 };
  if (!key.shiftKey) return null;
  if (key.key === "ArrowLeft") return { kind: "ends", from: "start" };
  return key.key === "ArrowRight" ? { kind: "ends", from: "end" } : null;
};

/** The letter on the key, so that C works with a Cyrillic or Arabic layout too. */
const letterOf = ({ key, code }: Key): string => {
  const typed = key.toLowerCase();
  if (/^[a-z]$/u.test(typed)) return typed;
  return /^Key[A-Z]$/u.test(code) ? code.slice(3).toLowerCase() : "";
};
