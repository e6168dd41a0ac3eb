import type { Change } from '../../diff/change.ts';
import { hashOf } from '../../language/wording.ts';
import type { Element } from '../../model/element.ts';
import type { Statement } from '../../syntax/statement.ts';
import { isValidId } from '../../syntax/statement.ts';
import { addTo } from '../../text/groupBy.ts';
import type { GoneElement } from './changed.ts';

/**
 * The changes of a framework by line. A line keeps its statement until it is edited, so an edit elsewhere does not move
 * any change. An edited element is found by its id until the next comparison.
 */
export class ChangeIndex {
  readonly all: readonly Change[];
  /** The elements removed from the top of the framework. */
  readonly goneAtTop: readonly GoneElement[];
  readonly #own = new Known<Change>();
  readonly #splitOff = new Known<Change>();
  readonly #gone = new Known<GoneElement>();

  /** `changes` are the changes of one framework, and those of others that affect it, in reading order. */
  constructor(changes: readonly Change[]) {
    this.all = changes;
    const goneAtTop: GoneElement[] = [];
    const keys = new Set<string>();
    for (const change of changes) {
      const { nodes, gone, tree, kind, id } = change;
      if (nodes.after) this.#own.add(nodes.after.statement, id && `${kind} ${id}`, change);
      for (const { statement } of nodes.further) this.#splitOff.add(statement, undefined, change);
      if (gone === undefined || tree === undefined) continue;
      const left = { key: keyOfGone(change, keys), change, tree };
      const { home } = gone;
      if (home) this.#gone.add(home.statement, home.statement?.id?.text, left);
      else goneAtTop.push(left);
    }
    this.goneAtTop = goneAtTop;
  }

  /** The changes of an element; `isEdited` if its line may have changed since the comparison. */
  ownOf({ node, kind, id }: Element, isEdited: boolean): readonly Change[] {
    return this.#own.get(node.statement, isEdited && id ? `${kind} ${id.text}` : undefined);
  }

  splitOff({ node }: Element): Change | undefined {
    return this.#splitOff.get(node.statement, undefined)[0];
  }

  /** The elements removed from an element; `isEdited` if its line may have changed since the comparison. */
  goneFrom({ node, id }: Element, isEdited: boolean): readonly GoneElement[] {
    return this.#gone.get(node.statement, isEdited ? id?.text : undefined);
  }
}

class Known<Item> {
  readonly #byStatement = new Map<Statement, Item[]>();
  readonly #byName = new Map<string, Item[]>();

  add(statement: Statement | undefined, name: string | undefined, item: Item): void {
    if (statement) addTo(this.#byStatement, statement, item);
    if (name) addTo(this.#byName, name, item);
  }

  get(statement: Statement | undefined, name: string | undefined): readonly Item[] {
    const known = statement && this.#byStatement.get(statement);
    return known ?? (name === undefined ? undefined : this.#byName.get(name)) ?? NONE;
  }
}

const NONE: readonly never[] = Object.freeze([]);

/**
 * A key for a removed element that stays the same between comparisons. No element has such a key, because no id starts
 * with a slash.
 */
function keyOfGone({ id, title, path, kind }: Change, taken: Set<string>): string {
  const isNamed = id !== undefined && isValidId(id);
  const name = isNamed ? id : (hashOf([kind, ...path, title].join('\n')) >>> 0).toString(36);
  let key = `/gone/${name}`;
  for (let count = 2; taken.has(key); count++) key = `/gone/${name}/${count}`;
  taken.add(key);
  return key;
}
