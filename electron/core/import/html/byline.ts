/** Names out of a byline as pages write it: without "By", addresses, handles and the publication itself. */
export const cleanByline = (byline: string, publication: string | null): string | null => {
  const bare = byline
    .replace(/\s+/gu, " ")
    .replace(
      /^(?:written |reported |posted |published |story |text )?(?:by|von|par|por|di|af|av|door|от)\s*:?\s+/iu,
      "",
    )
    .replace(/\S+@\S+\.\S+/gu, "")
    .trim();
  const names = bare
    .split(/\s*[,;|•·]\s*|\s+(?:and|und|et|y|&)\s+/u)
    .map((name) => name.trim().replace(/[\s,.–-]+$/u, ""))
    .filter((name) => name !== "" && name.length <= 80 && !/^https?:|^@|^www\.|\d{4}/iu.test(name));
  const unique = [...new Set(names)].filter((name, _index, all) => all.length === 1 || name !== publication);
  if (unique.length === 0 || unique.length > 15) return null;
  const joined = unique.join(", ");
  return joined.length > 300 || !/\p{L}/u.test(joined) ? null : joined;
};
