import type { Element } from '../model/element.ts';
import { countOf } from '../text/counts.ts';
import type { Complaint, RenderContext } from './context.ts';
import { type Html, type HtmlValue, html, joinHtml } from './html.ts';
import { renderText } from './markdown.ts';

/** The number of open questions in an element, including its own. Cached by element, because elements never change. */
const questions = new WeakMap<Element, number>();

/** The number of open questions in an element, at any depth. */
export function countQuestions(element: Element): number {
  const known = questions.get(element);
  if (known !== undefined) return known;
  let count = element.questions.length;
  for (const child of element.children) count += countQuestions(child);
  questions.set(element, count);
  return count;
}

/** The marks for numbers of problems and open questions; only for authors. */
export function renderMarks(
  context: RenderContext,
  problems: number,
  openQuestions: number,
): Html | undefined {
  if (context.audience === 'reader' || problems + openQuestions === 0) return undefined;
  return joinHtml(
    [
      problems > 0 && html`<span class="mark problem">${countOf(problems, 'problem')}</span>`,
      openQuestions > 0 && html`<span class="mark question">${countOf(openQuestions, 'question')}</span>`,
    ],
    ' ',
  );
}

/** The size of an element, one count after the other, then further marks. */
export function renderSize(counts: readonly string[], ...further: readonly HtmlValue[]): Html {
  return html`<div class="size">${joinHtml([...counts.map((count) => html`<span>${count}</span>`), ...further], ' ')}</div>`;
}

/** The number of problems, in words. */
export function renderComplaints(complaints: readonly Complaint[]): Html | undefined {
  if (complaints.length === 0) return undefined;
  const items = complaints.map(({ message }) => html`<li><strong>Problem:</strong> ${message}</li>`);
  return html`<ul class="problems">${items}</ul>`;
}

/** The open questions of an element itself; only for authors. */
export function renderQuestions(context: RenderContext, element: Element): Html | undefined {
  if (context.audience === 'reader' || element.questions.length === 0) return undefined;
  const items = element.questions.map(({ text }) => {
    return html`<li><strong>Open question:</strong> ${renderText(context, text)}</li>`;
  });
  return html`<ul class="questions">${items}</ul>`;
}
