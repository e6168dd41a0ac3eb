import type { Element } from '../model/element.ts';
import type { AskedQuestion, QuestionReply } from '../model/questions.ts';
import { countOf } from '../text/counts.ts';
import type { Complaint, RenderContext } from './context.ts';
import { type Html, type HtmlValue, html, joinHtml } from './html.ts';
import { renderText } from './markdown.ts';

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

/** The questions of an element itself with their replies and answers; only for authors. */
export function renderQuestions(context: RenderContext, element: Element): Html | undefined {
  if (context.audience === 'reader' || element.questions.length === 0) return undefined;
  return html`<ul class="questions">${element.questions.map((question) => renderQuestion(context, question))}</ul>`;
}

function renderQuestion(context: RenderContext, { isAnswered, name, text, replies }: AskedQuestion): Html {
  const lines = replies.map((reply) => renderReply(context, reply));
  const inside = lines.length > 0 && html`<ul class="replies">${lines}</ul>`;
  const words = html`${renderAsker(name)}${renderText(context, text.text)}`;
  return isAnswered
    ? html`<li class="answered"><strong>Answered:</strong> ${words}${inside}</li>`
    : html`<li><strong>Open question:</strong> ${words}${inside}</li>`;
}

function renderReply(context: RenderContext, { kind, name, text }: QuestionReply): Html {
  const label = kind === 'answer' ? html`<strong>Answer:</strong> ` : renderAsker(name);
  return html`<li class="${kind}">${label}${renderText(context, text.text)}</li>`;
}

/** The name of who asks or replies, before the text. */
export function renderAsker(name: string | undefined): Html | undefined {
  return name === undefined ? undefined : html`<span class="asker">${name}:</span> `;
}
