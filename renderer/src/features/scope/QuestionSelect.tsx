import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Select } from "../../ui/Field.tsx";

type Props = { readonly questionId: Id | null; readonly onChange: (questionId: Id | null) => void };

/** Of which question the claims are shown. Nothing while there are no questions. */
export const QuestionSelect = ({ questionId, onChange }: Props) => {
  const { data: questions = [] } = useAsk("claims.questions", {});
  if (questions.length === 0) return null;
  return (
    <Select
      label="Question"
      hideLabel
      value={questions.some(({ id }) => id === questionId) ? (questionId ?? "") : ""}
      options={[
        { value: "", label: "Claims on every question" },
        ...questions.map(({ id, text }): { readonly value: string; readonly label: string } => ({
          value: id,
          label: text.length > 80 ? `${text.slice(0, 79)}…` : text,
        })),
      ]}
      onChange={(chosen) => onChange(questions.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
};
