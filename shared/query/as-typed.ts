/** A query while it is typed: its last word may be only the beginning of one. Filters, phrases and operators stay as they are. */
export const asTyped = (query: string): string => {
  const text = query.trim();
  const quotes = text.match(/["“”„]/gu)?.length ?? 0;
  return quotes % 2 === 0 && /(?:^|[\s(])-?[\p{L}\p{N}]{2,}$/u.test(text) && !/(?:^|\s)(?:OR|AND|NOT)$/u.test(text)
    ? `${text}*`
    : text;
};
