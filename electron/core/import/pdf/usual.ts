/** The value with the most weight, to a tenth of a point. */
export const usual = (values: readonly { readonly value: number; readonly weight: number }[]): number => {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const rounded = Math.round(value * 10) / 10;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  return [...weights.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
};
