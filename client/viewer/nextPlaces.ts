import {
  boxAround,
  boxesIn,
  columnAround,
  endOf,
  isWithoutDomain,
  type MapPlace,
  neighbourOf,
  placeBeside,
} from './mapPlaces.ts';
import { columnBeside } from './navigation.ts';

/**
 * The place one step from a box in the direction of an arrow key, allowed or not; undefined if there is none. A step up
 * or down leads out of a group or an activity at its end.
 */
export function nextPlace(box: HTMLElement, key: string): MapPlace | undefined {
  switch (key) {
    case 'ArrowUp':
      return placeAbove(box);
    case 'ArrowDown':
      return placeBelow(box);
    case 'ArrowLeft':
      return placeAside(box, 'previousElementSibling');
    case 'ArrowRight':
      return placeAside(box, 'nextElementSibling');
    default:
      return undefined;
  }
}

function placeAbove(box: HTMLElement): MapPlace | undefined {
  const above = neighbourOf(box, -1) ?? holderOf(box);
  if (above) return placeBeside(above, 'before');
  const column = columnAround(box);
  const boxes = column ? boxesIn(column) : [];
  const previous = boxes[boxes.indexOf(box) - 1];
  return previous && placeBeside(outermost(previous), 'after');
}

function placeBelow(box: HTMLElement): MapPlace | undefined {
  const below = neighbourOf(box, 1) ?? holderOf(box);
  if (below) return placeBeside(below, 'after');
  const column = columnAround(box);
  if (column === undefined) return undefined;
  const boxes = boxesIn(column);
  const next = boxes.slice(boxes.indexOf(box)).find((each) => !box.contains(each));
  if (next) return placeBeside(next, 'before');
  return box.closest('.box-group') && !isWithoutDomain(column) ? endOf(column) : undefined;
}

/** The same height in the next domain, as far as that is allowed there. */
function placeAside(
  box: HTMLElement,
  side: 'nextElementSibling' | 'previousElementSibling',
): MapPlace | undefined {
  const column = columnAround(box);
  if (column === undefined) return undefined;
  const at = outermostIn(column).indexOf(outermost(box));
  for (let aside = columnBeside(column, side); aside; aside = columnBeside(aside, side)) {
    const other = columnAround(aside);
    if (other !== aside || isWithoutDomain(other)) continue;
    const boxes = outermostIn(other);
    const beside = boxes[at];
    const last = boxes.at(-1);
    if (beside) return placeBeside(beside, 'before');
    return last ? placeBeside(last, 'after') : endOf(other);
  }
  return undefined;
}

/** The activity that a box is inside of. */
function holderOf(box: HTMLElement): HTMLElement | undefined {
  return boxAround(box.parentElement);
}

function outermost(box: HTMLElement): HTMLElement {
  const holder = holderOf(box);
  return holder ? outermost(holder) : box;
}

function outermostIn(column: HTMLElement): HTMLElement[] {
  return boxesIn(column).filter((box) => holderOf(box) === undefined);
}
