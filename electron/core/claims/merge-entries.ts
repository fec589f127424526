import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { ActorRecord } from "../store/actors.ts";
import type { ClaimRecord } from "../store/claims.ts";
import type { CodeRecord } from "../store/codes.ts";
import type { Store } from "../store/index.ts";
import type { SourceRecord } from "../store/sources.ts";

// Two entries turn out to be one. Everything that hangs on the first goes over; nothing that the analyst wrote is lost.

export const mergeClaim = (store: Store, claim: ClaimRecord, into: ClaimRecord): void => {
  refuseItself(claim.id, into.id, claim.text);
  moveTags(store, "claim", claim.id, into.id);
  store.merging.claims(claim.id, into.id);
  store.hypotheses.move.claim(claim.id, into.id);
  moveNote(store, "claim", { id: claim.id, name: claim.text }, into.id);
  store.claims.remove(claim.id);
  if (claim.questionId !== null) store.claims.pruneQuestion(claim.questionId);
};

export const mergeActor = (store: Store, actor: ActorRecord, into: ActorRecord): void => {
  refuseItself(actor.id, into.id, actor.name);
  moveTags(store, "actor", actor.id, into.id);
  const sourceId = store.sources.ofActor(actor.id);
  const source = sourceId === null ? null : store.sources.byId(sourceId);
  if (source !== null) {
    const own = store.sources.ofActor(into.id);
    if (own === null) store.sources.becomeActor(source.id, into);
    else mergeSource(store, source, own);
  }
  store.merging.actors(actor.id, into.id);
  moveNote(store, "actor", actor, into.id);
  store.actors.remove(actor.id);
};

/** What stands below both under one name becomes one too. */
export const mergeCode = (store: Store, code: CodeRecord, into: CodeRecord): void => {
  refuseItself(code.id, into.id, code.name);
  if (store.codes.withDescendants(code.id).includes(into.id))
    throw new Refusal(
      "bad-input",
      `${quoted(into.name)} stands under ${quoted(code.name)}: move it out first, or merge the other way round`,
    );
  moveTags(store, "code", code.id, into.id);
  for (const child of store.codes.children(code.id)) {
    const twinId = store.codes.child(into.id, child.name);
    const twin = twinId === null ? null : store.codes.byId(twinId);
    if (twin === null) store.codes.edit(child.id, { ...child, parentId: into.id });
    else mergeCode(store, child, twin);
  }
  const description = [into.description, code.description].filter((text) => text !== null);
  if (code.description !== null) store.codes.edit(into.id, { ...into, description: description.join("\n\n") });
  moveNote(store, "code", code, into.id);
  store.codes.remove(code.id);
};

export const mergeSource = (store: Store, source: SourceRecord, into: Id): void => {
  store.attributions.moveSource(source.id, into);
  moveTags(store, "source", source.id, into);
  store.sources.moveGrades(source.id, into);
  moveNote(store, "source", source, into);
  store.sources.remove(source.id);
};

const refuseItself = (id: Id, into: Id, name: string): void => {
  if (id === into) throw new Refusal("bad-input", `${quoted(name)} cannot be merged into itself`);
};

/** A passage that carries both keeps one. */
const moveTags = (store: Store, kind: "claim" | "actor" | "source" | "code", from: Id, to: Id): void => {
  for (const tag of store.tags.ofTarget(kind, from)) store.tags.update({ ...tag, targetId: to });
};

const moveNote = (
  store: Store,
  subject: "claim" | "actor" | "source" | "code",
  from: { readonly id: Id; readonly name: string },
  to: Id,
): void => {
  const note = store.notes.of(subject, from.id);
  if (note === null) return;
  if (store.notes.of(subject, to) === null) store.notes.setSubject(note.id, to);
  // An entry has one note at most: the second stays as a note of the notebook.
  else store.notes.moveToNotebook(note.id, note.title === "" ? from.name : note.title);
};
