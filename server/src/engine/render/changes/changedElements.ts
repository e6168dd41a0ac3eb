import type { Change } from '../../diff/change.ts';
import { GLOSSARY_KEY, isBesideMap, SOURCES_KEY } from '../../map/companionDocuments.ts';
import { WITHOUT_DOMAIN } from '../../map/frameworkMap.ts';
import { type Keyed, withKeys } from '../../map/keys.ts';
import type { Element, ElementKind } from '../../model/element.ts';
import type { Framework } from '../../model/framework.ts';
import { type Changed, type ChangeTally, combine, type GoneElement, significanceTally } from './changed.ts';
import { ChangeIndex } from './changeIndex.ts';
import { isGone, withGone } from './withGone.ts';

/** The changes of a page by position, in reading order. */
export interface ChangedPlaces {
  /** The keys of changed and removed elements. */
  readonly keys: readonly string[];
  /** The former positions of removed elements, by their keys. */
  readonly gone: ReadonlyMap<string, GonePlace>;
}

/** The former position of a removed element, as keys of existing elements. */
export interface GonePlace {
  /** Its parent: an element, or a list or document at the top; undefined if none of these exists. */
  readonly home: string | undefined;
  /** The element before it, or its parent if it was the first. */
  readonly beside: string | undefined;
}

interface Known {
  readonly index: ChangeIndex;
  readonly isWithinNew: boolean;
  readonly changed: Changed | undefined;
}

/** The key of the notices above the map, about the framework itself and about changes that are shown nowhere else. */
export const CHANGES_ELSEWHERE = '/changes';

/** Kinds of changes that no page shows. */
const UNSEEN: ReadonlySet<ElementKind> = new Set<ElementKind>(['facet', 'include']);

/** Elements removed from the top have a position of their own on the page. */
const PLACED: ReadonlySet<ElementKind> = new Set<ElementKind>(['domain', 'guide', 'curriculum']);

/**
 * Computes the changes of each element of a framework and of its contents. Unchanged elements are skipped unless the
 * comparison changed, so a keystroke costs as much as the elements around the edited line.
 */
export class ChangedElements {
  #index = new ChangeIndex([]);
  #known = new WeakMap<Element, Known>();
  #framework: Framework | undefined;
  /** Whether lines may have been edited since the changes were found. */
  #isEdited = false;
  #elsewhere: readonly Change[] = [];
  #goneAtTop: readonly GoneElement[] = [];
  #places: ChangedPlaces | undefined;

