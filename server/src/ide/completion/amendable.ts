import { adaptedBy } from '../../engine/index/index.ts';
import type { Element, ElementKind } from '../../engine/model/index.ts';
import { withDescendants } from '../elements.ts';
import type { CompletionEntry, Cursor } from './cursor.ts';
import { offerElements } from './names.ts';

/** An element that an adaptation can amend. */
const AMENDABLE: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'domain',
  'activity',
  'group',
  'competence',
]);

/** Offers the elements of the adapted framework in its order: domains and activities before their contents. */
export function offerAmendable(cursor: Cursor): CompletionEntry[] {
  const base = baseOf(cursor);
  if (base === undefined) return [];
  const elements = amendableIn(base.children);
  const [inner, outer] = partition(elements, ({ kind }) => kind === 'group' || kind === 'competence');
  return offerElements([...outer, ...inner], base.id);
}

/** The same for a line in an `amend` block, with the contents of the block's target first. */
export function offerAmendedHere(cursor: Cursor): CompletionEntry[] {
  const base = baseOf(cursor);
  if (base === undefined) return [];
  const elements = amendableIn(base.children);
  const target = cursor.above.at(-1)?.statement?.id?.text;
  const block = elements.find(({ id }) => id !== undefined && id.text === target);
  const near = new Set(block ? amendableIn(block.children) : []);
  const [others, competences] = partition(elements, ({ kind }) => kind !== 'competence');
  return offerElements(new Set([...near, ...competences, ...others]), base.id);
}

/** The resolved base of the framework; undefined if there is none. */
function baseOf({ engine, framework }: Cursor): Base | undefined {
  const own = engine.facts(framework);
  const base = own && adaptedBy(own, engine)[0];
  return base && { id: base.id, children: engine.framework(base.id)?.children ?? [] };
}

interface Base {
  readonly id: string;
  readonly children: readonly Element[];
}

function amendableIn(elements: readonly Element[]): Element[] {
  return elements
    .flatMap((element) => [...withDescendants(element)])
    .filter(({ kind }) => AMENDABLE.has(kind));
}

/** Splits a list into those that match and those that do not. */
function partition<T>(items: readonly T[], isSo: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(isSo), items.filter((item) => !isSo(item))];
}
