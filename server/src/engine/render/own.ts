import type { Element } from '../model/element.ts';
import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderProse } from './markdown.ts';
import { renderComplaints, renderQuestions } from './marks.ts';
import { renderNotes, renderProperties } from './properties.ts';

/** The details of an element below its title: problems, prose, notes, properties and open questions. */
export function renderOwn(context: RenderContext, element: Element): Html[] {
  const problems = context.audience === 'author' ? context.wrong(element.node).own : [];
  return [
    renderComplaints(problems),
    renderElementProse(context, element),
    ...renderNotes(context, element),
    renderProperties(context, element),
    renderQuestions(context, element),
  ].filter((part) => part !== undefined);
}

/** The prose of an element; undefined if it has none. */
export function renderElementProse(context: RenderContext, element: Element): Html | undefined {
  if (element.prose.length === 0) return undefined;
  const prose = element.prose.map((line) => line?.text ?? '').join('\n');
  return html`<div class="prose">${renderProse(context, prose)}</div>`;
}
