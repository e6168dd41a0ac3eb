import type { Name } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { SyntaxNode } from '../../engine/syntax/index.ts';

/** The nodes that courses and guides refer to, cached until such a line is added or removed. */
export class TaughtNodes {
  readonly #engine: Workspace;
  /** The number of such lines for a name when it last changed. */
  readonly #counts = new WeakMap<Name, number>();
  #revision = 0;
  readonly #known = new WeakMap<SyntaxNode, { readonly key: string; readonly has: boolean }>();

  constructor(engine: Workspace) {
    this.#engine = engine;
  }

  /** Updates the names that changed. */
  update(names: Iterable<Name>): void {
    for (const name of names) {
      const count = name.lessons.size;
      if (count === (this.#counts.get(name) ?? 0)) continue;
      this.#revision++;
      if (count > 0) this.#counts.set(name, count);
      else this.#counts.delete(name);
    }
  }

  /** Whether a course or a guide names the node, or anything in it. */
  within(node: SyntaxNode, framework: string): boolean {
    const key = `${framework} ${this.#revision}`;
    const known = this.#known.get(node);
    if (known?.key === key) return known.has;
    const id = node.statement?.id?.text;
    const has =
      (id !== undefined && this.of(framework, id)) ||
      node.children.some((child) => this.within(child, framework));
    this.#known.set(node, { key, has });
    return has;
  }

  /** Whether a course or a guide names the id itself. */
  of(framework: string, id: string): boolean {
    return Boolean(this.#engine.name(framework, id)?.lessons.size);
  }
}
