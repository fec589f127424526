import { useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import { groundRules, positionOf, positions, quoteKinds } from "../../../../../shared/domain/attribution.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { sourcingKinds } from "../../../../../shared/domain/source.ts";
import { Button } from "../../../ui/Button.tsx";
import { Select, TextField } from "../../../ui/Field.tsx";
import { KindIcon } from "../../../ui/kinds.tsx";
import { Combo } from "../picker/Combo.tsx";
import { focusReader } from "../reader-handle.ts";
import { settleOn } from "../tagging/actions.ts";
import { ActorField } from "./ActorField.tsx";
import { changeForm, setDraft } from "./attribution-draft.ts";
import type { AttributionDraft } from "./attribution-draft.ts";
import { ChainEditor } from "./ChainEditor.tsx";
import { ParentField } from "./ParentField.tsx";
import { contentOf, saveEditor } from "./save-editor.ts";
import { actWords, groundRuleWords, origins, quoteWords, sourcingWords } from "./scales.ts";
import { useChoices } from "./use-choices.ts";
import { WhoBox } from "./WhoBox.tsx";
import { WordsField } from "./WordsField.tsx";
import "./attribution-editor.css";

type Props = {
  readonly article: Article;
  readonly draft: AttributionDraft;
  /** Of the article, those too that only serve an attribution. */
  readonly all: readonly Passage[];
};

/** Everything there is to say of an attribution, beside the text so that its words can be chosen meanwhile. */
export const AttributionEditor = ({ article, draft, all }: Props) => {
  const { form, words, attributionId } = draft;
  const busy = useRef(false);
  const { who, acts, act, claims, claim, speaker, passage, current } = useChoices(article, draft, all);
  const content = contentOf(words);
  const dateProblem =
    form.saidAt.trim() === "" || partial.test(form.saidAt.trim()) ? null : "A year, 2031-04 or 2031-04-12";
  const missing =
    content.length === 0 && draft.passageId === null
      ? "Mark the words first: select them and press W."
      : speaker === null
        ? who.namesakes > 1
          ? `${who.namesakes} actors are called “${form.who.trim()}”. Choose who says it.`
          : "Say who says it, or what kind of source it is."
        : dateProblem;

  const save = (): void => {
    if (busy.current || missing !== null || speaker === null) return;
    busy.current = true;
    void saveEditor(draft, { speaker: speaker.speaker, act, claim: claim.choice }).then((saved) => {
      busy.current = false;
      if (saved !== null) settleOn(saved);
    });
  };
  const discard = (): void => {
    setDraft(null);
    settleOn(passage);
  };
  // Before the control that has the focus sees it.
  const saveOnKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  const leaveOnKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    focusReader();
  };
  return (
    // Ctrl+Enter saves and Escape leads back to the text from any control inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="inspector attribution-editor"
      aria-label="Attribution"
      onKeyDownCapture={saveOnKey}
      onKeyDown={leaveOnKey}
    >
      <header className="attribution-editor-head">
        <KindIcon kind="attribution" />
        <h2>{attributionId === null ? "New attribution" : "Attribution"}</h2>
      </header>
      <div className="attribution-editor-body">
        <WordsField article={article} words={words} />
        <WhoBox who={who} value={form.who} />
        <Select
          label="How far it is named"
          value={form.sourcing ?? "derived"}
          hint={
            form.sourcing === null ? origins.sourcing : `${sentence(sourcingWords[form.sourcing])} ${origins.sourcing}`
          }
          options={[
            { value: "derived" as const, label: "as it follows from who" },
            ...sourcingKinds.map((value) => ({ value, label: value.replace("-", " ") })),
          ]}
          onChange={(value) => changeForm({ sourcing: value === "derived" ? null : value })}
        />
        <Combo
          label="Stance"
          folding
          escapeFolds
          value={form.act}
          onChange={(typed) => changeForm({ act: typed, actChosen: null })}
          options={acts.map((option) => ({ ...option, detail: actWords[option.act] }))}
          preselected={Math.max(
            0,
            acts.findIndex((option) => option.act === form.actChosen),
          )}
          onChoose={(option) => changeForm({ act: option.label, actChosen: option.act })}
          placeholder="asserts"
          empty="There is no such stance."
        />
        <p className="field-hint">
          {sentence(actWords[act])} {origins.act}
        </p>
        <label className="attribution-check">
          <input
            type="checkbox"
            checked={form.negated}
            onChange={(event) => changeForm({ negated: event.target.checked })}
          />
          Negated: “did not {act.replace(/s$/u, "")}”
        </label>
        <TextField
          label="Hedge"
          value={form.hedge}
          onChange={(hedge) => changeForm({ hedge })}
          placeholder="might, apparently, preliminary…"
        />
        <Combo
          label="Claim"
          folding
          escapeFolds
          value={form.claim}
          onChange={(typed) => changeForm({ claim: typed, claimChosen: null })}
          options={claims.options.map((option) => ({ ...option, icon: <KindIcon kind="claim" size={14} /> }))}
          preselected={claims.preselected}
          onChoose={(option) => changeForm({ claim: option.label, claimChosen: option })}
          placeholder={current?.label ?? "No claim"}
        />
        <Select
          label="Position towards the claim"
          value={form.position ?? "derived"}
          options={[
            { value: "derived" as const, label: `${positionOf(act)} (from “${act}”)` },
            ...positions.map((value) => ({ value, label: value })),
          ]}
          onChange={(value) => changeForm({ position: value === "derived" ? null : value })}
        />
        <Select
          label="Quotation"
          value={form.quote ?? "none"}
          hint={
            form.quote === null || form.quote === "guess"
              ? origins.quote
              : `${sentence(quoteWords[form.quote])} ${origins.quote}`
          }
          options={[
            ...(attributionId === null ? [{ value: "guess" as const, label: "as the quotation marks tell" }] : []),
            { value: "none" as const, label: "not said" },
            ...quoteKinds.map((value) => ({ value, label: value })),
          ]}
          onChange={(value) => changeForm({ quote: value === "none" ? null : value })}
        />
        <Select
          label="Ground rules"
          value={form.groundRule ?? "none"}
          hint={
            form.groundRule === null
              ? origins.groundRule
              : `${sentence(groundRuleWords[form.groundRule])} ${origins.groundRule}`
          }
          options={[
            { value: "none" as const, label: "not said" },
            ...groundRules.map((value) => ({ value, label: value.replace("-", " ") })),
          ]}
          onChange={(value) => changeForm({ groundRule: value === "none" ? null : value })}
        />
        <ActorField
          label="To whom"
          placeholder="reporters, the council…"
          value={form.addressee}
          onChange={(addressee) => changeForm({ addressee })}
        />
        <ActorField
          label="Of whom"
          placeholder="who is accused, praised, denied…"
          value={form.target}
          onChange={(target) => changeForm({ target })}
        />
        <TextField
          label="When it was said"
          value={form.saidAt}
          onChange={(saidAt) => changeForm({ saidAt })}
          placeholder="2031-04-12, as far as it is known"
          error={dateProblem}
        />
        <TextField
          label="Through which medium"
          value={form.medium}
          onChange={(medium) => changeForm({ medium })}
          placeholder="in a radio interview"
        />
        <ParentField
          passages={all}
          own={attributionId}
          value={form.parentId}
          onChange={(parentId) => changeForm({ parentId })}
        />
        <ChainEditor links={form.chain} onChange={(chain) => changeForm({ chain })} />
      </div>
      <footer className="attribution-editor-foot">
        {missing === null ? null : <p role="status">{missing}</p>}
        <div className="attribution-actions">
          <span className="attribution-hint">
            <kbd>Ctrl Enter</kbd> saves
          </span>
          <Button onPress={discard}>Discard</Button>
          <Button look="primary" isDisabled={missing !== null} onPress={save}>
            Save
          </Button>
        </div>
      </footer>
    </section>
  );
};

const partial = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/u;

const sentence = (words: string): string => `${words.replace(/^./u, (letter) => letter.toUpperCase())}.`;
