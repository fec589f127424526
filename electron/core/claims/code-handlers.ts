import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { cleanName } from "../store/names.ts";
import { findOrMakeCode } from "./find-or-make.ts";
import { mergeCode } from "./merge-entries.ts";
import { splitCode } from "./split-entries.ts";

export const codeHandlers = (store: Store): HandlersOf<"codes."> => {
  const there = (id: Id) => {
    const code = store.codes.byId(id);
    if (code === null) throw new Refusal("not-found", "that code is not in the notebook any more");
    return { ...code, path: store.codes.pathOf(id) };
  };
  const refuseTwin = (parentId: Id | null, name: string, id: Id | null): void => {
    const twin = store.codes.child(parentId, name);
    if (twin !== null && twin !== id)
      throw new Refusal("exists", `there is a code ${quoted(there(twin).path)} already`);
  };
  return {
    "codes.list": () => store.codes.list(),
    "codes.create": ({ name, parentId = null }, change) => {
      if (parentId !== null) there(parentId);
      const known = new Set(store.codes.list().map((code) => code.id));
      const id = findOrMakeCode(store, name, parentId);
      if (known.has(id)) throw new Refusal("exists", `there is a code ${quoted(there(id).path)} already`);
      change.label(`New code ${quoted(there(id).path)}`);
      return { id };
    },
    "codes.edit": ({ id, name, parentId, color, description }, change) => {
      const before = there(id);
      const called = name === undefined ? before.name : cleanName(name);
      if (called.includes("/"))
        throw new Refusal("bad-input", "a code’s name has no “/”; move it under another code instead");
      const under = parentId === undefined ? before.parentId : parentId;
      if (under !== null && under !== before.parentId) {
        there(under);
        if (store.codes.withDescendants(id).includes(under))
          throw new Refusal("bad-input", `${quoted(before.path)} cannot stand under itself`);
      }
      refuseTwin(under, called, id);
      store.codes.edit(id, {
        name: called,
        parentId: under,
        color: color ?? before.color,
        description: description === undefined ? before.description : description === "" ? null : description,
      });
      change.label(
        called !== before.name
          ? `Rename code ${quoted(before.path)} to ${quoted(called)}`
          : `${under === before.parentId ? "Edit" : "Move"} code ${quoted(before.path)}`,
      );
      return null;
    },
    "codes.merge": ({ id, into }, change) => {
      const [code, other] = [there(id), there(into)];
      mergeCode(store, code, other);
      change.label(`Merge code ${quoted(code.path)} into ${quoted(other.path)}`);
      return null;
    },
    "codes.split": ({ id, name, passageIds }, change) => {
      const code = there(id);
      const made = splitCode(store, code, name, passageIds);
      change.label(`Split ${quoted(there(made).path)} off code ${quoted(code.path)}`);
      return { id: made };
    },
    "codes.withBelow": () => store.codes.withBelow(),
    "codes.together": ({ ids, nearness }) => {
      const withBelow = ids.map((id) => store.codes.numbers(store.codes.withDescendants(id)));
      return store.codesTogether(withBelow, nearness);
    },
    "codes.remove": ({ id }, change) => {
      const code = there(id);
      const passages = store.codes.withDescendants(id).flatMap((each) => store.passages.idsCarrying("code", each));
      store.codes.remove(id);
      store.passages.prune(passages);
      change.label(`Remove code ${quoted(code.path)}`);
      return null;
    },
  };
};
