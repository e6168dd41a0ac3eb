import type { Element } from '../model/element.ts';
import type { Complaint, RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';
import { renderText } from './markdown.ts';
import { countOf } from './words.ts';

/** How many open questions an element holds, itself included; kept by element, as elements never change. */
const questions = new WeakMap<Element, number>();

/** How many open questions stand in an element, at any depth. */
export function countQuestions(element: Element): number {
  const known = questions.get(element);
  if (known !== undefined) return known;
  let count = element.questions.length;
  for (const child of element.children) count += countQuestions(child);
  questions.set(element, count);
  return count;
}

/** The marks for so many problems and open questions; for authors alone. */
export function renderMarks(context: RenderContext, problems: number, openQuestions: number): string {
  if (context.audience === 'reader') return '';
  const marks: string[] = [];
  if (problems > 0) marks.push(`<span class="mark problem">${countOf(problems, 'problem')}</span>`);
  if (openQuestions > 0)
    marks.push(`<span class="mark question">${countOf(openQuestions, 'question')}</span>`);
  return marks.join(' ');
}

/** How much something holds, one count beside the other, then what else is given, as HTML. */
export function renderSize(counts: readonly string[], ...further: readonly string[]): string {
  const parts = [...counts.map((count) => `<span>${count}</span>`), ...further.filter((part) => part !== '')];
  return `<div class="size">${parts.join(' ')}</div>`;
}

/** What is wrong, in words. */
export function renderComplaints(complaints: readonly Complaint[]): string {
  if (complaints.length === 0) return '';
  const items = complaints.map(({ message }) => `<li><strong>Problem:</strong> ${escapeHtml(message)}</li>`);
  return `<ul class="problems">${items.join('')}</ul>`;
}

/** The open questions of an element itself; for authors alone. */
export function renderQuestions(context: RenderContext, element: Element): string {
  if (context.audience === 'reader' || element.questions.length === 0) return '';
  const items = element.questions.map(({ text }) => {
    return `<li><strong>Open question:</strong> ${renderText(context, text)}</li>`;
  });
  return `<ul class="questions">${items.join('')}</ul>`;
}
