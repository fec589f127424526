/** Editors that hold what is not saved yet register here; the window hands it over before it closes. */
type Flush = () => Promise<void>;
const editors = new Set<Flush>();

export const holdsUnsaved = (flush: Flush): (() => void) => {
  editors.add(flush);
  return () => void editors.delete(flush);
};

export const flushAll = async (): Promise<void> => {
  await Promise.all([...editors].map((flush) => flush()));
};
