import { agreedOn, countAgreed, countAllAgreed } from '../model/agreement.ts';
import type { Element } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { RenderContext } from './context.ts';
import { type Html, html } from './html.ts';
import { dayInWords } from './readerValues.ts';

/** The day on which the group agreed an element, as a quiet mark for authors; undefined if it did not. */
export function renderAgreed({ audience }: RenderContext, element: Element): Html | undefined {
  const day = audience === 'author' ? agreedOn(element) : undefined;
  return day === undefined ? undefined : html`<span class="agreed">Agreed on ${dayInWords(day)}</span>`;
}

/**
 * How many of the competences in an activity are agreed, in words and as a thin bar; undefined if there are none, and
 * unless the group is agreeing the framework.
 */
export function renderAgreedShare({ isBeingAgreed }: RenderContext, element: Element): Html | undefined {
  const total = element.counts.competences;
  if (isBeingAgreed !== true || total === 0) return undefined;
  const count = countAgreed(element);
  return html`<span class="agreed-share">${wordsOfAgreed(count, total)}<progress value="${count}" max="${total}" aria-hidden="true"></progress></span>`;
}

/** A mark for a framework in which every competence is agreed; otherwise, the open points say how many are. */
export function renderAllAgreed({ isBeingAgreed }: RenderContext, framework: Framework): Html | undefined {
  const total = framework.counts.competences;
  const isWhole = isBeingAgreed === true && total > 0 && countAllAgreed(framework) === total;
  return isWhole ? html`<span class="mark agreement">${wordsOfAgreed(total, total)}</span>` : undefined;
}

/** `3 of 12 agreed`, or `all 12 agreed`. */
export function wordsOfAgreed(count: number, total: number): string {
  return count === total ? `all ${total} agreed` : `${count} of ${total} agreed`;
}
