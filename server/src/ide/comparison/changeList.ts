import type { Change, ComparableWorkspace, Difference } from '../../engine/diff/index.ts';
import { wordsOfAttention, wordsOfKind, wordsOfPlace, wordsOfType } from '../../engine/render/index.ts';
import { rangeOf } from '../../engine/syntax/index.ts';
import type { DocumentRange } from '../documentRange.ts';
import { shortLine } from '../markdown.ts';
import { type ChangeLocation, type ChangeLocations, placesOf } from './changePlace.ts';

/** What a change looks like in the margin: new; said otherwise; in another place; known otherwise, or with other properties; gone. */
export type ChangeMark = 'added' | 'reworded' | 'moved' | 'changed' | 'removed';

/** A change in words, with where it is by now. */
export interface ShownChange {
  /** What it is known by, for as long as it is there. */
  readonly key: string;
  readonly framework: string;
  /** The key of the part of the framework that it is in. */
  readonly area: string;
  readonly mark: ChangeMark;
  /** What happened: `Reworded competence`. */
  readonly sentence: string;
  /** What it says now, or said before. */
  readonly title: string;
  readonly id: string;
  /** What contains it below its area; empty at the top of it. */
  readonly place: string;
  readonly significance: Change['significance'];
  /** What must not be missed, such as a “not” that was removed; empty if there is nothing. */
  readonly attention: string;
  /** The frameworks in which it shows as well. */
  readonly landsIn: readonly string[];
  /** Where it is now or, if it was removed, where it was, as far as that can still be found. */
  readonly after: DocumentRange | undefined;
  /** Where it was in the earlier version; undefined if it is new. */
  readonly before: DocumentRange | undefined;
}

/** A change with where it is to be seen. */
export interface ListedChange {
  readonly key: string;
  readonly area: string;
  readonly mark: ChangeMark;
  readonly change: Change;
  readonly places: ChangeLocations;
}

/** The changes of a comparison with their places, which hold for as long as nobody edits those. */
export class ChangeList {
  readonly all: readonly ListedChange[];
  readonly #byKey: ReadonlyMap<string, ListedChange>;
  readonly #before: ComparableWorkspace;

  /** To be made before anything is edited. */
  constructor({ changes }: Difference, before: ComparableWorkspace, after: ComparableWorkspace) {
    this.#before = before;
    const keys = new Map<string, number>();
    this.all = changes.map((change) => {
      const { framework } = change;
      const pair = { before: before.framework(framework), after: after.framework(framework) };
      return {
        key: keyOf(change, keys),
        area: areaOf(change),
        mark: markOf(change),
        change,
        places: placesOf(change, pair, before, after),
      };
    });
    this.#byKey = new Map(this.all.map((listed) => [listed.key, listed]));
  }

  get(key: string): ListedChange | undefined {
    return this.#byKey.get(key);
  }

  /** A change in words, with where it is by now. */
  show(listed: ListedChange, live: ComparableWorkspace): ShownChange {
    const { key, area, mark, change, places } = listed;
    const { framework, id, title, path, significance, landsIn } = change;
    const after = places.after ?? places.behind;
    return {
      key,
      framework,
      area,
      mark,
      sentence: `${wordsOfType(change)} ${wordsOfKind(change)}`,
      title: shortLine(title),
      id: id ?? '',
      place: wordsOfPlace(path.slice(1)),
      significance,
      attention: wordsOfAttention(change),
      landsIn: [...new Set(landsIn.map((landed) => landed.framework))],
      after: after && locate(after, live),
      before: this.locateBefore(listed),
    };
  }

  /** Where a change was in the earlier version; undefined of what is new. */
  locateBefore({ places }: ListedChange): DocumentRange | undefined {
    return places.before && locate(places.before, this.#before);
  }
}

/** Where a line stands by now; undefined when it was edited since. */
export function locate(
  { path, statement }: ChangeLocation,
  workspace: Pick<ComparableWorkspace, 'document'>,
): DocumentRange | undefined {
  const document = workspace.document(path);
  const range = document && rangeOf(document, statement);
  return range && range.start.line >= 0 ? { path, range } : undefined;
}

/** The same from one comparison to the next, as long as the change is there. */
function keyOf(
  { framework, type, kind, id, property, title, from }: Change,
  keys: Map<string, number>,
): string {
  const key = JSON.stringify([framework, type, kind, id ?? from?.text ?? title, property]);
  const count = keys.get(key) ?? 0;
  keys.set(key, count + 1);
  return count === 0 ? key : `${key} ${count}`;
}

/** What it stands in at the top of the framework, or is itself. */
function areaOf({ path, kind, id, title }: Change): string {
  const [top] = path;
  if (top !== undefined) return top;
  return AREAS.has(kind) ? (id ?? title) : '';
}

const AREAS: ReadonlySet<Change['kind']> = new Set<Change['kind']>([
  'domain',
  'activity',
  'guide',
  'curriculum',
]);

function markOf({ type }: Change): ChangeMark {
  switch (type) {
    case 'added':
    case 'removed':
    case 'moved':
      return type;
    case 'reordered':
    case 'section-changed':
      return 'moved';
    case 'reworded':
    case 'split':
    case 'merged':
      return 'reworded';
    default:
      return 'changed';
  }
}
