import type { SharedHow, SharedPassage } from "../../../../../shared/domain/shared-passage.ts";

export const howNames: Readonly<Record<SharedHow, string>> = {
  same: "word for word",
  altered: "altered",
  part: "a part of it",
};

/** "In 3 other articles, first in Northwire". */
export const sayShared = ({ places, more, first }: SharedPassage): string => {
  const [earliest] = places;
  const count = places.length.toLocaleString("en");
  const articles = more
    ? `${count} or more other articles`
    : places.length === 1
      ? "1 other article"
      : `${count} other articles`;
  return `In ${articles}, first ${first ? "here" : `in ${earliest?.article.publication ?? `“${earliest?.article.title ?? ""}”`}`}`;
};
