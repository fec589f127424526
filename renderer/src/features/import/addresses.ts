/** Web addresses typed or pasted one a line, in order and each once, and what is none. */
export const readAddresses = (
  text: string,
): { readonly urls: readonly string[]; readonly wrong: readonly string[] } => {
  const urls = new Set<string>();
  const wrong: string[] = [];
  for (const line of text.split(/\r?\n/u).map((each) => each.trim())) {
    if (line === "") continue;
    const url = toAddress(line);
    if (url === null) wrong.push(line);
    else urls.add(url);
  }
  return { urls: [...urls], wrong };
};

/** Whether a pasted text is addresses and nothing else: then fetching them is offered. */
export const isAddresses = (text: string): boolean => {
  if (text.length > 100_000 || !/^\s*https?:\/\/\S/iu.test(text)) return false;
  const { urls, wrong } = readAddresses(text);
  return urls.length > 0 && wrong.length === 0;
};

/** "orsk.example/gate" is meant as a secure address; "gate.txt" and a sentence are not meant as one. */
const toAddress = (line: string): string | null => {
  if (/\s/u.test(line)) return null;
  const whole = /^https?:\/\//iu.test(line)
    ? line
    : /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/u.test(line)
      ? `https://${line}`
      : null;
  return whole !== null && URL.canParse(whole) && whole.length <= 4000 ? whole : null;
};
