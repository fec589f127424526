/** News agencies by the name they are listed under, with the other names they are credited by. Public knowledge. */
const agencies: readonly (readonly [name: string, ...also: readonly string[]])[] = [
  ["Reuters", "Thomson Reuters"],
  ["Associated Press", "AP", "The Associated Press"],
  ["Agence France-Presse", "AFP", "Agence France Presse"],
  ["Deutsche Presse-Agentur", "dpa", "Deutsche Presse Agentur"],
  ["United Press International", "UPI"],
  ["Bloomberg", "Bloomberg News"],
  ["PA Media", "PA", "Press Association", "The Press Association"],
  ["TASS", "ITAR-TASS", "Tass"],
  ["Interfax"],
  ["RIA Novosti", "RIA"],
  ["Xinhua", "Xinhua News Agency"],
  ["EFE", "Agencia EFE"],
  ["ANSA"],
  ["Kyodo News", "Kyodo"],
  ["Yonhap", "Yonhap News Agency"],
  ["Anadolu Agency", "Anadolu", "AA"],
  ["Austria Presse Agentur", "APA"],
  ["Keystone-SDA", "SDA", "ATS"],
  ["Ritzau"],
  ["Norsk Telegrambyrå", "NTB"],
  ["Tidningarnas Telegrambyrå", "TT"],
  ["Polska Agencja Prasowa", "PAP"],
  ["Ukrinform"],
  ["Press Trust of India", "PTI"],
  ["Asian News International", "ANI"],
  ["The Canadian Press", "Canadian Press"],
  ["Australian Associated Press", "AAP"],
  ["SANA", "Syrian Arab News Agency"],
  ["IRNA"],
  ["KCNA"],
];

const byName: ReadonlyMap<string, string> = new Map(
  agencies.flatMap((names) => names.map((name) => [name, names[0]] as const)),
);

/** The agency of that name, as it is listed; null when it is none that is known. Capitals count: "AA", not "aa". */
export const agencyNamed = (name: string): string | null => byName.get(name.trim()) ?? null;

/** Every name an agency is credited by, the longest first. */
export const agencyNames: readonly string[] = [...byName.keys()].toSorted((a, b) => b.length - a.length);
