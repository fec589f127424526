type Edge = { readonly from: string; readonly to: string };

/**
 * The rings of a directed graph: sets of nodes that all lead to each other (strongly connected components of two or more, by
 * Tarjan's algorithm), and nodes that lead to themselves. Each in the order of the first edges that reach it.
 */
export const ringsOf = (edges: readonly Edge[]): readonly (readonly string[])[] => {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    next.set(from, [...(next.get(from) ?? []), to]);
    if (!next.has(to)) next.set(to, []);
  }
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const on = new Set<string>();
  const rings: string[][] = [];

  const open = (node: string): { readonly node: string; readonly rest: Iterator<string, undefined> } => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    on.add(node);
    return { node, rest: (next.get(node) ?? []).values() };
  };
  const lower = (node: string, by: number | undefined): void =>
    void low.set(node, Math.min(low.get(node) ?? 0, by ?? 0));
  const close = (node: string): void => {
    if (low.get(node) !== order.get(node)) return;
    const ring = stack.splice(stack.indexOf(node));
    for (const each of ring) on.delete(each);
    if (ring.length > 1 || next.get(node)?.includes(node) === true) rings.push(ring);
  };

  for (const start of next.keys()) {
    if (order.has(start)) continue;
    // Chains may be long: no recursion.
    const way = [open(start)];
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const { value } = top.rest.next();
      if (value === undefined) {
        way.pop();
        close(top.node);
        const above = way.at(-1);
        if (above !== undefined) lower(above.node, low.get(top.node));
      } else if (!order.has(value)) way.push(open(value));
      else if (on.has(value)) lower(top.node, order.get(value));
    }
  }
  return rings.toReversed();
};
