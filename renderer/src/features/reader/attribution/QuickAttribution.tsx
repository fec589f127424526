import { useRef, useState } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import { positionOf, positions } from "../../../../../shared/domain/attribution.ts";
import type { Act } from "../../../../../shared/domain/attribution.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { baseOf } from "../../../../../shared/domain/say-attribution.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { Button } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/Field.tsx";
import { KindIcon } from "../../../ui/kinds.tsx";
import { Combo } from "../picker/Combo.tsx";
import { Floating } from "../picker/Floating.tsx";
import { useLikeClaims, useSuggestions } from "../picker/use-suggestions.ts";
import { settleOn } from "../tagging/actions.ts";
import type { Subject } from "../use-reader.ts";
import { actOptions } from "./act-options.ts";
import { claimOptions } from "./claim-options.ts";
import type { ClaimOption } from "./claim-options.ts";
import { goOnWith } from "./open-editor.ts";
import { saveAttribution } from "./save-attribution.ts";
import { useDraft } from "./use-draft.ts";
import { proposedSpeaker, speakersNear, whoOptions } from "./who-options.ts";
import { WhoIcon } from "./WhoBox.tsx";
import "./quick-attribution.css";

type Props = {
  readonly article: Article;
  readonly on: Subject;
  readonly range: Range;
  /** Null while the words are no passage yet. */
  readonly passage: Passage | null;
  readonly passages: readonly Passage[];
  /** The one that is edited; null for a new one. */
  readonly attributionId: Id | null;
};

