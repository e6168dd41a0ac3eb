import type { AttentionKind } from '../../diff/attention/attention.ts';
import type { Change, ChangeType } from '../../diff/change.ts';
import type { Element } from '../../model/element.ts';
import { SIGNIFICANCES } from '../changeWords.ts';
import type { RenderContext } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { type Changed, type ChangeTally, combine, type GoneElement, totalOf } from './changed.ts';

/** The change of an element itself, in a word or two. */
const STATES: Readonly<Record<ChangeType, string>> = {
  added: 'new',
  removed: 'removed',
  moved: 'moved',
  reordered: 'reordered',
  reworded: 'reworded',
  retitled: 'retitled',
  'renamed-id': 'id changed',
  split: 'split',
  merged: 'merged',
  'property-changed': 'changed',
  'section-changed': 'changed',
  retired: 'retired',
};

const MINDED: Readonly<Record<AttentionKind, string>> = {
  negation: 'check “not”',
  obligation: 'check must/may',
  quantity: 'check number',
  time: 'check time',
  connective: 'check and/or',
  direction: 'check word',
  person: 'check person',
  term: 'check term',
  opposite: 'check opposite',
  order: 'check order',
  sign: 'check sign',
  capitals: 'check capitals',
  'lead-in': 'check lead-in',
  lost: 'check lost statement',
  agreed: 'check agreement',
  untaught: 'check course',
  unexplained: 'check guide',
};

/** The marks for changes of an element and its contents, as HTML for a link. They never rely on colour alone. */
export function renderChangeMarks({ changes }: RenderContext, element: Element): Html | undefined {
  const changed = changes?.of(element);
  return changed && marksOf(changed);
}

/** The same for a document that consists of several elements. */
export function renderMarksOfAll(
  { changes }: RenderContext,
  elements: readonly Element[],
  gone: readonly GoneElement[],
): Html | undefined {
  const inside = elements.flatMap((element) => changes?.of(element) ?? []);
  const changed = combine({ own: [], isWithinNew: false, splitOffBy: undefined, gone, inside });
  return changed && marksOf(changed);
}

/** The mark for a removed box. */
export function renderGoneMark({ significance }: Change): Html {
  const graver = significance === 'breaking' ? ' · breaking' : '';
  return html`<span class="box-changes"><span class="mark change change-removed ${significance}">removed${graver}</span></span>`;
}

/** The CSS classes of a changed element; empty if nothing changed. */
export function changeClasses({ changes }: RenderContext, element: Element | undefined): string {
  const changed = element && changes?.of(element);
  if (changed === undefined) return '';
  const { own, isWithinNew, splitOffBy } = changed;
  const isNew = isWithinNew || splitOffBy || own.some(({ type }) => type === 'added');
  return isNew ? ' changed is-new' : ' changed';
}

/** Whether an element is hidden because nothing in it changed. */
export function isUnchanged({ changes }: RenderContext, element: Element | undefined): boolean {
  return changes?.only === true && element !== undefined && changes.of(element) === undefined;
}

function marksOf({ own, removed, attention, tally }: Changed): Html | undefined {
  const types = [...new Set(own.map(({ type }) => type))];
  const states = new Map(types.map((type) => [STATES[type], type]));
  const marks = [...states].map(([word, type]) => mark(`change-${type}`, word));
  if (removed > 0) marks.push(mark('change-removed', `${removed} removed inside`));
  for (const one of attention) marks.push(mark('mind', MINDED[one]));
  // A single change is already described by its mark, so it is not counted, unless it is breaking.
  const isSaid = totalOf(tally) === 1 && own.length === 1 && tally.breaking === 0;
  if (!isSaid) marks.push(...countsOf(tally));
  return marks.length === 0 ? undefined : html`<span class="box-changes">${joinHtml(marks, ' ')}</span>`;
}

function mark(className: string, words: string): Html {
  return html`<span class="mark change ${className}">${words}</span>`;
}

/** `2 breaking`, `1 editorial`: separate marks, so that they fit into narrow boxes. */
function countsOf(tally: ChangeTally): Html[] {
  return SIGNIFICANCES.filter((each) => tally[each] > 0).map((each) => mark(each, `${tally[each]} ${each}`));
}
