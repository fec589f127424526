/** A language as BCP 47 writes it, from what pages and front matter say: "en_GB" → "en-GB". Null when it is no tag. */
export const languageTag = (language: string): string | null => {
  const tag = language.trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return null;
  return tag.replace(/^[a-z]+/iu, (code) => code.toLowerCase());
};
