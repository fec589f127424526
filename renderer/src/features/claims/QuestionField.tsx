import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useAsk } from "../../bridge/ask.ts";
import { matchingQuestions } from "./matching-questions.ts";
import "./question-field.css";

type Props = {
  readonly question: string | null;
  readonly problem: string | null;
  /** Null takes the claim off its question. */
  readonly onChoose: (question: string | null) => void;
};

/** What the claim is an answer to: a question there is, or a new one by writing it. */
export const QuestionField = ({ question, problem, onChoose }: Props) => {
  const { data: questions = [] } = useAsk("claims.questions", {});
  /** What is typed, over what it was typed: it falls away when that changes, so the old text never shows in between. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string | null } | null>(null);
  const draft = typed !== null && typed.over === question ? typed.text : null;
  const setDraft = (text: string | null): void => setTyped(text === null ? null : { text, over: question });
  const choose = (text: string): void => {
    const wanted = text.trim() === "" ? null : text.trim();
    setDraft(wanted === question ? null : (wanted ?? ""));
    if (wanted !== question) onChoose(wanted);
  };
  return (
    <ComboBox
      className="field question-field"
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      inputValue={draft ?? question ?? ""}
      onInputChange={(text) => {
        if (text !== (draft ?? question ?? "")) setDraft(text);
      }}
      items={matchingQuestions(questions, draft ?? "")}
      onSelectionChange={(key) => {
        const chosen = questions.find((each) => each.id === key);
        if (chosen !== undefined) choose(chosen.text);
      }}
      onBlur={() => {
        if (draft !== null) choose(draft);
      }}
      onKeyDown={(event) => {
        // With an entry under the cursor Enter chooses that one.
        const onEntry = event.target instanceof HTMLElement && event.target.hasAttribute("aria-activedescendant");
        if (event.key === "Enter" && draft !== null && !onEntry) choose(draft);
        else if (event.key === "Escape") setDraft(null);
      }}
      isInvalid={problem !== null}
    >
      <Label className="field-label">Question it answers</Label>
      <div className="question-box">
        <Input className="input" placeholder="None: write one, or choose" />
        <Button className="question-open" aria-label="Show questions">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Text slot="description" className="field-hint">
        Claims that answer the same question belong together.
      </Text>
      <FieldError className="field-error">{problem}</FieldError>
      <Popover className="popover question-popover">
        <ListBox
          className="question-list"
          renderEmptyState={() => <p className="question-none">Enter makes this a new question</p>}
        >
          {(item: (typeof questions)[number]) => (
            <ListBoxItem id={item.id} textValue={item.text} className="question-item">
              <span>{item.text}</span>
              <span className="question-count">{item.claims}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
