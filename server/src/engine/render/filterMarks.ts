import { type Counts, type Element, isCompetence } from '../model/element.ts';
import { countOf } from '../text/counts.ts';
import type { FilterState } from '../view/filterStates.ts';
import { changeClasses, isUnchanged } from './changes/changeMarks.ts';
import type { Choice, RenderContext } from './context.ts';
import { type Html, html, joinHtml } from './html.ts';

/**
 * The attributes of an element's HTML: CSS classes for the reader's choices and for changes, its key, and the anchor for
 * links, if it has one.
 */
export function attributesOf(
  context: RenderContext,
  className: string,
  key: string,
  element: Element | undefined,
  anchor?: string,
): Html {
  const { choice } = context;
  const state = element && choice?.filterState(element);
  const classes = `${state && choice ? classesOf(state, choice) : ''}${changeClasses(context, element)}`;
  const hidden = state?.isHidden || isUnchanged(context, element) ? ' hidden' : '';
  const id = anchor !== undefined && html` id="${anchor}"`;
  return html` class="${className}${classes}" data-key="${key}"${id}${hidden}`;
}

/**
 * The number of search results and the coverage of an element, as HTML; undefined if there are none. They never rely on
 * colour alone.
 */
export function renderFigures({ choice }: RenderContext, element: Element): Html | undefined {
  const state = choice?.filterState(element);
  if (state === undefined || choice === undefined) return undefined;
  const figures = [
    choice.isSearched && state.hits > 0 && html`<span class="mark hits">${state.hits} found</span>`,
    choice.reached && html`<span class="mark reach">${reachInWords(state, choice.reached)}</span>`,
    choice.marksIds && renderMissingIds(element),
  ].filter((figure) => figure !== undefined && figure !== false);
  return figures.length > 0 ? joinHtml(figures, ' ') : undefined;
}

/** The same for a single competence. */
export function renderOwnFigures({ choice }: RenderContext, element: Element): Html | undefined {
  const state = choice?.filterState(element);
  if (state === undefined || choice === undefined) return undefined;
  const isReached = choice.reached !== undefined && state.reach === 'whole';
  return html`${isReached && html` <span class="mark reach">${choice.reached}</span>`}${
    choice.marksIds && element.id === undefined && html` <span class="mark missing">no id</span>`
  }`;
}

/** How many activities or competences an element contains: `12 activities`, or `6 of 12 activities` if some are filtered out. */
export function countInWords(
  { choice }: RenderContext,
  element: Element | undefined,
  counts: Counts,
  kind: 'activities' | 'competences',
): string {
  const noun = kind === 'activities' ? 'activity' : 'competence';
  const count = element && choice?.filterState(element)?.[kind];
  const hidden = count === undefined ? 0 : count.total - count.shown;
  const total = countOf(counts[kind], noun);
  return hidden === 0 ? total : `${counts[kind] - hidden} of ${total}`;
}

/** A sentence above a list about the competences that are filtered out; undefined if there are none. */
export function renderLeftOut({ choice }: RenderContext, element: Element): Html | undefined {
  const count = choice?.filterState(element)?.competences;
  const hidden = count ? count.total - count.shown : 0;
  if (count === undefined || hidden === 0) return undefined;
  const verb = hidden === 1 ? 'is' : 'are';
  return html`<p class="left-out">${hidden} of ${countOf(count.total, 'competence')} ${verb} filtered out.</p>`;
}

/** The number of competences in an element without an id. Cached by element, because elements never change. */
function countMissingIds(element: Element): number {
  const known = missing.get(element);
  if (known !== undefined) return known;
  let count = isCompetence(element) && element.id === undefined ? 1 : 0;
  for (const child of element.children) count += countMissingIds(child);
  missing.set(element, count);
  return count;
}

const missing = new WeakMap<Element, number>();

function renderMissingIds(element: Element): Html | undefined {
  const count = countMissingIds(element);
  return count === 0 ? undefined : html`<span class="mark missing">${count} without an id</span>`;
}

function classesOf(state: FilterState, choice: Choice): string {
  const { isHit, hits, reach } = state;
  return [
    isHit ? ' hit' : '',
    choice.isSearched && hits === 0 ? ' aside' : '',
    choice.reached ? ` reach-${reach} heat-${heatOf(state)}` : '',
  ].join('');
}

/** From 0 for nothing covered to 4 for everything. */
function heatOf({ reach, competences: { shown, reached } }: FilterState): number {
  if (reach === 'none') return 0;
  if (reach === 'whole' || shown === 0) return 4;
  return Math.min(3, Math.max(1, Math.ceil((reached / shown) * 4)));
}

/** The coverage of what is shown of an element in words, such as `3 of 8 covered`. */
export function reachInWords({ reach, competences: { shown, reached } }: FilterState, word: string): string {
  if (shown === 0) return reach === 'whole' ? word : `not ${word}`;
  return reached === shown ? `all ${word}` : `${reached} of ${shown} ${word}`;
}