  /** The total number of changes, as last read. */
  get tally(): ChangeTally {
    return significanceTally(this.#index.all);
  }

  get elsewhere(): readonly Change[] {
    return this.#elsewhere;
  }

  get goneAtTop(): readonly GoneElement[] {
    return this.#goneAtTop;
  }

  /** The changes of an element, and of its contents, in the framework that was last updated. */
  of(element: Element): Changed | undefined {
    return this.#known.get(element)?.changed;
  }

  /** Sets the changes of a framework, including those of others that affect it, for the next update. */
  read(changes: readonly Change[]): void {
    this.#index = new ChangeIndex(changes);
    this.#framework = undefined;
  }

  /** Releases all changes, because they keep the whole earlier version in memory. */
  clear(): void {
    this.read([]);
    this.#known = new WeakMap();
    this.#elsewhere = [];
    this.#goneAtTop = [];
    this.#places = undefined;
  }

  /** Updates the changes for the current state of a framework. */
  weigh(framework: Framework): void {
    if (framework === this.#framework) return;
    this.#isEdited = this.#framework !== undefined;
    this.#framework = framework;
    this.#places = undefined;
    const { children, header } = framework;
    const isNew = header ? this.#weighHeader(header) : false;
    for (const child of children) this.#weigh(child, isNew);
    // If an edit separates a change from its element, the next comparison corrects this.
    if (!this.#isEdited) this.#place(framework);
  }

  /** The changes by position, with the keys of the framework that was last updated. */
  get places(): ChangedPlaces {
    this.#places ??= this.#findPlaces();
    return this.#places;
  }

  /** Only changes of the header itself; also returns whether the framework is new. */
  #weighHeader(header: Element): boolean {
    const own = this.#index.ownOf(header, this.#isEdited);
    const known = this.#known.get(header);
    if (known?.index !== this.#index) {
      const parts = { own, isWithinNew: false, splitOffBy: undefined, gone: [], inside: [] };
      const changed = combine(parts);
      const same = isSame(known?.changed, changed) ? known?.changed : changed;
      this.#known.set(header, { index: this.#index, isWithinNew: false, changed: same });
    }
    return own.some(({ type }) => type === 'added');
  }

  #weigh(element: Element, isWithinNew: boolean): Changed | undefined {
    const known = this.#known.get(element);
    if (known?.index === this.#index && known.isWithinNew === isWithinNew) return known.changed;
    const own = this.#index.ownOf(element, this.#isEdited);
    const isMoved = own.some(({ type }) => type === 'moved');
    const isNew = isWithinNew && !isMoved;
    const inside = element.children.map((child) =>
      this.#weigh(child, isNew || own.some(({ type }) => type === 'added')),
    );
    const changed = combine({
      own,
      isWithinNew: isNew,
      splitOffBy: this.#index.splitOff(element),
      gone: this.#index.goneFrom(element, this.#isEdited),
      inside: inside.filter((each) => each !== undefined),
    });
    const same = isSame(known?.changed, changed) ? known?.changed : changed;
    this.#known.set(element, { index: this.#index, isWithinNew, changed: same });
    return same;
  }

  /** Finds the changes that no element shows. */
  #place({ children }: Framework): void {
    const placed = new Set<Change>();
    const glossaries = children.filter(({ kind }) => kind === 'glossary').length;
    // Entries removed from one of several glossaries are shown in the combined glossary.
    const isSpread = ({ kind }: Element): boolean => kind === 'glossary' && glossaries > 1;
    const note = (element: Element): void => {
      if (this.of(element) === undefined || UNSEEN.has(element.kind)) return;
      for (const change of this.#index.ownOf(element, false)) placed.add(change);
      if (!isSpread(element))
        for (const { change } of this.#index.goneFrom(element, false)) placed.add(change);
      for (const child of element.children) note(child);
    };
    for (const child of children) note(child);
    const kinds = new Set(children.map(({ kind }) => kind));
    // Changes are shown in a list or a document only if there is one.
    this.#goneAtTop = this.#index.goneAtTop.filter(
      ({ tree: { kind } }) =>
        PLACED.has(kind) || (kinds.has(kind) && !UNSEEN.has(kind) && kind !== 'glossary'),
    );
    for (const { change } of this.#goneAtTop) placed.add(change);
    this.#elsewhere = this.#index.all.filter((change) => !placed.has(change));
  }

  #findPlaces(): ChangedPlaces {
    const keys: string[] = [];
    const gone = new Map<string, GonePlace>();
    const collect = (keyed: readonly Keyed[]): void => {
      for (const { key, element } of keyed) {
        const changed = this.of(element);
        if (changed === undefined || UNSEEN.has(element.kind)) continue;
        if (changed.own.length > 0 || changed.splitOffBy) keys.push(key);
        const inside = withKeys(element.children, key);
        let beside = key;
        for (const item of withGone(inside, changed.gone, elementOf)) {
          if (isGone(item)) {
            keys.push(item.key);
            gone.set(item.key, { home: key, beside });
          } else {
            collect([item]);
            beside = item.key;
          }
        }
      }
    };
    if (this.#elsewhere.length > 0) keys.push(CHANGES_ELSEWHERE);
    const children = withKeys(this.#framework?.children ?? [], '');
    // Companion documents are read after the map.
    const isBeside = (one: Keyed | GoneElement): boolean =>
      isBesideMap(isGone(one) ? one.tree.kind : one.element.kind);
    const all = withGone(children, this.#goneAtTop, elementOf);
    let beside: string | undefined;
    for (const item of [...all.filter((one) => !isBeside(one)), ...all.filter(isBeside)]) {
      if (isGone(item)) {
        keys.push(item.key);
        gone.set(item.key, { home: homeAtTop(item.tree.kind), beside });
      } else {
        collect([item]);
        beside = item.key;
      }
    }
    return { keys, gone };
  }
}

/** The list or document that shows the former position of an element removed from the top of a framework. */
function homeAtTop(kind: ElementKind): string | undefined {
  if (PLACED.has(kind)) return undefined;
  if (kind === 'term') return GLOSSARY_KEY;
  return kind === 'source' ? SOURCES_KEY : WITHOUT_DOMAIN;
}

function elementOf({ element }: Keyed): Element {
  return element;
}

/** Whether two results are the same. Most elements have no changes; for the others, their content is compared. */
function isSame(before: Changed | undefined, after: Changed | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return before === after || signatureOf(before) === signatureOf(after);
}

function signatureOf({ own, isWithinNew, splitOffBy, gone, tally, removed, attention }: Changed): string {
  return JSON.stringify([
    own.map(wordsOf),
    isWithinNew,
    splitOffBy && wordsOf(splitOffBy),
    gone.map(({ key, change, tree }) => [key, wordsOf(change), tree, change.gone?.behind?.statement?.source]),
    tally,
    removed,
    attention,
  ]);
}

/** Everything that is written of a change, except its line number, which any line above moves. */
function wordsOf(change: Change): unknown[] {
  const { type, kind, id, title, property, significance, attention, competences } = change;
  const sides = [change.from, change.to, ...change.further].map((side) => side && [side.text, side.path]);
  const others = change.landsIn.map(({ framework }) => framework);
  return [
    type,
    kind,
    id,
    title,
    property,
    significance,
    attention,
    competences,
    sides,
    others,
    change.amendedIn,
  ];
}
