/**
 * What `value:` asks of the figure or range of figures that a claim states (`low` and `high` are the same for one figure):
 * that some of it is greater, smaller, equal or between, both ends included.
 *
 * @returns null when it is no number
 */
export const figuresOf = (value: string): ((low: number, high: number) => boolean) | null => {
  const [, sign, single] = /^([<>]=?|=)?\s*(-?\d+(?:\.\d+)?)$/u.exec(value) ?? [];
  if (single !== undefined) {
    const asked = Number(single);
    switch (sign) {
      case ">":
        return (_low, high) => high > asked;
      case ">=":
        return (_low, high) => high >= asked;
      case "<":
        return (low) => low < asked;
      case "<=":
        return (low) => low <= asked;
      default:
        return (low, high) => low <= asked && asked <= high;
    }
  }
  const [, from, to] = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/u.exec(value) ?? [];
  return from === undefined || to === undefined ? null : (low, high) => low <= Number(to) && high >= Number(from);
};
