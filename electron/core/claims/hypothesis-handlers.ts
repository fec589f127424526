import { Refusal } from "../../../shared/contract/failure.ts";
import { ratingWords } from "../../../shared/domain/hypotheses.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { cleanName } from "../store/names.ts";

export const hypothesisHandlers = (store: Store): HandlersOf<"hypotheses."> => {
  const there = <Thing>(thing: Thing | null, what: string): Thing => {
    if (thing === null) throw new Refusal("not-found", `that ${what} is not in the notebook any more`);
    return thing;
  };
  const question = (id: Id) => there(store.claims.questionById(id), "question");
  const claim = (id: Id) => there(store.claims.byId(id), "claim");
  const hypothesis = (id: Id) => there(store.hypotheses.byId(id), "hypothesis");
  const evidence = (id: Id) => there(store.hypotheses.evidenceById(id), "piece of evidence");

  return {
    "hypotheses.matrix": ({ questionId }) => {
      question(questionId);
      return store.hypotheses.matrix(questionId);
    },
    "hypotheses.add": ({ questionId, claimIds, texts }, change) => {
      question(questionId);
      const known = store.hypotheses.ofQuestion(questionId);
      const taken = new Set(known.map(({ claimId }) => claimId));
      const worded = new Set(known.map(({ text }) => text.toLowerCase()));
      const added = [
        ...[...new Set(claimIds)].flatMap((id) => {
          const { text } = claim(id);
          return taken.has(id) ? [] : [{ text, id: store.hypotheses.insert(questionId, id, null) }];
        }),
        ...[...new Set(texts.map(cleanName))].flatMap((text) =>
          worded.has(text.toLowerCase()) ? [] : [{ text, id: store.hypotheses.insert(questionId, null, text) }],
        ),
      ];
      const [first] = added;
      if (added.length === 1 && first !== undefined) change.label(`New hypothesis ${quoted(first.text)}`);
      else change.label(`${added.length} new hypotheses`);
      return { ids: added.map(({ id }) => id) };
    },
    "hypotheses.reword": ({ id, text }, change) => {
      const before = hypothesis(id);
      if (before.claimId !== null)
        throw new Refusal("bad-input", "that hypothesis is worded as its claim: reword the claim");
      store.hypotheses.reword(id, cleanName(text));
      change.label(`Reword hypothesis ${quoted(before.text)}`);
      return null;
    },
    "hypotheses.remove": ({ id }, change) => {
      const { text } = hypothesis(id);
      store.hypotheses.remove(id);
      change.label(`Remove hypothesis ${quoted(text)}`);
      return null;
    },
    "hypotheses.addEvidence": ({ questionId, claimIds, passageIds }, change) => {
      question(questionId);
      const subjects = [
        ...[...new Set(claimIds)].map((id) => ({ claimId: claim(id).id, passageId: null })),
        ...[...new Set(passageIds)].map((id) => ({
          claimId: null,
          passageId: there(store.passages.byIds([id])[0] ?? null, "passage").id,
        })),
      ];
      const added = subjects.flatMap((subject) =>
        store.hypotheses.findEvidence(questionId, subject) === null
          ? [store.hypotheses.insertEvidence(questionId, subject)]
          : [],
      );
      change.label(added.length === 1 ? "New piece of evidence" : `${added.length} new pieces of evidence`);
      return { ids: added };
    },
    "hypotheses.setRelevance": ({ id, relevance }, change) => {
      const { text } = evidence(id);
      store.hypotheses.setRelevance(id, relevance);
      change.label(`Relevance ${relevance} of ${quoted(text)}`);
      return null;
    },
    "hypotheses.removeEvidence": ({ id }, change) => {
      const { text } = evidence(id);
      store.hypotheses.removeEvidence(id);
      change.label(`Remove evidence ${quoted(text)}`);
      return null;
    },
    "hypotheses.rate": ({ hypothesisId, evidenceId, rating }, change) => {
      const on = hypothesis(hypothesisId);
      const by = evidence(evidenceId);
      if (on.questionId !== by.questionId)
        throw new Refusal("bad-input", "that hypothesis and that evidence are of two questions");
      store.hypotheses.rate(hypothesisId, evidenceId, rating);
      change.label(rating === null ? "Take a rating off" : `Rate ${quoted(by.text)} ${ratingWords[rating]}`);
      return null;
    },
  };
};