/** Who says it, what they do with it, which claim it is: three answers, three times Enter. */
export const QuickAttribution = ({ article, on, range, passage, passages, attributionId }: Props) => {
  const edited = passage?.attributions.find(({ id }) => id === attributionId) ?? null;
  const found = useAsk("annotate.propose", { articleId: article.id, ...range }, { when: edited === null });
  const proposal = edited === null ? (found.data ?? null) : null;
  const source = proposal === null ? null : article.text.slice(proposal.sourceRange.start, proposal.sourceRange.end);
  const { form, change, untouched } = useDraft(edited, proposal, source);
  const [tokens, setTokens] = useState({ act: 0, claim: 0 });
  const busy = useRef(false);
  const words = article.text.slice(range.start, range.end).replaceAll(/\s+/gu, " ").trim();

  const whoFound = useSuggestions(["actor", "source"], form.who, form.who.trim() !== "");
  const others = whoOptions(form.who, form.who.trim() === "" ? [] : whoFound, speakersNear(passages, range));
  // As proposed: nothing was typed that others would have to fit.
  const who =
    proposal !== null && untouched && form.whoChosen !== null
      ? {
          options: [form.whoChosen, ...others.options.filter(({ key }) => key !== form.whoChosen?.key)],
          preselected: 0,
        }
      : others;
  const namesakes = form.whoChosen === null ? others.namesakes : 0;
  const acts = actOptions(form.actChosen === form.act ? "" : form.act);
  const sought = form.claim.trim() === "" ? words : form.claim;
  const claimFound = useSuggestions(["claim"], sought);
  const alike = useLikeClaims(sought);
  // Another attribution of the same passage may be about another claim.
  const claimTags = passage?.tags.filter(({ kind }) => kind === "claim") ?? [];
  const current =
    claimTags.find((tag) => tag.attributionId === attributionId) ??
    claimTags.find((tag) => tag.attributionId === null) ??
    claimTags[0] ??
    null;
  const claims = claimOptions({
    typed: form.claim,
    words,
    current,
    suggestions: claimFound,
    alike,
    needed: passage === null,
  });

  const proposedName = proposal === null ? null : proposedSpeaker(proposal, "").label;
  const speaker = form.whoChosen ?? who.options[who.preselected] ?? null;
  const act: Act = form.actChosen ?? acts[0]?.act ?? "asserts";
  const claim = form.claimChosen ?? claims.options[claims.preselected] ?? null;

  const save = (chosen: ClaimOption | null): void => {
    if (busy.current || speaker === null || chosen === null) return;
    busy.current = true;
    const asProposed = proposal !== null && form.who === proposedName;
    const draft = {
      ...form,
      speaker: speaker.speaker,
      act,
      claim: chosen.choice,
      sourceRange: asProposed ? proposal.sourceRange : null,
      cueRange: proposal !== null && (asProposed || act === proposal.act) ? proposal.cueRange : null,
    };
    void saveAttribution(article, on, attributionId, draft).then((saved) => {
      busy.current = false;
      if (saved !== null) settleOn(saved);
    });
  };
  const close = (): void => settleOn(null);
  const goOn = (): void =>
    goOnWith(
      article,
      { passage, range, edited },
      { ...form, who: form.who === "" ? (speaker?.label ?? "") : form.who, whoChosen: speaker, act, actChosen: act },
      proposal,
      passages,
    );
  const asides = [
    form.negated ? `negated: “did not ${baseOf(act)}”` : null,
    form.hedge.trim() === "" ? null : `hedged “${form.hedge}”`,
  ].filter((aside) => aside !== null);
  const title = edited === null ? "Who says it" : "Change who says it";
  return (
    <Floating
      label={title}
      at={range}
      width="wide"
      onClose={close}
      onKey={(event) => {
        if (event.key !== "Enter" || !event.altKey) return false;
        goOn();
        return true;
      }}
    >
      <div className="floating-head">
        <span>
          <KindIcon kind="attribution" />
          {title}
        </span>
      </div>
      <div className="attribution-said">
        <Combo
          label="Who"
          autoFocus
          folding
          focusToken={proposal !== null && untouched ? 1 : 0}
          value={form.who}
          onChange={(typed) => change({ who: typed, whoChosen: null })}
          options={who.options.map((option) => ({ ...option, icon: <WhoIcon look={option.look} /> }))}
          preselected={who.preselected}
          onChoose={(option) => {
            change({ who: option.label, whoChosen: option });
            setTokens((now) => ({ ...now, act: now.act + 1 }));
          }}
          placeholder="A name, “a senior official”, or nobody"
          empty="Type a name."
        />
        <Combo
          label="Stance"
          folding
          focusToken={tokens.act}
          value={form.act}
          onChange={(typed) => change({ act: typed, actChosen: null })}
          options={acts}
          preselected={Math.max(
            0,
            acts.findIndex((option) => option.act === form.actChosen),
          )}
          onChoose={(option) => {
            change({
              act: option.label,
              actChosen: option.act,
              // Another stance than the sentence seemed to take: what went with that one goes too.
              ...(option.act === act ? {} : { position: null, ...(proposal === null ? {} : { negated: false }) }),
            });
            setTokens((now) => ({ ...now, claim: now.claim + 1 }));
          }}
          placeholder="asserts"
          empty="There is no such stance."
        />
      </div>
      <Combo
        label="Claim"
        focusToken={tokens.claim}
        value={form.claim}
        onChange={(typed) => change({ claim: typed, claimChosen: null })}
        options={claims.options.map((option) => ({ ...option, icon: <KindIcon kind="claim" size={14} /> }))}
        preselected={claims.preselected}
        onChoose={save}
        onForce={() =>
          save({
            key: "new",
            label: "",
            choice: { kind: "new", text: form.claim.trim() === "" ? words : form.claim.trim() },
          })
        }
        placeholder={current?.label ?? `${words.slice(0, 60)}${words.length > 60 ? "…" : ""}`}
      />
      <Select
        label="Position towards the claim"
        value={form.position ?? "derived"}
        options={[
          { value: "derived" as const, label: `${positionOf(act)} (from “${act}”)` },
          ...positions.map((value) => ({ value, label: value })),
        ]}
        onChange={(value) => change({ position: value === "derived" ? null : value })}
      />
      {asides.length === 0 ? null : <p className="attribution-facts">{asides.join(" · ")}</p>}
      <div className="attribution-actions">
        <span className="attribution-hint">
          {namesakes > 1 ? (
            <strong role="alert">
              {namesakes} actors are called “{form.who.trim()}”. Choose who is meant.
            </strong>
          ) : (
            <>
              {proposal === null ? null : "Proposed from the sentence. "}
              <kbd>Enter</kbd> goes on and saves, <kbd>Alt Enter</kbd> all details
            </>
          )}
        </span>
        <Button onPress={goOn} aria-keyshortcuts="Alt+Enter">
          All details…
        </Button>
        <Button onPress={close}>Cancel</Button>
        <Button look="primary" isDisabled={speaker === null} onPress={() => save(claim)}>
          Save
        </Button>
      </div>
    </Floating>
  );
};
