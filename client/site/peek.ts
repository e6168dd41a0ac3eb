import { element } from './results.ts';
import { firstCompetences } from './sideList.ts';

/**
 * The time, in milliseconds, that the pointer must rest on a box before its competences are shown. Passing over it
 * shows nothing.
 */
const REST = 250;
/** The time, in milliseconds, that the pointer may take from the box to the card. */
const GRACE = 200;
const MOST = 8;
const GAP = 8;

/**
 * When the pointer or the keyboard focus is on a box, shows a card with its first competences. It stays while the
 * pointer is on it, and Escape closes it.
 */
export function startPeeking(map: HTMLElement): void {
  const peek = element('div', 'peek');
  peek.hidden = true;
  // Inside the map's landmark, so that screen readers find it there.
  (map.closest('main') ?? document.body).append(peek);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: HTMLElement | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    peek.hidden = true;
    shown = undefined;
  };
  const plan = (link: HTMLElement): void => {
    clearTimeout(timer);
    if (link === shown) return;
    timer = setTimeout(() => void show(link), REST);
  };
  const show = async (link: HTMLElement): Promise<void> => {
    const key = link.dataset.key;
    if (key === undefined || link.getAttribute('aria-expanded') === 'true') return hide();
    const wanted = timer;
    const found = await firstCompetences(key, MOST);
    if (timer !== wanted) return;
    if (found === undefined || found.texts.length === 0) return hide();
    const list = element('ul', '');
    list.append(...found.texts.map((text) => element('li', '', text)));
    const rest = found.count - found.texts.length;
    peek.replaceChildren(list, ...(rest > 0 ? [element('p', 'label', `and ${rest} more`)] : []));
    peek.className = `peek ${/\bhue-\d\b/.exec(link.closest('.domain')?.className ?? '')?.[0] ?? ''}`;
    peek.hidden = false;
    shown = link;
    placeBeside(link, peek);
  };

  map.addEventListener('pointerover', (event) => {
    const link = linkAt(event.target);
    if (event.pointerType === 'mouse' && link) plan(link);
  });
  map.addEventListener('pointerout', (event) => {
    if (linkAt(event.target) === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(hide, GRACE);
  });
  peek.addEventListener('pointerenter', () => clearTimeout(timer));
  peek.addEventListener('pointerleave', hide);
  map.addEventListener('focusin', (event) => {
    const link = linkAt(event.target);
    if (link?.matches(':focus-visible')) plan(link);
    else hide();
  });
  map.addEventListener('focusout', hide);
  map.addEventListener('click', hide);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  window.addEventListener('scroll', hide, { passive: true });
}

function linkAt(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('a.box-link') ?? undefined) : undefined;
}

/** Beside the box if there is space, otherwise below or above it. */
function placeBeside(link: HTMLElement, peek: HTMLElement): void {
  const box = link.getBoundingClientRect();
  const { width, height } = peek.getBoundingClientRect();
  const right = box.right + GAP;
  const left = box.left - GAP - width;
  const isBeside = right + width <= window.innerWidth || left >= 0;
  const x = right + width <= window.innerWidth ? right : left >= 0 ? left : box.left;
  const below = box.bottom + GAP;
  const y = isBeside ? box.top : below + height <= window.innerHeight ? below : box.top - GAP - height;
  peek.style.left = `${clamp(x, window.innerWidth - width)}px`;
  peek.style.top = `${clamp(y, window.innerHeight - height)}px`;
}

function clamp(value: number, most: number): number {
  return Math.max(GAP, Math.min(value, most - GAP));
}
