/** The edges of a name that still have to be followed. */
interface Visit {
  readonly name: string;
  readonly next: Iterator<string>;
  readonly index: number;
  /** The earliest visit that is known to be reached from here. */
  low: number;
}

/**
 * The strongly connected components of a graph: names that lead to each other are in one component, and a component
 * comes after all those that it leads to. The order depends only on `starts` and `next`. It takes one step for each
 * name and each edge, and keeps its own stack, so that a long chain cannot overflow the call stack (R. Tarjan,
 * Depth-first search and linear graph algorithms, 1972).
 */
export function componentsOf(
  starts: Iterable<string>,
  next: (name: string) => Iterable<string>,
): readonly (readonly string[])[] {
  const components: string[][] = [];
  /** The visit at which each name was met; infinite for names whose component is complete. */
  const met = new Map<string, number>();
  const waiting: string[] = [];
  const open: Visit[] = [];
  const enter = (name: string): void => {
    const index = met.size;
    met.set(name, index);
    waiting.push(name);
    open.push({ name, next: next(name)[Symbol.iterator](), index, low: index });
  };
  for (const start of starts) {
    if (!met.has(start)) enter(start);
    for (let visit = open.at(-1); visit; visit = open.at(-1)) {
      const step = visit.next.next();
      if (!step.done) {
        const index = met.get(step.value);
        if (index === undefined) enter(step.value);
        else visit.low = Math.min(visit.low, index);
        continue;
      }
      open.pop();
      const before = open.at(-1);
      if (before) before.low = Math.min(before.low, visit.low);
      if (visit.low < visit.index) continue;
      const component = waiting.splice(waiting.lastIndexOf(visit.name));
      for (const name of component) met.set(name, Number.POSITIVE_INFINITY);
      components.push(component);
    }
  }
  return components;
}
