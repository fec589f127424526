import type { Hit } from "../../../../shared/contract/search.ts";
import { menuCommands } from "../../../../shared/domain/menu-commands.ts";
import type { MenuCommand } from "../../../../shared/domain/menu-commands.ts";
import type { TagKind } from "../../../../shared/domain/passage.ts";
import { useAsk } from "../../bridge/ask.ts";
import { useSession } from "../../session/session.ts";
import { KindIcon } from "../../ui/kinds.tsx";
import { Marked } from "../../ui/Marked.tsx";
import { keyNames } from "../../ui/key-names.ts";
import { matchCommands } from "./match-commands.ts";
import type { PickGroup, PickRow } from "./PickList.tsx";
import { useRecentPicks } from "./recent-picks.ts";
import type { Pick } from "./recent-picks.ts";
import { asTyped } from "../../../../shared/query/as-typed.ts";
import { useSettled } from "../../ui/use-settled.ts";
import { dayText } from "../../ui/day-text.ts";

/** What a row of the palette does. */
export type Target =
  | { readonly kind: "command"; readonly command: MenuCommand }
  | { readonly kind: "pick"; readonly pick: Pick }
  | { readonly kind: "hit"; readonly hit: Hit }
  | { readonly kind: "search" };

type Palette = {
  readonly groups: readonly PickGroup[];
  readonly targets: ReadonlyMap<string, Target>;
  readonly busy: boolean;
};

/** Everything that fits what was typed: commands, articles, registry entries and passages. ">" asks for commands only. */
export const usePalette = (typed: string): Palette => {
  const notebook = useSession((session) => session.shell?.notebook?.path ?? null);
  const platform = useSession((session) => session.shell?.platform ?? "");
  const recent = useRecentPicks(notebook);
  const onlyCommands = typed.startsWith(">");
  const text = (onlyCommands ? typed.slice(1) : typed).trim();
  const settled = useSettled(text, 40);
  const asking = notebook !== null && !onlyCommands && settled !== "" && text !== "";
  const articles = useAsk(
    "library.articles",
    { filter: settled, sort: "published", limit: 6 },
    { when: asking, keep: true },
  );
  const entries = useAsk("annotate.suggest", { kinds: [], text: settled, limit: 12 }, { when: asking, keep: true });
  const found = useAsk(
    "search.run",
    { query: asTyped(settled), limit: 8, totals: false },
    { when: asking, keep: true },
  );

  const targets = new Map<string, Target>();
  const row = (id: string, target: Target, shown: Omit<PickRow, "id">): PickRow => {
    targets.set(id, target);
    return { id, ...shown };
  };
  const pickRow = (pick: Pick, prefix = ""): PickRow =>
    row(
      `${prefix}${pick.kind}-${pick.id}`,
      { kind: "pick", pick },
      { icon: icon(pick.kind), label: pick.label, detail: pick.detail },
    );

  const commands = matchCommands(text).map((command) => {
    const { label, accelerator } = menuCommands[command];
    return row(
      `command-${command}`,
      { kind: "command", command },
      { label, keys: accelerator === null ? null : keyNames(accelerator, platform) },
    );
  });
  if (text === "" || onlyCommands || notebook === null) {
    const lately = onlyCommands || text !== "" ? [] : recent.map((pick) => pickRow(pick, "recent-"));
    return {
      groups: [
        { id: "recent", title: "Recent", rows: lately },
        { id: "commands", title: "Commands", rows: commands },
      ],
      targets,
      busy: false,
    };
  }

  const suggestions = (asking ? (entries.data ?? []) : []).map(({ kind, id, label, detail }): Pick => ({
    kind,
    id,
    label,
    detail,
  }));
  const ofKind = (kind: TagKind): readonly PickRow[] =>
    suggestions.filter((pick) => pick.kind === kind).map((pick) => pickRow(pick));
  const groups: readonly PickGroup[] = [
    { id: "commands", title: "Commands", rows: commands.slice(0, 4) },
    {
      id: "articles",
      title: "Articles",
      rows: (asking ? (articles.data?.rows ?? []) : []).map(({ id, title, publication, publishedAt }) =>
        pickRow({
          kind: "article",
          id,
          label: title,
          detail: [publication, publishedAt === null ? null : dayText(publishedAt)]
            .filter((part) => typeof part === "string")
            .join(" · "),
        }),
      ),
    },
    { id: "actors", title: "Actors", rows: ofKind("actor") },
    { id: "claims", title: "Claims", rows: ofKind("claim") },
    { id: "sources", title: "Sources", rows: ofKind("source") },
    { id: "codes", title: "Codes", rows: ofKind("code") },
    {
      id: "passages",
      title: "Passages",
      rows: (asking ? (found.data?.hits ?? []) : []).map((hit) =>
        row(
          `hit-${hit.id}`,
          { kind: "hit", hit },
          {
            icon: <KindIcon kind={hit.tags[0]?.kind ?? "article"} size={15} />,
            label: <Words hit={hit} />,
            detail: hit.title,
          },
        ),
      ),
    },
    {
      id: "search",
      title: "Search",
      rows: [
        row(
          "search",
          { kind: "search" },
          {
            icon: <KindIcon kind="search" />,
            label: `Search for “${text}”`,
            detail: "all passages, articles and notes",
          },
        ),
      ],
    },
  ];
  return { groups, targets, busy: asking && (articles.isPending || entries.isPending || found.isPending) };
};

const icon = (kind: TagKind | "article") => (
  <span className={`pick-icon-${kind}`}>
    <KindIcon kind={kind} />
  </span>
);

/** The words around the first match: a row has one line. */
const Words = ({ hit }: { readonly hit: Hit }) => {
  const near = Math.max(0, (hit.highlights[0]?.[0] ?? 0) - 30);
  const from = near === 0 ? 0 : Math.max(near, hit.text.indexOf(" ", near) + 1);
  return (
    <>
      {from > 0 ? "…" : ""}
      <Marked
        text={hit.text.slice(from)}
        marks={hit.highlights
          .filter(([start]) => start >= from)
          .map(([start, end]) => [start - from, end - from] as const)}
      />
    </>
  );
};
