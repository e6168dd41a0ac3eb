import {
  type Change,
  type ComparableWorkspace,
  type Difference,
  wordChanges,
} from '../../engine/diff/index.ts';
import { withoutOpening } from '../../engine/language/index.ts';
import {
  hasWords,
  wordsOfAttention,
  wordsOfKind,
  wordsOfPath,
  wordsOfType,
} from '../../engine/render/index.ts';
import { rangeOf } from '../../engine/syntax/index.ts';
import type { DocumentRange } from '../documentRange.ts';
import { shortLine } from '../markdown.ts';
import { type ChangeLocation, type ChangeLocations, placesOf } from './changePlace.ts';

/** The type of a mark in the margin: added; reworded; moved; another title, id or property; removed. */
export type ChangeMark = 'added' | 'reworded' | 'moved' | 'changed' | 'removed';

/** A change in words, with its current location. */
export interface ShownChange {
  /** Its id, which is the same as long as the change exists. */
  readonly key: string;
  readonly framework: string;
  /** The key of the part of the framework that it is in. */
  readonly area: string;
  readonly mark: ChangeMark;
  /** The type of change: `Reworded competence`. */
  readonly sentence: string;
  /** The new text, or the old one. */
  readonly title: string;
  /** The same as a line of a list shows it: from the first words that changed, without an opening that all lines share. */
  readonly label: string;
  readonly id: string;
  /** The path below its area; empty at the top. */
  readonly place: string;
  readonly significance: Change['significance'];
  /** Notes that need attention, such as a removed “not”; empty if there are none. */
  readonly attention: string;
  /** The titles of the other frameworks that it also changes. */
  readonly landsIn: readonly string[];
  /** The current location; for a removal, a neighbour that still exists; undefined if there is none. */
  readonly after: DocumentRange | undefined;
  /** The location in the earlier version; undefined for additions. The path is that of the current document. */
  readonly before: DocumentRange | undefined;
}

/** A change with its locations. */
export interface ListedChange {
  readonly key: string;
  readonly area: string;
  readonly mark: ChangeMark;
  readonly change: Change;
  readonly places: ChangeLocations;
}

/** The changes of a comparison with their locations, which are valid until somebody edits them. */
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

  /** A change in words, with its current location. */
  show(listed: ListedChange, live: ComparableWorkspace): ShownChange {
    const { key, area, mark, change, places } = listed;
    const { framework, id, title, significance, landsIn } = change;
    const after = places.after ?? places.behind;
    return {
      key,
      framework,
      area,
      mark,
      sentence: `${wordsOfType(change)} ${wordsOfKind(change)}`,
      title: shortLine(title),
      label: shortLine(labelOf(change)),
      id: id ?? '',
      place: wordsOfPath((change.to ?? change.from)?.within.slice(1) ?? []),
      significance,
      attention: wordsOfAttention(change),
      landsIn: [...new Set(landsIn.map(({ frameworkTitle }) => frameworkTitle))],
      after: after && locate(after, live),
      before: this.locateBefore(listed),
    };
  }

  /** The location in the earlier version; undefined for additions. */
  locateBefore({ places }: ListedChange): DocumentRange | undefined {
    return places.before && locate(places.before, this.#before);
  }
}

/** The current position of a line; undefined if it was edited since. */
export function locate(
  { path, statement }: ChangeLocation,
  workspace: Pick<ComparableWorkspace, 'document'>,
): DocumentRange | undefined {
  const document = workspace.document(path);
  const range = document && rangeOf(document, statement);
  return range && range.start.line >= 0 ? { path, range } : undefined;
}

/** The same from one comparison to the next, as long as the change exists. */
function keyOf(
  { framework, type, kind, id, property, title, from }: Change,
  keys: Map<string, number>,
): string {
  const key = JSON.stringify([framework, type, kind, id ?? from?.text ?? title, property]);
  const count = keys.get(key) ?? 0;
  keys.set(key, count + 1);
  return count === 0 ? key : `${key} ${count}`;
}

/** The element at the top of the framework that contains it, or that it is. */
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

/** The words before the first change that a label keeps. */
const KEPT_WORDS = 2;

function labelOf(change: Change): string {
  const { title, from, to } = change;
  const short = withoutOpening(title);
  if (!hasWords(change) || from?.text === '' || to?.text !== title) return short;
  const pieces = wordChanges(from?.text ?? '', title);
  const first = pieces.findIndex(({ mark }) => mark !== undefined);
  const before = pieces.slice(0, Math.max(0, first)).map(({ text }) => text);
  const skipped = before.join('').trim().split(/\s+/).slice(0, -KEPT_WORDS).join(' ');
  const cut = `… ${title.slice(skipped.length).trimStart()}`;
  return cut.length < short.length ? cut : short;
}
