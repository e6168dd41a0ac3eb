import { element } from './results.ts';
import { firstCompetences } from './sideList.ts';

/** So long, in milliseconds, a pointer rests on a box before its competences are shown: passing over it shows nothing. */
const REST = 250;
/** So long the pointer may take from the box to what is shown of it. */
const GRACE = 200;
const MOST = 8;
const GAP = 8;

/**
 * A pointer on a box, or the keyboard's focus, shows the first of its competences. What is shown stays while the
 * pointer is on it, and Escape takes it away.
 */
export function startPeeking(map: HTMLElement): void {
  const peek = element('div', 'peek');
  peek.hidden = true;
  // In the map's own part of the page, so that nobody comes upon it outside of any.
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

/** Beside a box where there is room, else under or over it. */
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
