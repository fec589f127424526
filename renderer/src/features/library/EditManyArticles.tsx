import { useState } from "react";
import { metaFields } from "../../../../shared/domain/article.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { problemOf } from "../../bridge/act.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { fieldLabels, readFields } from "./article-fields.ts";
import type { FieldName, Problems, Typed } from "./article-fields.ts";

type Props = { readonly ids: readonly Id[]; readonly onClose: () => void };

/** Many articles never share a title or what stands under it. */
const sharedFields = metaFields.filter((field) => field !== "title" && field !== "subtitle");

/** Give many articles the same publication, date and so on; what is not ticked stays as it is in each. */
export const EditManyArticles = ({ ids, onClose }: Props) => {
  const [typed, setTyped] = useState<Typed>({});
  const [problems, setProblems] = useState<Problems>({});
  const [refused, setRefused] = useState<string | null>(null);
  const read = readFields(typed);
  const nothing = Object.keys(typed).length === 0;

  const save = async (): Promise<void> => {
    setProblems(read.problems);
    if (nothing || Object.keys(read.problems).length > 0) return;
    const failure = await problemOf("library.editArticles", { ids: [...ids], patch: read.patch });
    if (failure === null) onClose();
    else setRefused(failure);
  };
  const type = (field: FieldName, text: string): void => {
    setTyped((now) => ({ ...now, [field]: text }));
    setProblems((now) => ({ ...now, [field]: undefined }));
  };
  const untouch = (field: FieldName): void => {
    setTyped(({ [field]: _out, ...rest }) => rest);
    setProblems((now) => ({ ...now, [field]: undefined }));
  };

  return (
    <Dialog
      title={`Details of ${ids.length.toLocaleString()} articles`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={nothing} onPress={() => void save()}>
            Change {ids.length.toLocaleString()} articles
          </Button>
        </>
      }
    >
      <p>Tick what all of them should have. What is not ticked stays as it is.</p>
      <div className="article-fields">
        {sharedFields.map((field) => {
          const text = typed[field];
          return (
            <div key={field} className="article-change">
              <label className="article-change-label">
                <input
                  type="checkbox"
                  checked={text !== undefined}
                  onChange={(event) => (event.target.checked ? type(field, "") : untouch(field))}
                />
                {fieldLabels[field]}
                <span className="visually-hidden"> is changed</span>
              </label>
              <TextField
                label={fieldLabels[field]}
                hideLabel
                value={text ?? ""}
                placeholder={text === undefined ? "Stays as it is" : "Is taken away"}
                onChange={(value) => type(field, value)}
                error={problems[field] ?? null}
                onEnter={() => void save()}
              />
            </div>
          );
        })}
      </div>
      {refused === null ? null : (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
    </Dialog>
  );
};
