import type { Id } from "../../../shared/domain/id.ts";

/** Leaves room for the id and ".md" in the 143 bytes that the tightest file system in use (eCryptfs) allows. */
const mostBytes = 64;

/**
 * The name of an entry's file, without folder and ".md": a readable part from its title and the end of its id. It depends
 * on the entry alone, so it stays when others come and go; it is lower case, so that no two differ by case alone; and it is
 * made of letters, digits and hyphens only, so that Windows, macOS, Linux, Git and Obsidian all take it.
 */
export const fileName = (title: string, id: Id): string => {
  const tail = id.slice(-8).toLowerCase();
  const slug = slugOf(title);
  return slug === "" ? tail : `${slug}-${tail}`;
};

/** A code's path as a tag that Obsidian accepts: no spaces, not only digits, "/" between its levels. */
export const tagName = (path: string): string =>
  path
    .split("/")
    .map((level) =>
      level
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, "-")
        .replace(/^-+|-+$/gu, ""),
    )
    .filter((level) => level !== "")
    .map((level) => (/^\p{N}+$/u.test(level) ? `n${level}` : level))
    .join("/");

const slugOf = (title: string): string => {
  const plain = title
    .replace(/\p{Surrogate}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    // Accents on Latin letters go; elsewhere they are part of the letter (й, が).
    .replace(/([a-z])[\u0300-\u036F]+/gu, "$1")
    .normalize("NFC")
    .replace(/['’ʼ\p{Cf}\p{Variation_Selector}]/gu, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "");
  return cutAt(plain, mostBytes);
};

/** At most so many bytes of UTF-8, cut between words where that does not lose half of it. */
const cutAt = (slug: string, most: number): string => {
  let bytes = 0;
  let end = 0;
  for (const letter of slug) {
    bytes += Buffer.byteLength(letter);
    if (bytes > most) {
      const cut = slug.slice(0, end);
      const wordEnd = cut.lastIndexOf("-");
      return (wordEnd > cut.length / 2 ? cut.slice(0, wordEnd) : cut).replace(/-+$/u, "");
    }
    end += letter.length;
  }
  return slug;
};
