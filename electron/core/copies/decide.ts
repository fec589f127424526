import { Refusal } from "../../../shared/contract/failure.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { CopyKind, CopyLink } from "../../../shared/domain/copy.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { ChangeContext } from "../handlers.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { compare } from "./compare.ts";
import { shinglesOf } from "./shingles.ts";

/** Confirm, reject or reopen pairs. What is confirmed counts as one with its original from now on. */
export const decide = (store: Store, input: Input<"copies.decide">, change: ChangeContext): void => {
  for (const id of input.ids) {
    const link = store.copies.link(id) ?? gone();
    const kind = input.kind ?? link.kind;
    if (input.state === "confirmed") confirm(store, link, kind);
    else {
      if (link.state === "confirmed") store.copies.setCopyOf(link.articleId, null, null);
      store.copies.decide(id, input.state, kind);
    }
  }
  const [only] = input.ids;
  const link = only === undefined ? null : store.copies.link(only);
  const title = link === null ? undefined : store.copies.articles([link.articleId]).get(link.articleId)?.title;
  const verb = { confirmed: "Confirm", rejected: "Reject", proposed: "Reopen" }[input.state];
  change.label(
    input.ids.length === 1 && title !== undefined
      ? `${verb} ${quoted(title)} as a copy`
      : `${verb} ${countOf(input.ids.length, "pair")} of copies`,
  );
};

const confirm = (store: Store, link: CopyLink, kind: CopyKind): void => {
  const { copies } = store;
  for (let at: Id | null = link.originalId; at !== null; at = copies.copyOf(at))
    if (at === link.articleId)
      throw new Refusal("bad-input", "the original is already a copy of this article: turn the pair round instead");
  // An article has one original: what it was a copy of until now is open again.
  for (const other of copies.upwards(link.articleId))
    if (other.state === "confirmed" && other.id !== link.id) copies.decide(other.id, "proposed", other.kind);
  copies.decide(link.id, "confirmed", kind);
  copies.setCopyOf(link.articleId, link.originalId, kind);
};

/** Turn round every pair on the way from an article up to its group's original. */
export const makeOriginal = (store: Store, articleId: Id, change: ChangeContext): void => {
  const { copies } = store;
  const way: CopyLink[] = [];
  const seen = new Set([articleId]);
  for (let [next] = copies.upwards(articleId); next !== undefined && !seen.has(next.originalId);) {
    way.push(next);
    seen.add(next.originalId);
    [next] = copies.upwards(next.originalId);
  }
  if (way.length === 0) throw new Refusal("bad-input", "this article is not a copy of another");
  for (const { articleId: copy, state } of way) if (state === "confirmed") copies.setCopyOf(copy, null, null);
  for (const link of way) {
    copies.turn(link.id);
    if (link.state === "confirmed") copies.setCopyOf(link.originalId, link.articleId, link.kind);
  }
  const title = copies.articles([articleId]).get(articleId)?.title ?? "";
  change.label(`Take ${quoted(title)} as the original`);
};

/** A pair that the analyst saw; one that was found before is taken as it is. */
export const linkCopies = (store: Store, input: Input<"copies.link">, change: ChangeContext): void => {
  const { copies } = store;
  const { articleId, originalId, kind } = input;
  if (articleId === originalId) throw new Refusal("bad-input", "an article is not a copy of itself");
  const [a, b] = [articleId, originalId].map((id) => {
    const [n] = copies.numbers([id]);
    return n === undefined ? null : copies.comparable(n);
  });
  if (a === undefined || a === null || b === undefined || b === null)
    throw new Refusal("not-found", "one of the articles is no longer in the notebook");
  const known = copies.between(articleId, originalId);
  if (known !== null && known.articleId !== articleId) {
    if (known.state === "confirmed") copies.setCopyOf(known.articleId, null, null);
    copies.decide(known.id, "proposed", known.kind);
    copies.turn(known.id);
  }
  const { shareOfA, shareOfB } = compare(shinglesOf(a.text), shinglesOf(b.text));
  const id =
    known?.id ??
    copies.insert({ articleId, originalId, kind, state: "proposed", share: shareOfA, shareOfOriginal: shareOfB });
  confirm(store, copies.link(id) ?? gone(), kind);
  change.label(`Mark ${quoted(a.title)} as a copy of ${quoted(b.title)}`);
};

const gone = (): never => {
  throw new Refusal("not-found", "this pair of copies is no longer in the notebook");
};
