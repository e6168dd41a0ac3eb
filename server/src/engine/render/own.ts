import type { Element } from '../model/element.ts';
import type { RenderContext } from './context.ts';
import { renderProse } from './markdown.ts';
import { renderComplaints, renderQuestions } from './marks.ts';
import { leaves, type Piece } from './piece.ts';
import { renderNotes, renderProperties } from './properties.ts';

/** The details of an element below its title: problems, prose, notes, properties and open questions. */
export function renderOwn(context: RenderContext, element: Element): Piece[] {
  const problems = context.audience === 'author' ? context.wrong(element.node).own : [];
  return [
    ...leaves({ problems: renderComplaints(problems), prose: renderElementProse(context, element) }),
    ...renderNotes(context, element),
    ...leaves({
      properties: renderProperties(context, element),
      questions: renderQuestions(context, element),
    }),
  ];
}

/** The prose of an element. */
export function renderElementProse(context: RenderContext, element: Element): string {
  if (element.prose.length === 0) return '';
  const prose = element.prose.map((line) => line?.text ?? '').join('\n');
  return `<div class="prose">${renderProse(context, prose)}</div>`;
}
