import type { SyntaxNode } from '../syntax/nest.ts';
import { addTo } from '../text/groupBy.ts';
import type { Change } from './change.ts';

/** Changes by the lines that they are about, so that the same change is recognised in the frameworks that inherit it. */
export class InheritedChanges {
  readonly #byNode = new Map<SyntaxNode, OwnChange[]>();
  readonly #byFramework = new Map<string, Change[]>();
  readonly #landed = new Map<Change, Change[]>();

  /**
   * Records the changes of a framework. The frameworks it depends on must have been recorded before. Changes already
   * reported for those, and their consequences, are recorded as inherited. Returns the rest.
   */
  take(
    changes: readonly Change[],
    restsOn: ReadonlySet<string> = new Set(),
    isConsequence: (change: Change) => boolean = () => false,
  ): Change[] {
    const causes = [...restsOn].flatMap((id) => this.#byFramework.get(id) ?? []);
    const own = changes.filter((change) => {
      const cause = this.#same(change) ?? (isConsequence(change) ? causeOf(change, causes) : undefined);
      if (cause) this.#land(change, cause);
      return cause === undefined;
    });
    for (const change of own) this.#enter(change);
    return own;
  }

  /** A change with its effects in other frameworks. */
  withLanded(change: Change): Change {
    const landsIn = this.#landed.get(change);
    return landsIn ? { ...change, landsIn } : change;
  }

  #enter(change: Change): void {
    addTo(this.#byFramework, change.framework, change);
    const node = change.nodes.after ?? change.nodes.before;
    if (node) addTo(this.#byNode, node, { change, key: keyOf(change) });
  }

  #land(change: Change, cause: Change): void {
    addTo(this.#landed, cause, change);
    // Frameworks that depend on this one look up their causes here.
    addTo(this.#byFramework, change.framework, cause);
  }

  /** The same change of the same line, as reported for the framework that the line belongs to. */
  #same(change: Change): Change | undefined {
    const node = change.nodes.after ?? change.nodes.before;
    const key = keyOf(change);
    const original = node && this.#byNode.get(node)?.find((other) => other.key === key)?.change;
    return original?.nodes.before === change.nodes.before && original?.framework !== change.framework
      ? original
      : undefined;
  }
}

/** The change in a base or included framework that most likely caused this one. */
function causeOf({ nodes, id }: Change, causes: readonly Change[]): Change | undefined {
  const isAbout = (other: Change): boolean =>
    (nodes.before !== undefined && other.nodes.before === nodes.before) ||
    (nodes.after !== undefined && other.nodes.after === nodes.after);
  const isNamed = (other: Change): boolean =>
    id !== undefined && (other.id === id || other.from?.text === id);
  return (
    causes.find(isAbout) ??
    causes.find(isNamed) ??
    causes.findLast(({ type }) => GRAVE.has(type)) ??
    causes.at(-1)
  );
}

/** After changes of these types, amendments may have lost their target. */
const GRAVE: ReadonlySet<string> = new Set(['removed', 'renamed-id', 'moved', 'merged']);

interface OwnChange {
  readonly change: Change;
  readonly key: string;
}

function keyOf({ type, property, from, to }: Change): string {
  return JSON.stringify([type, property, from?.text, to?.text]);
}
