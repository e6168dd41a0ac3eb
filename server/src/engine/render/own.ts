import type { Element } from '../model/element.ts';
import { renderAgreed } from './agreement.ts';
import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { renderProse } from './markdown.ts';
import { renderComplaints, renderQuestions } from './marks.ts';
import { renderNotes, renderProperties } from './properties.ts';

/**
 * The details of an element below its title: problems, prose, notes, properties, agreement and open questions. Items of
 * a list show their agreement in their own line.
 */
export function renderOwn(context: RenderContext, element: Element): Html[] {
  const problems = context.audience === 'author' ? context.wrong(element.node).own : [];
  const agreed = isInLine(element) ? undefined : renderAgreed(context, element);
  return [
    renderComplaints(problems),
    renderElementProse(context, element),
    ...renderNotes(context, element),
    renderProperties(context, element),
    agreed && html`<p class="agreement">${agreed}</p>`,
    renderQuestions(context, element),
  ].filter((part) => part !== undefined);
}

/** Whether an element is one line of a list. */
function isInLine({ kind }: Element): boolean {
  return kind === 'competence' || kind === 'requirement';
}

/** The prose of an element; undefined if it has none. */
export function renderElementProse(context: RenderContext, element: Element): Html | undefined {
  if (element.prose.length === 0) return undefined;
  const prose = element.prose.map((line) => line?.text ?? '').join('\n');
  return html`<div class="prose">${renderProse(context, prose)}</div>`;
}
