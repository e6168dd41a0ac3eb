import type { Frame } from './frame.ts';
import { elementNear, keepPlace } from './keepPlace.ts';
import { say } from './words.ts';

const SMALLEST = 0.5;
const LARGEST = 3;
const STEP = 1.1;

/** Makes buttons and the wheel change the scale; `remember` is called with each new one. */
export function startZoom(frame: Frame, first: number, remember: (zoom: number) => void): void {
  let zoom = 1;
  const { zoomOut, zoomReset, zoomIn } = frame.toolbar;
  const setZoom = (wanted: number, x: number, y: number): void => {
    zoom = Math.min(LARGEST, Math.max(SMALLEST, Number.isFinite(wanted) ? wanted : 1));
    if (Math.abs(zoom - 1) < 0.02) zoom = 1;
    // All sizes in the style sheet depend on this one. Setting it by script is allowed under a strict policy.
    keepPlace(elementNear(x, y), () => document.documentElement.style.setProperty('--zoom', String(zoom)));
    const percent = `${Math.round(zoom * 100)}%`;
    zoomReset.textContent = percent;
    zoomReset.setAttribute('aria-label', say('{0}: reset zoom', percent));
    zoomOut.disabled = zoom <= SMALLEST;
    zoomIn.disabled = zoom >= LARGEST;
    remember(zoom);
  };
  const aroundMiddle = (wanted: number): void =>
    setZoom(wanted, window.innerWidth / 2, window.innerHeight / 3);
  zoomOut.addEventListener('click', () => aroundMiddle(zoom / STEP));
  zoomIn.addEventListener('click', () => aroundMiddle(zoom * STEP));
  zoomReset.addEventListener('click', () => aroundMiddle(1));
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.deltaY !== 0)
      setZoom(event.deltaY < 0 ? zoom * STEP : zoom / STEP, event.clientX, event.clientY);
  };
  frame.root.addEventListener('wheel', onWheel, { passive: false });
  aroundMiddle(first);
}
