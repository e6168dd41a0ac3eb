import type { Frame } from './frame.ts';

/** In a narrower window the tools do not fit in one row. */
const NARROW = '(max-width: 740px)';

/**
 * Keeps the tools in one row: in a narrow window, those needed least are in the *View* menu. Tells the style sheet how
 * high the tools and what is below them are, so that nothing is hidden behind them.
 */
export function fitToolbar({ toolbar, bar }: Frame): void {
  const { tools, extra, viewPanel } = toolbar;
  const narrow = window.matchMedia(NARROW);
  const place = (): void => (narrow.matches ? viewPanel : tools).append(extra);
  place();
  narrow.addEventListener('change', place);
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`);
  }).observe(bar);
}
