import type { PreviewChange } from '../previewProtocol.ts';
import type { Rendering } from './rendering.ts';

/** What a page has to be told to show `next` where it shows `shown`; undefined when they are the same. */
export function changeBetween(shown: Rendering, next: Rendering): Omit<PreviewChange, 'preview'> | undefined {
  const known = new Map(shown.fragments.map(({ key, html }) => [key, html]));
  const fragments = next.fragments.filter(({ key, html }) => known.get(key) !== html);
  const order = next.fragments.map(({ key }) => key);
  const same =
    fragments.length === 0 &&
    shown.framework === next.framework &&
    shown.title === next.title &&
    shown.list === next.list &&
    shown.fragments.length === order.length &&
    shown.fragments.every(({ key }, index) => key === order[index]);
  if (same) return undefined;
  return { framework: next.framework, title: next.title, list: next.list, order, fragments };
}
