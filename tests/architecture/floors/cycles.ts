/** Finds modules that import each other in a ring: nothing in a ring can be read, tested or moved alone. */

/** Every ring of a graph (Tarjan's strongly connected components of more than one node, or a node that names itself). */
export const ringsIn = (graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const rings: string[][] = [];

  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    path.push(node);
    onPath.add(node);
    let low = index;
    for (const next of graph.get(node) ?? []) {
      const seen = order.get(next);
      if (seen === undefined) low = Math.min(low, visit(next));
      else if (onPath.has(next)) low = Math.min(low, seen);
    }
    if (low === index) {
      const ring = path.splice(path.indexOf(node));
      for (const member of ring) onPath.delete(member);
      if (ring.length > 1 || (graph.get(node) ?? []).includes(node)) rings.push(ring);
    }
    return low;
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return rings;
};
