import type { Omitted } from '../model/adapt.ts';
import type { Element } from '../model/element.ts';
import { titleOf } from '../model/element.ts';
import { countOf } from '../text/counts.ts';
import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderPlainly } from './markdown.ts';

/** The omissions of an adaptation from an element, with the reasons, in a disclosure. */
export function renderOmitted(context: RenderContext, element: Element): Html | undefined {
  const omitted = element.id === undefined ? [] : (context.omitted?.(element.id.text) ?? []);
  if (omitted.length === 0) return undefined;
  return renderLeft(context, omitted, `${countOf(omitted.length, 'element')} of the base left out`);
}

/** The omissions of an adaptation at the top level: usually whole domains, which are in no list of this framework. */
export function renderOmittedAtTop(context: RenderContext): Html | undefined {
  const omitted = context.omitted?.(undefined) ?? [];
  if (omitted.length === 0) return undefined;
  const areDomains = omitted.every(({ element }) => element.kind === 'domain');
  const what = countOf(omitted.length, areDomains ? 'domain' : 'element');
  return renderLeft(context, omitted, `${what} of the base left out`);
}

function renderLeft(context: RenderContext, omitted: readonly Omitted[], about: string): Html {
  const items = omitted.map(({ element: left, reason }) => {
    const why = reason !== '' && html` <span class="reason">${reason}</span>`;
    return html`<li><s>${renderPlainly(context, titleOf(left))}</s>${why}</li>`;
  });
  return html`<details class="omitted"><summary>${about}</summary><ul>${items}</ul></details>`;
}
