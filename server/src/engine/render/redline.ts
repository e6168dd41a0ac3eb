import type { Change } from '../diff/change.ts';
import type { Box, Column, FrameworkMap, MapEntry } from '../map/frameworkMap.ts';
import type { Element } from '../model/element.ts';
import {
  hasWords,
  SIGNIFICANCES,
  wordsOfAttention,
  wordsOfKind,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from './changeWords.ts';
import { escapeHtml } from './escape.ts';
import { renderWordChanges } from './wordChanges.ts';

/** The location of a change, for display; empty if there is none. */
export type Where = (change: Change) => string;

/** A list of changes with the words that differ, as HTML. */
export function renderChanges(changes: readonly Change[], where: Where): string {
  if (changes.length === 0) return '';
  return `<ol class="changes">${changes.map((change) => renderChange(change, where(change))).join('')}</ol>`;
}

function renderChange(change: Change, where: string): string {
  const { significance, id, from, type, further } = change;
  const attention = wordsOfAttention(change);
  const place = wordsOfPlace(change.path);
  const notes = [
    place && escapeHtml(place),
    type === 'moved' && from && `from ${escapeHtml(wordsOfPlace(from.path) || 'the top level')}`,
    ...wordsOfReach(change, escapeHtml),
    where && escapeHtml(where),
  ].filter(Boolean);
  return [
    `<li class="change ${significance}">`,
    `<p class="what"><span class="significance">${significance}</span> <strong>${escapeHtml(wordsOfType(change))}</strong> `,
    `${escapeHtml(wordsOfKind(change))}${id ? ` <code>${escapeHtml(id)}</code>` : ''}</p>`,
    attention ? `<p class="attention">Check: ${escapeHtml(attention)}</p>` : '',
    `<p class="text">${renderText(change)}</p>`,
    ...further.map(
      ({ text }) => `<p class="text further">${type === 'split' ? 'and' : 'with'} ${escapeHtml(text)}</p>`,
    ),
    notes.length > 0 ? `<p class="notes">${notes.join(' · ')}</p>` : '',
    '</li>',
  ].join('');
}

function renderText(change: Change): string {
  const title = escapeHtml(change.title);
  if (change.type === 'removed') return `<del>${title}</del>`;
  if (change.type === 'added') return `<ins>${title}</ins>`;
  if (!hasWords(change)) return title;
  const words = renderWordChanges(change.from?.text ?? '', change.to?.text ?? '');
  const isNamed =
    change.type === 'property-changed' || change.type === 'renamed-id' || change.type === 'retired';
  return isNamed && title ? `${title}: ${words}` : words;
}

/** The map of the new version, with a mark on each changed box. Removed boxes are shown in their former places. */
export function renderChangedMap({ columns }: FrameworkMap, changes: readonly Change[]): string {
  const tree = treeOf(changes);
  const drawn = columns.map((column) => renderColumn(column, tree)).join('');
  const gone = renderGone(changes.filter(({ type, kind }) => type === 'removed' && kind === 'domain'));
  return `<div class="map">${drawn}${gone ? `<section class="domain gone"><ul class="boxes">${gone}</ul></section>` : ''}</div>`;
}

/** The changes by their path, one level per name. */
interface ChangeTree {
  /** The changes at this path itself. */
  readonly own: Change[];
  readonly inside: Map<string, ChangeTree>;
}

function treeOf(changes: readonly Change[]): ChangeTree {
  const root: ChangeTree = { own: [], inside: new Map() };
  for (const change of changes) {
    let node = root;
    for (const name of [...change.path, change.id ?? (change.title || change.kind)]) {
      const known = node.inside.get(name);
      const next: ChangeTree = known ?? { own: [], inside: new Map() };
      if (!known) node.inside.set(name, next);
      node = next;
    }
    node.own.push(change);
  }
  return root;
}

function partOf(tree: ChangeTree | undefined, { id, title, kind }: Element): ChangeTree | undefined {
  return tree?.inside.get(id?.text ?? title?.text ?? kind);
}

function* allIn(tree: ChangeTree | undefined): Iterable<Change> {
  if (tree === undefined) return;
  yield* tree.own;
  for (const inside of tree.inside.values()) yield* allIn(inside);
}

function renderColumn({ domain, hue, entries }: Column, tree: ChangeTree): string {
  const own = domain ? partOf(tree, domain) : tree;
  const gone = [...(own?.inside.values() ?? [])].flatMap((part) => part.own).filter(isGoneBox);
  return [
    `<section class="domain hue-${hue}">`,
    `<h3>${domain ? escapeHtml(domain.title?.text ?? domain.id?.text ?? '') : 'Without a domain'}</h3>`,
    domain ? renderMarks(own?.own ?? []) : '',
    `<ul class="boxes">${entries.map((entry) => renderEntry(entry, own)).join('')}${renderGone(gone)}</ul>`,
    '</section>',
  ].join('');
}

function isGoneBox({ type, kind }: Change): boolean {
  return type === 'removed' && (kind === 'activity' || kind === 'group');
}

function renderEntry(entry: MapEntry, tree: ChangeTree | undefined): string {
  const own = partOf(tree, entry.element);
  if (entry.type === 'box') return renderBox(entry, own);
  const inside = entry.entries.map((each) => renderEntry(each, own)).join('');
  const title = escapeHtml(entry.element.title?.text ?? '');
  return `<li class="box-group"><h4>${title}</h4>${renderMarks(own?.own ?? [])}<ul class="boxes">${inside}</ul></li>`;
}

function renderBox({ element, boxes }: Box, tree: ChangeTree | undefined): string {
  const changes = [...allIn(tree)];
  const inside = boxes.map((box) => renderBox(box, partOf(tree, box.element))).join('');
  return [
    `<li class="box${changes.length ? ' changed' : ''}"><span class="box-title">${escapeHtml(element.title?.text ?? '')}</span>`,
    renderMarks(changes),
    inside && `<ul class="boxes">${inside}</ul>`,
    '</li>',
  ].join('');
}

function renderMarks(changes: readonly Change[]): string {
  const marks = SIGNIFICANCES.flatMap((significance) => {
    const count = changes.filter((change) => change.significance === significance).length;
    return count > 0 ? [`<span class="mark ${significance}">${count} ${significance}</span>`] : [];
  });
  const state = changes.find(
    ({ type, kind }) => type === 'added' && (kind === 'activity' || kind === 'domain'),
  );
  if (state && changes.length === 1) return '<span class="marks"><span class="mark new">new</span></span>';
  return marks.length > 0 ? `<span class="marks">${marks.join(' ')}</span>` : '';
}

function renderGone(changes: readonly Change[]): string {
  return changes
    .map(
      ({ title }) =>
        `<li class="box gone"><span class="box-title"><del>${escapeHtml(title)}</del></span><span class="marks"><span class="mark breaking">removed</span></span></li>`,
    )
    .join('');
}
