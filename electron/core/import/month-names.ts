/** Languages of the press, by how far their names of months are known to others: the first that claims a name has it. */
const languages =
  "en de fr es it pt nl sv da nb fi pl cs sk ro hu tr el ru uk bg sr-Latn ca id vi ar fa he hr sl et lv lt is mk hy ka az hi bn th ms sq gl eu fil ar-MA ar-LB be".split(
    " ",
  );

let known: ReadonlyMap<string, number> | null = null;

/** The number of a month, 1 to 12, by its name or abbreviation in any of the languages; null for another word. */
export const monthOf = (word: string): number | null => {
  known ??= readNames();
  return known.get(plain(word)) ?? null;
};

/** From the Unicode CLDR that the runtime carries: alone and as it stands beside a day ("maja", "мая"). */
const readNames = (): ReadonlyMap<string, number> => {
  const names = new Map<string, number>([["sept", 9]]);
  for (const language of languages)
    for (const month of ["long", "short"] as const)
      for (const day of [undefined, "numeric"] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month, day, timeZone: "UTC" });
        for (let at = 0; at < 12; at += 1) {
          const part = format.formatToParts(Date.UTC(2031, at, 15)).find(({ type }) => type === "month");
          const name = plain(part?.value ?? "");
          if (name.length >= 2 && !names.has(name)) names.set(name, at + 1);
        }
      }
  return names;
};

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "");
