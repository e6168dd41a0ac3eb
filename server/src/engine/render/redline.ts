import type { Change } from '../diff/change.ts';
import type { Box, Column, FrameworkMap, MapEntry } from '../map/frameworkMap.ts';
import type { Element } from '../model/element.ts';
import { countOf } from '../text/counts.ts';
import { type ContentLine, contentLines, partsOfLine, renderContents } from './changeContents.ts';
import {
  hasWords,
  SIGNIFICANCES,
  wordsOfAttention,
  wordsOfKind,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from './changeWords.ts';
import { type Html, html, joinHtml } from './html.ts';
import { renderWordChanges } from './wordChanges.ts';

/** The location of a change, for display; empty if there is none. */
export type Where = (change: Change) => string;

/** A list of changes with the differing words, as HTML; undefined if there are none. */
export function renderChanges(changes: readonly Change[], where: Where): Html | undefined {
  if (changes.length === 0) return undefined;
  return html`<ol class="changes">${changes.map((change) => renderChange(change, where(change)))}</ol>`;
}

function renderChange(change: Change, where: string): Html {
  const { significance, id, from, type, further } = change;
  const attention = wordsOfAttention(change);
  const place = wordsOfPlace(change.path);
  const notes = [
    place,
    type === 'moved' && from && `from ${wordsOfPlace(from.path) || 'the top level'}`,
    ...wordsOfReach(change),
    where,
  ].filter((note) => note !== '' && note !== false && note !== undefined);
  const what = html`<span class="significance">${significance}</span> <strong>${wordsOfType(change)}</strong> ${wordsOfKind(change)}`;
  return html`<li class="change ${significance}">${[
    html`<p class="what">${what}${id && html` <code>${id}</code>`}</p>`,
    attention && html`<p class="attention">Check: ${attention}</p>`,
    html`<p class="text">${renderText(change)}</p>`,
    further.map(
      ({ id: other, text }) =>
        html`<p class="text further">${type === 'split' ? 'and' : 'with'} ${other && html`<code>${other}</code> `}${text}</p>`,
    ),
    renderInside(change),
    notes.length > 0 && html`<p class="notes">${joinHtml(notes, ' · ')}</p>`,
  ]}</li>`;
}

/** With more lines than this, the contents of an added or removed element are folded. */
const MOST_OPEN = 12;

function renderInside(change: Change): Html | undefined {
  const tag = change.type === 'added' ? 'ins' : 'del';
  const lines = contentLines(change);
  const list = renderContents(lines, (line) => renderLine(line, tag));
  const count = lines.length;
  if (list === undefined) return undefined;
  const isOpen = count <= MOST_OPEN && html` open`;
  return html`<details class="inside"${isOpen}><summary>${countOf(count, 'line')} ${change.type} with it</summary>${list}</details>`;
}

function renderLine(line: ContentLine, tag: 'ins' | 'del'): Html {
  return html`<${tag}>${partsOfLine(line).join(' ')}</${tag}>`;
}

function renderText(change: Change): Html {
  const { title } = change;
  if (change.type === 'removed') return html`<del>${title}</del>`;
  if (change.type === 'added') return html`<ins>${title}</ins>`;
  if (!hasWords(change)) return html`${title}`;
  const words = renderWordChanges(change.from?.text ?? '', change.to?.text ?? '');
  const isNamed =
    change.type === 'property-changed' || change.type === 'renamed-id' || change.type === 'retired';
  return isNamed && title ? html`${title}: ${words}` : words;
}

/** The map of the new version, with a mark on each changed box. Removed boxes are shown in their former places. */
export function renderChangedMap({ columns }: FrameworkMap, changes: readonly Change[]): Html {
  const tree = treeOf(changes);
  const drawn = columns.map((column) => renderColumn(column, tree));
  const gone = renderGone(changes.filter(({ type, kind }) => type === 'removed' && kind === 'domain'));
  const removed =
    gone.length > 0 && html`<section class="domain gone"><ul class="boxes">${gone}</ul></section>`;
  return html`<div class="map">${drawn}${removed}</div>`;
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

function renderColumn({ domain, hue, entries }: Column, tree: ChangeTree): Html {
  const own = domain ? partOf(tree, domain) : tree;
  const gone = [...(own?.inside.values() ?? [])].flatMap((part) => part.own).filter(isGoneBox);
  const title = domain ? (domain.title?.text ?? domain.id?.text) : 'Without a domain';
  const boxes = entries.map((entry) => renderEntry(entry, own));
  return html`<section class="domain hue-${hue}">${[
    html`<h3>${title}</h3>`,
    domain && renderMarks(own?.own ?? []),
    html`<ul class="boxes">${boxes}${renderGone(gone)}</ul>`,
  ]}</section>`;
}

function isGoneBox({ type, kind }: Change): boolean {
  return type === 'removed' && (kind === 'activity' || kind === 'group');
}

function renderEntry(entry: MapEntry, tree: ChangeTree | undefined): Html {
  const own = partOf(tree, entry.element);
  if (entry.type === 'box') return renderBox(entry, own);
  const inside = entry.entries.map((each) => renderEntry(each, own));
  const title = entry.element.title?.text;
  return html`<li class="box-group"><h4>${title}</h4>${renderMarks(own?.own ?? [])}<ul class="boxes">${inside}</ul></li>`;
}

function renderBox({ element, boxes }: Box, tree: ChangeTree | undefined): Html {
  const changes = [...allIn(tree)];
  const inside = boxes.map((box) => renderBox(box, partOf(tree, box.element)));
  return html`<li class="${changes.length > 0 ? 'box changed' : 'box'}">${[
    html`<span class="box-title">${element.title?.text}</span>`,
    renderMarks(changes),
    inside.length > 0 && html`<ul class="boxes">${inside}</ul>`,
  ]}</li>`;
}

function renderMarks(changes: readonly Change[]): Html | undefined {
  const marks = SIGNIFICANCES.flatMap((significance) => {
    const count = changes.filter((change) => change.significance === significance).length;
    return count > 0 ? [html`<span class="mark ${significance}">${count} ${significance}</span>`] : [];
  });
  const state = changes.find(
    ({ type, kind }) => type === 'added' && (kind === 'activity' || kind === 'domain'),
  );
  if (state && changes.length === 1)
    return html`<span class="marks"><span class="mark new">new</span></span>`;
  return marks.length > 0 ? html`<span class="marks">${joinHtml(marks, ' ')}</span>` : undefined;
}

function renderGone(changes: readonly Change[]): Html[] {
  return changes.map(
    ({ title }) =>
      html`<li class="box gone"><span class="box-title"><del>${title}</del></span><span class="marks"><span class="mark breaking">removed</span></span></li>`,
  );
}
