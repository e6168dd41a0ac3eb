import type { Change, ComparableWorkspace, Difference } from '../../engine/diff/index.ts';
import { wordsOfAttention, wordsOfKind, wordsOfPlace, wordsOfType } from '../../engine/render/index.ts';
import { lineOf, wholeSpan } from '../../engine/syntax/index.ts';
import { type ChangeLocation, type ChangeLocations, placesOf } from '../../ide/comparison/changePlace.ts';
import { shortLine } from '../../ide/markdown.ts';
import type { ChangeMark, ComparisonChange } from '../comparisonProtocol.ts';
import { rangeInLine } from '../convert.ts';
import type { FrameworkLocation } from '../frameworkProtocol.ts';
import type { LanguageWorkspace } from '../workspace.ts';

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

  /** A change as a client shows it, with where that is by now. */
  show({ key, area, mark, change, places }: ListedChange, live: LanguageWorkspace): ComparisonChange {
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
      after: (after && locate(after, live.engine, live)) ?? null,
      before: (places.before && locate(places.before, this.#before, live)) ?? null,
    };
  }

  /** The location in the earlier version; undefined for additions. */
  locateBefore({ places }: ListedChange, live: LanguageWorkspace): FrameworkLocation | undefined {
    return places.before && locate(places.before, this.#before, live);
  }
}

/** The current position of a line; undefined if it was edited since. */
export function locate(
  { path, statement }: ChangeLocation,
  workspace: Pick<ComparableWorkspace, 'document'>,
  live: LanguageWorkspace,
): FrameworkLocation | undefined {
  const document = workspace.document(path);
  const line = document ? lineOf(document, statement) : -1;
  return line < 0 ? undefined : { uri: live.uriOf(path), range: rangeInLine(line, wholeSpan(statement)) };
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
