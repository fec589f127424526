import { acts, positions } from "../../../../shared/domain/attribution.ts";
import { tagKinds } from "../../../../shared/domain/passage.ts";
import type { TagKind } from "../../../../shared/domain/passage.ts";
import type { Suggestion } from "../../../../shared/contract/annotate.ts";
import type { Field } from "../../../../shared/query/query.ts";
import { useAsk } from "../../bridge/ask.ts";
import { kindNames } from "../../ui/kinds.tsx";

/** A value that a filter can have: as it is written in the query, and as it is shown. */
export type FilterChoice = {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  readonly kind: TagKind | "article" | null;
};

/** The fields that have a menu. Others are typed. */
export const menuFields = ["kind", "actor", "speaker", "code", "article", "stance"] as const satisfies readonly Field[];
export type MenuField = (typeof menuFields)[number];

export const fieldNames: Readonly<Record<MenuField, string>> = {
  kind: "Kind",
  actor: "Actor",
  speaker: "Speaker",
  code: "Code",
  article: "Article",
  stance: "Stance",
};

/** What fits a text that is typed into a filter's menu. */
export const useFilterChoices = (
  field: MenuField,
  text: string,
): { readonly choices: readonly FilterChoice[]; readonly busy: boolean } => {
  const kinds = registryKinds[field];
  const found = useAsk(
    "annotate.suggest",
    { kinds: [...kinds], text, limit: 50 },
    { when: kinds.length > 0, keep: true },
  );
  const articles = useAsk("library.articles", { filter: text, limit: 50 }, { when: field === "article", keep: true });
  if (field === "article")
    return {
      choices: (articles.data?.rows ?? []).map(({ title, publication }) => ({
        value: title,
        label: title,
        detail: publication ?? "",
        kind: "article",
      })),
      busy: articles.isPending,
    };
  if (kinds.length > 0) return { choices: (found.data ?? []).map(choiceOf), busy: found.isPending };
  const wanted = text.trim().toLowerCase();
  return { choices: fixed(field).filter(({ label }) => label.toLowerCase().includes(wanted)), busy: false };
};

const registryKinds: Readonly<Record<MenuField, readonly TagKind[]>> = {
  kind: [],
  actor: ["actor"],
  speaker: ["actor", "source"],
  code: ["code"],
  article: [],
  stance: [],
};

/** Two codes can have one name; their paths differ. */
const choiceOf = ({ kind, label, detail }: Suggestion): FilterChoice => ({
  value: kind === "code" && detail.endsWith(label) ? detail : label,
  label,
  detail,
  kind,
});

const fixed = (field: MenuField): readonly FilterChoice[] => {
  if (field === "kind") return tagKinds.map((kind) => ({ value: kind, label: kindNames[kind].many, detail: "", kind }));
  const words: readonly string[] = field === "stance" ? acts : positions;
  return words.map((word) => ({ value: word, label: word, detail: "", kind: null }));
};
