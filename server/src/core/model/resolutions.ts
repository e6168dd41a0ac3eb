import type { Framework } from './framework.ts';
import { type Resolution, type Resolver, resolveFramework } from './resolve.ts';

/** The frameworks of a workspace with all that they include and adapt, resolved when they are asked for. */
export class Resolutions {
  readonly #assembled: (id: string) => Framework | undefined;
  readonly #resolved = new Map<string, Framework>();
  /** The last resolution of each framework, outdated or not: the next one starts from it. */
  readonly #last = new Map<string, Resolution>();

  /** `assembled` gives a framework as its own files have it. */
  constructor(assembled: (id: string) => Framework | undefined) {
    this.#assembled = assembled;
  }

  /** The framework, resolved; undefined when no file belongs to it. */
  framework(id: string): Framework | undefined {
    return this.#resolve(id, new Set(), new Set());
  }

  /** Has frameworks resolved anew when they are next asked for. */
  outdate(ids: Iterable<string>): void {
    for (const id of ids) this.#resolved.delete(id);
  }

  /** `open` are those that are being resolved, each for the sake of the one before; `circular`, those in a circle. */
  #resolve(id: string, open: Set<string>, circular: Set<string>): Framework | undefined {
    const known = this.#resolved.get(id);
    if (known) return known;
    const own = this.#assembled(id);
    if (own === undefined) return undefined;
    if (open.has(id)) {
      const circle = [...open];
      for (const member of circle.slice(circle.indexOf(id))) circular.add(member);
      return undefined;
    }
    open.add(id);
    const resolver: Resolver = { resolved: (other) => this.#resolve(other, open, circular) };
    const resolution = resolveFramework(own, resolver, this.#last.get(id));
    open.delete(id);
    this.#last.set(id, resolution);
    // What was resolved inside of a circle hangs on where the circle was entered: it is not kept.
    if (circular.size === 0) this.#resolved.set(id, resolution.framework);
    return resolution.framework;
  }
}
