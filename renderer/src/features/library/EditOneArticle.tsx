import { useState } from "react";
import { metaFields } from "../../../../shared/domain/article.ts";
import type { Article } from "../../../../shared/domain/article.ts";
import { problemOf } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { AlsoFound } from "./AlsoFound.tsx";
import { fieldLabels, readFields } from "./article-fields.ts";
import type { FieldName, Problems, Typed } from "./article-fields.ts";

type Props = { readonly article: Article; readonly onClose: () => void };

/** What is known about an article, and where each piece of it came from. */
export const EditOneArticle = ({ article, onClose }: Props) => {
  const [typed, setTyped] = useState<Typed>({});
  const [problems, setProblems] = useState<Problems>({});
  const [refused, setRefused] = useState<string | null>(null);
  // An original that cannot be read again offers nothing: what is known of the article is edited all the same.
  const found = useAsk("library.foundFields", { articleId: article.id });

  const save = async (): Promise<void> => {
    const changed = Object.fromEntries(
      Object.entries(typed).filter(([field, text]) => text !== valueOf(article, field)),
    );
    const read = readFields(changed);
    setProblems(read.problems);
    if (Object.keys(read.problems).length > 0) return;
    const failure =
      Object.keys(read.patch).length === 0
        ? null
        : await problemOf("library.editArticles", { ids: [article.id], patch: read.patch });
    if (failure === null) onClose();
    else setRefused(failure);
  };

  const field = (name: FieldName, hint: string | null = null, autoFocus = false) => {
    const value = typed[name] ?? valueOf(article, name);
    const change = (text: string): void => {
      setTyped((now) => ({ ...now, [name]: text }));
      setProblems((now) => ({ ...now, [name]: undefined }));
    };
    return (
      <div className="article-field">
        <TextField
          label={fieldLabels[name]}
          value={value}
          onChange={change}
          error={problems[name] ?? null}
          hint={[hint, originText(article.metaOrigin[name])].filter((part) => part !== null).join(" · ")}
          autoFocus={autoFocus}
          onEnter={() => void save()}
        />
        <AlsoFound label={fieldLabels[name]} found={found.data?.[name] ?? []} value={value} onTake={change} />
      </div>
    );
  };

  return (
    <Dialog
      title="Article details"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="article-fields">
        {field("title", null, true)}
        {field("subtitle")}
        {field("byline", "Names, with commas between them")}
        <div className="article-fields-pair">
          {field("publication")}
          {field("agency", "Whose text it is: Reuters")}
          {field("publishedAt", "2017, 2017-04 or 2017-04-12")}
          {field("updatedAt")}
          {field("section")}
          {field("language", "A code such as en or de")}
        </div>
        {field("url")}
      </div>
      {refused === null ? null : (
        <p className="field-error" role="alert">
          {refused}
        </p>
      )}
    </Dialog>
  );
};

const valueOf = (article: Article, field: string): string =>
  article[metaFields.find((each) => each === field) ?? "title"] ?? "";

const originText = (origin: string | undefined): string | null => {
  if (origin === undefined || origin === "") return null;
  return origin === "analyst" ? "entered by hand" : `found in: ${origin}`;
};
