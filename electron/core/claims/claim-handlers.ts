import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { cleanName } from "../store/names.ts";
import { boardOf, claimsInScope, standingsOf } from "./board.ts";
import { briefOf } from "./brief.ts";
import { chainsOf } from "./chains.ts";
import { mergeClaim } from "./merge-entries.ts";
import { relationHandlers } from "./relation-handlers.ts";
import { splitClaim } from "./split-entries.ts";

export const claimHandlers = (store: Store): HandlersOf<"claims."> => {
  const there = (id: Id) => {
    const claim = store.claims.byId(id);
    if (claim === null) throw new Refusal("not-found", "that claim is not in the notebook any more");
    return claim;
  };
  return {
    "claims.list": (asked) => store.claims.list(asked),
    "claims.claim": ({ id }) => {
      there(id);
      const summary = store.claims.summary(id);
      if (summary === null) throw new Refusal("not-found", "that claim is not in the notebook any more");
      return summary;
    },
    "claims.brief": ({ id }) => {
      const brief = briefOf(store, id);
      if (brief === null) throw new Refusal("not-found", "that claim is not in the notebook any more");
      return brief;
    },
    "claims.create": ({ text, claimKind }, change) => {
      const found = store.claims.worded(text);
      if (found !== null)
        throw new Refusal("exists", `there is a claim worded so already: ${quoted(there(found).text)}`);
      change.label(`New claim ${quoted(text)}`);
      return { id: store.claims.insert(cleanName(text), claimKind) };
    },
    "claims.edit": ({ id, text, kind, question, number, event }, change) => {
      const before = there(id);
      const wording = text === undefined ? before.text : cleanName(text);
      const twin = store.claims.worded(wording);
      if (twin !== null && twin !== id && wording !== before.text)
        throw new Refusal("exists", `there is another claim worded so: ${quoted(there(twin).text)}`);
      const questionId =
        question === undefined
          ? before.questionId
          : question === null
            ? null
            : store.claims.question(cleanName(question));
      store.claims.edit({
        id,
        text: wording,
        kind: kind ?? before.kind,
        questionId,
        number: number === undefined ? before.number : number,
        event: event ?? before.event,
      });
      if (before.questionId !== null && before.questionId !== questionId) store.claims.pruneQuestion(before.questionId);
      change.label(wording === before.text ? `Edit claim ${quoted(wording)}` : `Reword claim ${quoted(wording)}`);
      return null;
    },
    "claims.remove": ({ id }, change) => {
      const claim = there(id);
      const passages = store.passages.idsCarrying("claim", id);
      store.claims.remove(id);
      if (claim.questionId !== null) store.claims.pruneQuestion(claim.questionId);
      store.passages.prune(passages);
      change.label(`Remove claim ${quoted(claim.text)}`);
      return null;
    },
    "claims.merge": ({ id, into }, change) => {
      const claim = there(id);
      mergeClaim(store, claim, there(into));
      change.label(`Merge claim ${quoted(claim.text)} into ${quoted(there(into).text)}`);
      return null;
    },
    "claims.split": ({ id, text, passageIds }, change) => {
      const claim = there(id);
      change.label(`Split ${quoted(text)} off claim ${quoted(claim.text)}`);
      return { id: splitClaim(store, claim, text, passageIds) };
    },
    ...relationHandlers(store, there),
    "claims.questions": ({ query }) => store.claims.questions(claimsInScope(store, query)),
    "claims.loose": ({ query }) => store.board.loose(claimsInScope(store, query)),
    "claims.renameQuestion": ({ id, text }, change) => {
      const before = store.claims.questionById(id);
      if (before === null) throw new Refusal("not-found", "that question is not in the notebook any more");
      const words = cleanName(text);
      const twin = store.claims.asked(words);
      if (twin === null || twin === id) {
        store.claims.renameQuestion(id, words);
        change.label(`Rename question ${quoted(before.text)} to ${quoted(words)}`);
        return { id };
      }
      store.claims.moveClaims(id, twin);
      store.hypotheses.move.question(id, twin);
      store.claims.pruneQuestion(id);
      change.label(`Merge question ${quoted(before.text)} into ${quoted(words)}`);
      return { id: twin };
    },
    "claims.board": (asked) => boardOf(store, asked),
    "claims.chains": ({ claimId }) => {
      there(claimId);
      return chainsOf(store, claimId);
    },
    "claims.standing": ({ ids }) => standingsOf(store, ids),
  };
};
