import type { Hit } from "../../../../shared/contract/search.ts";
import { dayText } from "../../ui/day-text.ts";

/** "Harbour fire · The Daily · 2017-04-12": where a hit comes from. A day is enough. */
export const whereOf = ({
  title,
  publication,
  publishedAt,
}: Pick<Hit, "title" | "publication" | "publishedAt">): string =>
  [title, publication, publishedAt === null ? null : dayText(publishedAt)]
    .filter((part) => typeof part === "string" && part !== "")
    .join(" · ");
