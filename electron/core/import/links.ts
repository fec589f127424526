const kept = new Set(["http:", "https:", "mailto:"]);

/** The address of a link, made absolute; null unless it is http, https or mailto. */
export const resolveLink = (href: string, base: string | null): string | null => {
  try {
    const url = base === null ? new URL(href.trim()) : new URL(href.trim(), base);
    return kept.has(url.protocol) ? url.href : null;
  } catch {
    // Not an address at all, or a relative one of a page whose own address nobody knows.
    return null;
  }
};
