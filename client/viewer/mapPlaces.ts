import type { MapEdit } from '../../server/src/lsp/previewProtocol.ts';
import { say } from './words.ts';

/** A place on the map where a box can go. */
export interface MapPlace {
  readonly move: Pick<Extract<MapEdit, { readonly kind: 'move' }>, 'target' | 'side'>;
  /** Its box; undefined for the end of the domain. */
  readonly beside: HTMLElement | undefined;
  readonly column: HTMLElement;
}

/** The boxes of activities that can be moved, not removed ones or competences outside of activities. */
const BOX = '.box:not(.gone, .loose)';
/** The column of a domain, not of activities without one. */
const COLUMN = '.map > .domain:not(.gone)';

/** The box of an activity around an element; undefined outside of the columns. */
export function boxAround(element: Element | null): HTMLElement | undefined {
  const box = element?.closest<HTMLElement>(BOX);
  return box?.closest(COLUMN) ? box : undefined;
}

/** The column around an element; undefined for none. */
export function columnAround(element: Element | null | undefined): HTMLElement | undefined {
  return element?.closest<HTMLElement>(COLUMN) ?? undefined;
}

/** The boxes in an element that are shown, from the top; those inside others, too. */
export function boxesIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(BOX)].filter((box) => box.closest('[hidden]') === null);
}

/** The nearest box in the same list. */
export function neighbourOf(box: HTMLElement, step: -1 | 1): HTMLElement | undefined {
  const list = [...(box.parentElement?.children ?? [])].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && each.matches(BOX) && !each.hidden,
  );
  return list[list.indexOf(box) + step];
}

/** Next to a box. */
export function placeBeside(box: HTMLElement, side: 'before' | 'after'): MapPlace {
  const column = columnAround(box) as HTMLElement;
  return { move: { target: keyOf(box), side }, beside: box, column };
}

/** The end of a domain: after its last box, unless that is in a group. */
export function endOf(column: HTMLElement): MapPlace {
  return { move: { target: keyOf(column) }, beside: undefined, column };
}

/** Whether the column is the one of activities without a domain. */
export function isWithoutDomain(column: HTMLElement): boolean {
  return keyOf(column).startsWith('/without');
}

/** Whether a box comes from the base of an adaptation, which keeps its order. */
export function isInherited(box: HTMLElement): boolean {
  return box.dataset.origin === 'base';
}

/**
 * The allowed place for a box that is nearest to another place; undefined for none. What is inherited goes to the end of
 * a domain. Own activities go next to each other, and after those of other frameworks.
 */
export function allowedPlace(box: HTMLElement, place: MapPlace): MapPlace | undefined {
  const { beside, column } = place;
  if (isWithoutDomain(column) && columnAround(box) !== column) return undefined;
  if (column.dataset.origin === 'included' || box.dataset.origin === 'included') return undefined;
  if (isInherited(box)) return endOf(column);
  if (beside?.dataset.origin === undefined) return place;
  let next: HTMLElement | undefined = beside;
  while (next?.dataset.origin !== undefined) next = neighbourOf(next, 1);
  if (next) return placeBeside(next, 'before');
  return beside.parentElement?.closest('.box-group, .box, .domain') === column ? endOf(column) : undefined;
}

/** Whether a box is at a place already. */
export function isHere(box: HTMLElement, { beside, column, move }: MapPlace): boolean {
  if (beside === undefined) return boxesIn(column).at(-1) === box && box.closest('.box-group') === null;
  return beside === box || neighbourOf(beside, move.side === 'before' ? -1 : 1) === box;
}

/** The place in the words of a message after a move. */
export function newPlaceWords({ move, beside, column }: MapPlace): string {
  const domain = visibleTitle(column);
  if (beside === undefined) return say('Moved to the end of ‘{0}’', domain);
  return move.side === 'before'
    ? say('Moved to ‘{0}’, before ‘{1}’', domain, visibleTitle(beside))
    : say('Moved to ‘{0}’, after ‘{1}’', domain, visibleTitle(beside));
}

/** The title of a box or a column, as it is shown. */
export function visibleTitle(element: HTMLElement): string {
  return element.querySelector('.box-title, h2')?.textContent?.trim() ?? '';
}

/** The link of a box or a column. */
export function linkOf(element: Element): HTMLElement | null {
  return element.querySelector<HTMLElement>('a[data-action="open"]');
}

/** The key of a box or a column. */
export function keyOf(element: HTMLElement): string {
  return element.dataset.key ?? '';
}
