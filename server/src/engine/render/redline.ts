import type { Change } from '../diff/change.ts';
import type { Box, Column, FrameworkMap, MapEntry } from '../map/frameworkMap.ts';
import type { Element } from '../model/element.ts';
import { capitalised } from '../text/capitalised.ts';
import { countOf } from '../text/counts.ts';
import { type ContentLine, contentLines, partsOfLine, renderContents } from './changeContents.ts';
import { type ChangeGroup, isGroup, withGroups } from './changeGroups.ts';
import {
  hasWords,
  SIGNIFICANCES,
  wordsOfAttention,
  wordsOfFormerPlace,
  wordsOfKind,
  wordsOfPlace,
  wordsOfReach,
  wordsOfType,
} from './changeWords.ts';
import { type Html, type HtmlValue, html, joinHtml } from './html.ts';
import { renderWordChanges } from './wordChanges.ts';

/** What a page knows about the changes on it. */
export interface RedlineContext {
  /** The location of a change, for display; undefined if there is none. */
  readonly where: (change: Change) => HtmlValue;
  /** The name of the place on the page that describes a change, for links. */
  readonly anchor: (change: Change) => string;
}

/** A list of changes with the differing words, as HTML; undefined if there are none. */
export function renderChanges(changes: readonly Change[], context: RedlineContext): Html | undefined {
  if (changes.length === 0) return undefined;
  return html`<ol class="changes">${withGroups(changes).map((entry) => (isGroup(entry) ? renderGroup(entry, context) : renderChange(entry, context)))}</ol>`;
}

/** One entry for changes of one kind, with the list folded in it. */
function renderGroup({ words, changes, newValue }: ChangeGroup, { where, anchor }: RedlineContext): Html {
  const items = changes.map((change) => {
    const notes = [wordsOfPlace(change), where(change)].filter((note) => note !== '' && note !== undefined);
    const text = html`<ins>${newValue(change)}</ins> ${change.title}`;
    return html`<li id="${anchor(change)}">${text} <span class="notes">${joinHtml(notes, ' · ')}</span></li>`;
  });
  const [{ significance }] = changes as readonly [Change];
  return html`<li class="change ${significance}"><p class="what"><span class="significance">${significance}</span></p><details class="inside"><summary>${words}</summary><ul>${items}</ul></details></li>`;
}

function renderChange(change: Change, { where, anchor }: RedlineContext): Html {
  const { significance, id, from, type, further } = change;
  const attention = wordsOfAttention(change);
  const place = wordsOfPlace(change);
  const notes = [
    place,
    type === 'moved' && from && `from ${wordsOfFormerPlace({ from })}`,
    ...wordsOfReach(change),
    where(change),
  ].filter((note) => note !== '' && note !== false && note !== undefined);
  const what = html`<span class="significance">${significance}</span> <strong>${wordsOfType(change)}</strong> ${wordsOfKind(change)}`;
  return html`<li class="change ${significance}" id="${anchor(change)}">${[
    html`<p class="what">${what}${id && html` <code>${id}</code>`}</p>`,
    attention && html`<p class="attention">${capitalised(attention)}</p>`,
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

/**
 * The map of the new version, with a mark on each changed box that leads to its first change. Removed boxes are shown in
 * their former places.
 */
export function renderChangedMap(
  { columns }: FrameworkMap,
  changes: readonly Change[],
  { anchor }: Pick<RedlineContext, 'anchor'>,
): Html {
  const tree = treeOf(changes);
  const drawn = columns.map((column) => renderColumn(column, tree, anchor));
  const gone = renderGone(
    changes.filter(({ type, kind }) => type === 'removed' && kind === 'domain'),
    anchor,
  );
  const removed =
    gone.length > 0 &&
    html`<section class="domain gone"><h3>Removed</h3><ul class="boxes">${gone}</ul></section>`;
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

type Anchor = RedlineContext['anchor'];

function renderColumn({ domain, hue, entries }: Column, tree: ChangeTree, anchor: Anchor): Html {
  const own = domain ? partOf(tree, domain) : tree;
  const gone = [...(own?.inside.values() ?? [])].flatMap((part) => part.own).filter(isGoneBox);
  const title = domain ? (domain.title?.text ?? domain.id?.text) : 'Without a domain';
  const boxes = entries.map((entry) => renderEntry(entry, own, anchor));
  return html`<section class="domain hue-${hue}">${[
    html`<h3>${title}</h3>`,
    domain && renderMarks(own?.own ?? [], anchor),
    html`<ul class="boxes">${boxes}${renderGone(gone, anchor)}</ul>`,
  ]}</section>`;
}

function isGoneBox({ type, kind }: Change): boolean {
  return type === 'removed' && (kind === 'activity' || kind === 'group');
}

function renderEntry(entry: MapEntry, tree: ChangeTree | undefined, anchor: Anchor): Html {
  const own = partOf(tree, entry.element);
  if (entry.type === 'box') return renderBox(entry, own, anchor);
  const inside = entry.entries.map((each) => renderEntry(each, own, anchor));
  const title = entry.element.title?.text;
  return html`<li class="box-group"><h4>${title}</h4>${renderMarks(own?.own ?? [], anchor)}<ul class="boxes">${inside}</ul></li>`;
}

function renderBox({ element, boxes }: Box, tree: ChangeTree | undefined, anchor: Anchor): Html {
  const changes = [...allIn(tree)];
  const inside = boxes.map((box) => renderBox(box, partOf(tree, box.element), anchor));
  return html`<li class="${changes.length > 0 ? 'box changed' : 'box'}">${[
    html`<span class="box-title">${element.title?.text}</span>`,
    renderMarks(changes, anchor),
    inside.length > 0 && html`<ul class="boxes">${inside}</ul>`,
  ]}</li>`;
}

/** The number of changes of each significance, and what to look at first, as links to the first of each. */
function renderMarks(changes: readonly Change[], anchor: Anchor): Html | undefined {
  if (changes.length === 0) return undefined;
  const marks = SIGNIFICANCES.flatMap((significance) => {
    const own = changes.filter((change) => change.significance === significance);
    const [first] = own;
    const [only] = changes;
    const isNew = only?.type === 'added' && (only.kind === 'activity' || only.kind === 'domain');
    const words = changes.length === 1 && isNew ? 'new' : `${own.length} ${significance}`;
    return first ? [html`<a class="mark ${significance}" href="#${anchor(first)}">${words}</a>`] : [];
  });
  const watched = changes.find(({ attention }) => attention.length > 0);
  const look =
    watched && html`<a class="mark attention" href="#${anchor(watched)}">${wordsOfAttention(watched)}</a>`;
  return html`<span class="marks">${joinHtml(look ? [look, ...marks] : marks, ' ')}</span>`;
}

function renderGone(changes: readonly Change[], anchor: Anchor): Html[] {
  return changes.map((change) => {
    const mark = html`<a class="mark breaking" href="#${anchor(change)}">removed</a>`;
    return html`<li class="box gone"><span class="box-title"><del>${change.title}</del></span><span class="marks">${mark}</span></li>`;
  });
}
