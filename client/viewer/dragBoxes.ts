import type { Frame } from './frame.ts';
import { make } from './make.ts';
import {
  allowedPlace,
  boxAround,
  boxesIn,
  columnAround,
  endOf,
  isHere,
  keyOf,
  linkOf,
  type MapPlace,
  placeBeside,
  visibleTitle,
} from './mapPlaces.ts';

/** A pointer that moves less than this, in pixels, clicks and does not drag. */
const START = 6;
/** The page scrolls while a box is dragged this near to its upper or lower edge, in pixels. */
const EDGE = 48;
/** The most that it scrolls in a frame, in pixels. */
const SPEED = 16;

/** Called when a box is dropped at a place. */
type Drop = (box: HTMLElement, place: MapPlace) => void;

/** A box under the pointer, from the press on. */
interface Dragged {
  readonly key: string;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  box: HTMLElement;
  /** What follows the pointer, once it drags. */
  ghost: HTMLElement | undefined;
}

/**
 * Lets boxes be dragged with a mouse or a pen. A finger scrolls. Escape cancels, and a press without a movement stays a
 * click.
 */
export class DragBoxes {
  readonly #frame: Frame;
  readonly #drop: Drop;
  readonly #mark = make('div', 'drop-mark');
  #dragged: Dragged | undefined;
  #place: MapPlace | undefined;
  #at = { x: 0, y: 0 };
  /** Whether the click that ends a drag is still to come. */
  #isClickDue = false;
  #isOn = false;

