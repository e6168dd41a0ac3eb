import type { Element } from '../model/element.ts';
import type { Complaint, RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderText } from './markdown.ts';
import { countOf } from './words.ts';

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
export function renderMarks(context: RenderContext, problems: number, openQuestions: number): string {
  if (context.audience === 'reader') return '';
  const marks: string[] = [];
  if (problems > 0) marks.push(`<span class="mark problem">${countOf(problems, 'problem')}</span>`);
  if (openQuestions > 0)
    marks.push(`<span class="mark question">${countOf(openQuestions, 'question')}</span>`);
  return marks.join(' ');
}

/** The size of an element, one count after the other, then further marks, as HTML. */
export function renderSize(counts: readonly string[], ...further: readonly string[]): string {
  const parts = [...counts.map((count) => `<span>${count}</span>`), ...further.filter((part) => part !== '')];
  return `<div class="size">${parts.join(' ')}</div>`;
}

/** The number of problems, in words. */
export function renderComplaints(complaints: readonly Complaint[]): string {
  if (complaints.length === 0) return '';
  const items = complaints.map(({ message }) => `<li><strong>Problem:</strong> ${escapeHtml(message)}</li>`);
  return `<ul class="problems">${items.join('')}</ul>`;
}

/** The open questions of an element itself; only for authors. */
export function renderQuestions(context: RenderContext, element: Element): string {
  if (context.audience === 'reader' || element.questions.length === 0) return '';
  const items = element.questions.map(({ text }) => {
    return `<li><strong>Open question:</strong> ${renderText(context, text)}</li>`;
  });
  return `<ul class="questions">${items.join('')}</ul>`;
}
