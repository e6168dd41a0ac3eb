import { type Descendant, isTooDeep } from './ancestry.ts';
import { componentsOf } from './components.ts';
import type { Framework } from './framework.ts';
import { type Resolution, type Resolver, resolveFramework } from './resolve.ts';

/** The frameworks to resolve, and how they depend on each other. */
export interface ResolutionSource {
  /** A framework built from its own files only; undefined if it does not exist. */
  framework(id: string): Framework | undefined;
  /** The frameworks it inherits from, and the depth of the chain below each. */
  facts(id: string): Descendant | undefined;
}

/** The frameworks of a workspace with everything they include and adapt, resolved on demand. */
export class Resolutions {
  readonly #source: ResolutionSource;
  readonly #resolved = new Map<string, Framework>();
  /** The last resolution of each framework, outdated or not: the next one starts from it. */
  readonly #last = new Map<string, Resolution>();

  constructor(source: ResolutionSource) {
    this.#source = source;
  }

  /** The resolved framework; undefined if no file belongs to it. */
  framework(id: string): Framework | undefined {
    if (!this.#resolved.has(id) && this.#source.framework(id)) this.#resolve(id);
    return this.#resolved.get(id);
  }

  /** Marks frameworks to be resolved again when they are next needed. */
  outdate(ids: Iterable<string>): void {
    for (const id of ids) this.#resolved.delete(id);
  }

  /** Resolves a framework after those that it inherits from, without recursion, because the chain may be long. */
  #resolve(id: string): void {
    const unresolvedBases = (from: string): Iterable<string> =>
      this.#resolved.has(from) ? [] : (this.#source.facts(from)?.bases ?? []);
    for (const members of componentsOf([id], unresolvedBases)) {
      if (!this.#resolved.has(members[0] as string)) this.#resolveComponent(members);
    }
  }

  #resolveComponent(members: readonly string[]): void {
    const outside = (from: string): Resolver => ({ resolved: (other) => this.#takenOver(from, other) });
    if (members.length === 1) {
      for (const id of members) this.#keep(id, this.#make(id, outside(id)));
      return;
    }
    // First, resolve each member of the circle without the circle, because that is what the others inherit.
    const apart = new Map(members.map((id) => [id, this.#make(id, outside(id))?.framework]));
    for (const id of members) {
      const resolved = (other: string): Framework | undefined =>
        apart.has(other) && other !== id ? apart.get(other) : this.#takenOver(id, other);
      this.#keep(id, this.#make(id, { resolved }));
    }
  }

  /** All bases are resolved by now, except those that lead back to the framework itself or are too deep. */
  #takenOver(from: string, other: string): Framework | undefined {
    const [heir, base] = [this.#source.facts(from), this.#source.facts(other)];
    return heir && base && isTooDeep(heir, base) ? undefined : this.#resolved.get(other);
  }

  #make(id: string, resolver: Resolver): Resolution | undefined {
    const own = this.#source.framework(id);
    return own && resolveFramework(own, resolver, this.#last.get(id));
  }

  #keep(id: string, resolution: Resolution | undefined): void {
    if (resolution === undefined) return;
    this.#last.set(id, resolution);
    this.#resolved.set(id, resolution.framework);
  }
}