  constructor(frame: Frame, drop: Drop) {
    this.#frame = frame;
    this.#drop = drop;
    this.#mark.hidden = true;
    frame.root.append(this.#mark);
    frame.map.addEventListener('pointerdown', (event) => this.#press(event));
    frame.map.addEventListener('dragstart', (event) => {
      // The browser would drag the address of the link.
      if (this.#dragged) event.preventDefault();
    });
    window.addEventListener('pointermove', (event) => this.#move(event));
    window.addEventListener('pointerup', (event) => this.#release(event));
    window.addEventListener('pointercancel', () => this.#end());
    window.addEventListener('blur', () => this.#end());
    window.addEventListener('scroll', () => this.#follow(), { passive: true });
    window.addEventListener('keydown', (event) => this.#cancel(event), { capture: true });
    frame.root.addEventListener('click', (event) => this.#click(event), { capture: true });
  }

  /** Whether boxes can be dragged. */
  offer(isOn: boolean): void {
    this.#isOn = isOn;
  }

  /** After an update of the map: the dragged box may be another element, or gone. */
  update(): void {
    const dragged = this.#dragged;
    if (dragged === undefined) return;
    const box = boxesIn(this.#frame.map).find((each) => keyOf(each) === dragged.key);
    if (box === undefined) this.#end();
    else {
      dragged.box = box;
      if (dragged.ghost) box.classList.add('dragged');
      this.#follow();
    }
  }

  #press(event: PointerEvent): void {
    const { target, button, pointerType, ctrlKey, metaKey, shiftKey } = event;
    this.#isClickDue = false;
    if (!this.#isOn || button !== 0 || pointerType === 'touch' || ctrlKey || metaKey || shiftKey) return;
    const link = target instanceof Element ? target.closest('.box-link') : null;
    const box = boxAround(link);
    if (box === undefined) return;
    const { clientX: x, clientY: y, pointerId: pointer } = event;
    this.#dragged = { key: keyOf(box), pointer, x, y, box, ghost: undefined };
  }

  #move(event: PointerEvent): void {
    const dragged = this.#dragged;
    if (dragged === undefined || event.pointerId !== dragged.pointer) return;
    this.#at = { x: event.clientX, y: event.clientY };
    if (dragged.ghost === undefined) {
      if (Math.hypot(event.clientX - dragged.x, event.clientY - dragged.y) < START) return;
      this.#begin(dragged);
    }
    this.#follow();
  }

  #begin(dragged: Dragged): void {
    const { box, pointer } = dragged;
    const ghost = make('div', 'drag-ghost', visibleTitle(box));
    ghost.setAttribute('aria-hidden', 'true');
    dragged.ghost = ghost;
    this.#frame.root.append(ghost);
    this.#frame.root.classList.add('dragging');
    box.classList.add('dragged');
    linkOf(box)?.focus({ preventScroll: true });
    // Moves outside of the window still arrive.
    this.#frame.root.setPointerCapture(pointer);
    const scroll = (): void => {
      if (this.#dragged !== dragged) return;
      const { y } = this.#at;
      const top = this.#frame.bar.getBoundingClientRect().bottom;
      const over = Math.min(0, y - top - EDGE) || Math.max(0, y - window.innerHeight + EDGE);
      if (over !== 0) window.scrollBy({ top: (over / EDGE) * SPEED, behavior: 'instant' });
      requestAnimationFrame(scroll);
    };
    requestAnimationFrame(scroll);
  }

  #follow(): void {
    const { ghost, box } = this.#dragged ?? {};
    if (ghost === undefined || box === undefined) return;
    const { x, y } = this.#at;
    const root = this.#frame.root.getBoundingClientRect();
    ghost.style.setProperty('translate', `${x - root.left + 12}px ${y - root.top + 8}px`);
    const wanted = placeAt(x, y);
    const allowed = wanted && !box.contains(wanted.beside ?? null) ? allowedPlace(box, wanted) : undefined;
    const place = allowed && !isHere(box, allowed) ? allowed : undefined;
    // The host says why a place is not allowed.
    this.#place = allowed ? place : wanted && !isHere(box, wanted) ? wanted : undefined;
    this.#frame.root.classList.toggle('no-drop', place === undefined);
    this.#showMark(place, root);
  }

  /** A line in the gap where the box would go, or a frame around a domain to whose end it would go. */
  #showMark(place: MapPlace | undefined, root: DOMRect): void {
    this.#mark.hidden = place === undefined;
    if (place === undefined) return;
    const { beside, column, move } = place;
    const { left, width, top, bottom, height } = (beside ?? column).getBoundingClientRect();
    const gap = parseFloat(getComputedStyle(document.documentElement).fontSize) / 4;
    const line = move.side === 'before' ? top - gap : bottom + gap;
    const { style, classList } = this.#mark;
    classList.toggle('around', beside === undefined);
    style.setProperty('left', `${left - root.left}px`);
    style.setProperty('top', `${(beside ? line : top) - root.top}px`);
    style.setProperty('width', `${width}px`);
    if (beside) style.removeProperty('height');
    else style.setProperty('height', `${height}px`);
  }

  #release(event: PointerEvent): void {
    const dragged = this.#dragged;
    if (dragged === undefined || event.pointerId !== dragged.pointer) return;
    const place = this.#place;
    const wasDragged = dragged.ghost !== undefined;
    this.#isClickDue = wasDragged;
    this.#end();
    if (wasDragged && place) this.#drop(dragged.box, place);
  }

  #cancel(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#dragged?.ghost === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#isClickDue = true;
    this.#end();
  }

  #click(event: MouseEvent): void {
    if (!this.#isClickDue) return;
    this.#isClickDue = false;
    event.preventDefault();
    event.stopPropagation();
  }

  #end(): void {
    const { ghost, box, pointer } = this.#dragged ?? {};
    this.#dragged = undefined;
    this.#place = undefined;
    this.#mark.hidden = true;
    ghost?.remove();
    box?.classList.remove('dragged');
    const { root } = this.#frame;
    root.classList.remove('dragging', 'no-drop');
    if (pointer !== undefined && root.hasPointerCapture(pointer)) root.releasePointerCapture(pointer);
  }
}

/** The place at a point of the screen, allowed or not; undefined outside of the domains. */
function placeAt(x: number, y: number): MapPlace | undefined {
  const under = document.elementFromPoint(x, y);
  const column = columnAround(under);
  return under && column ? placeIn(column, under, y) : undefined;
}

/** Next to the box under the pointer, or the nearest one above or below it in the same list. */
function placeIn(column: HTMLElement, under: Element, y: number): MapPlace {
  const over = boxAround(under);
  if (over) return placeBeside(over, isBelow(over, y) ? 'after' : 'before');
  const list = under.closest('.boxes') ?? column;
  const boxes = boxesIn(list).filter((each) => boxAround(each.parentElement) === boxAround(list));
  const next = boxes.find((each) => !isBelow(each, y));
  if (next) return placeBeside(next, 'before');
  const last = boxes.at(-1);
  const isPastGroup = last?.closest('.box-group') !== null && list.closest('.box-group') === null;
  return last && !isPastGroup ? placeBeside(last, 'after') : endOf(column);
}

/** Whether a point is in the lower half of a box; of the activity itself, not of those inside it. */
function isBelow(box: HTMLElement, y: number): boolean {
  const { top, bottom } = (linkOf(box) ?? box).getBoundingClientRect();
  return y > (top + bottom) / 2;
}
