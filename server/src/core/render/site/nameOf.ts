import { type Element, titleOf } from '../../model/element.ts';
import { plainText } from './plainText.ts';
import type { SiteContext } from './siteContext.ts';

/** What an element is called in a line; not escaped. */
export function nameOf(context: SiteContext, element: Element): string {
  const title = titleOf(element);
  return title === '' ? (element.id?.text ?? `Untitled ${element.kind}`) : plainText(context, title);
}
