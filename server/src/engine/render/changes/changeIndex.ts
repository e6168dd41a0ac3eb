import type { Change } from '../../diff/change.ts';
import { hashOf } from '../../language/wording.ts';
import type { Element } from '../../model/element.ts';
import type { Statement } from '../../syntax/statement.ts';
import { isValidId } from '../../syntax/statement.ts';
import { addTo } from '../../text/groupBy.ts';
import type { GoneElement } from './changed.ts';

/**
 * The changes of a framework by the lines that they are about. A line keeps its statement until it is edited itself, so
 * that an edit elsewhere leaves all changes where they are; what is edited is known by its id until it is compared again.
 */
export class ChangeIndex {
  readonly all: readonly Change[];
  /** What stood at the top of the framework and is gone. */
  readonly goneAtTop: readonly GoneElement[];
  readonly #own = new Known<Change>();
  readonly #splitOff = new Known<Change>();
  readonly #gone = new Known<GoneElement>();

  /** `changes` are those of one framework, and of others as they show in it, in reading order. */
  constructor(changes: readonly Change[]) {
    this.all = changes;
    const goneAtTop: GoneElement[] = [];
    const keys = new Set<string>();
    for (const change of changes) {
      const { nodes, gone, kind, id } = change;
      if (nodes.after) this.#own.add(nodes.after.statement, id && `${kind} ${id}`, change);
      for (const { statement } of nodes.further) this.#splitOff.add(statement, undefined, change);
      if (gone === undefined) continue;
      const left = { key: keyOfGone(change, keys), change, tree: gone.tree };
      const { home } = gone;
      if (home) this.#gone.add(home.statement, home.statement?.id?.text, left);
      else goneAtTop.push(left);
    }
    this.goneAtTop = goneAtTop;
  }

  /** What happened to an element; `isEdited` where its line may be another by now. */
  ownOf({ node, kind, id }: Element, isEdited: boolean): readonly Change[] {
    return this.#own.get(node.statement, isEdited && id ? `${kind} ${id.text}` : undefined);
  }

  splitOff({ node }: Element): Change | undefined {
    return this.#splitOff.get(node.statement, undefined)[0];
  }

  /** What stood in an element and is gone; `isEdited` where its line may be another by now. */
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

/** A key that stays the same as long as the same thing is gone, and that no element has: no id begins with a stroke. */
function keyOfGone({ id, title, path, kind }: Change, taken: Set<string>): string {
  const isNamed = id !== undefined && isValidId(id);
  const name = isNamed ? id : (hashOf([kind, ...path, title].join('\n')) >>> 0).toString(36);
  let key = `/gone/${name}`;
  for (let count = 2; taken.has(key); count++) key = `/gone/${name}/${count}`;
  taken.add(key);
  return key;
}
