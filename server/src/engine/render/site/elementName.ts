import { type Element, titleOf } from '../../model/element.ts';
import { wordOfKind } from '../../model/kinds.ts';
import { plainText } from './plainText.ts';
import type { SiteContext } from './siteContext.ts';

/** The name of an element as plain text; not escaped. */
export function elementName(context: SiteContext, element: Element): string {
  const title = titleOf(element);
  return title === ''
    ? (element.id?.text ?? `Untitled ${wordOfKind(element.kind)}`)
    : plainText(context, title);
}
