import { wordOfKind } from '../../model/kinds.ts';
import { isReferenceList, labelOf } from '../../model/properties.ts';
import { capitalised } from '../../text/capitalised.ts';
import { countOf } from '../../text/counts.ts';
import { renderContents } from '../changeContents.ts';
import { type Html, type HtmlValue, html, joinHtml } from '../html.ts';
import { renderWithTitles } from '../markdown.ts';
import { NOTHING_NEW, type NotePart, partsOf, wordsOfRest } from '../noteWords.ts';
import type { NotePlace, ReaderNote, ReaderNotes } from '../readerNotes.ts';
import { renderWordChanges } from '../wordChanges.ts';
import { inWords } from '../words.ts';
import { renderFrameworkLink } from './origin.ts';
import { plainText, shorten } from './plainText.ts';
import { type FrameworkVersion, pageAddress, type SiteContext } from './siteContext.ts';

/** The maximum length of the name of a place, in characters. */
const SHORT = 90;

/** The notes on a version, by section and domain. */
export function renderVersionNotes(context: SiteContext, notes: ReaderNotes, successors: Successors): Html {
  const rest = wordsOfRest(notes);
  const sections = notes.sections.map(({ heading, notes: all }) => {
    const groups = byDomain(context, all).map(({ heading: domain, notes: inside }) => {
      const items = inside.map((note) => html`<li>${renderNote(context, note, successors)}</li>`);
      return html`${domain}<ul class="changes">${joinHtml(items, '\n')}</ul>`;
    });
    return html`<section class="part"><h2>${heading} <span class="count">${all.length}</span></h2>${joinHtml(groups, '\n')}</section>`;
  });
  if (sections.length === 0 && rest === '') return html`<p>${NOTHING_NEW}</p>`;
  return joinHtml([...sections, rest === '' ? '' : html`<p class="rest">${rest}</p>`], '\n');
}

interface DomainNotes {
  /** A third-level heading; undefined for none. */
  readonly heading: Html | undefined;
  readonly notes: readonly ReaderNote[];
}

/** Domains in the order of the map, then removed domains, then notes without a domain. */
function byDomain(context: SiteContext, notes: readonly ReaderNote[]): DomainNotes[] {
  const { domains } = context.own;
  const groups = new Map<string, { domain: NotePlace; notes: ReaderNote[] }>();
  for (const note of notes) {
    const domain = domainOf(note);
    const known = groups.get(domain.key);
    if (known) known.notes.push(note);
    else groups.set(domain.key, { domain, notes: [note] });
  }
  const rank = (key: string): number => {
    const at = domains.findIndex(({ element }) => element?.id?.text === key);
    return key === '' ? domains.length + 1 : at < 0 ? domains.length : at;
  };
  return [...groups.values()]
    .sort((left, right) => rank(left.domain.key) - rank(right.domain.key))
    .map(({ domain, notes: inside }) => ({
      heading: renderDomain(context, domain, groups.size),
      notes: inside,
    }));
}

function domainOf({ place, kind, id, title }: ReaderNote): NotePlace {
  const [domain] = place;
  if (domain) return domain;
  return kind === 'domain' ? { key: id ?? title, title } : { key: '', title: '' };
}

function renderDomain(context: SiteContext, { key, title }: NotePlace, groups: number): Html | undefined {
  if (key === '') return groups > 1 ? html`<h3>The framework as a whole</h3>` : undefined;
  const hue = context.own.domains.find(({ element }) => element?.id?.text === key)?.column.hue;
  const place = renderPlace(context, { key, title });
  return html`<h3${hue !== undefined && html` class="of-domain hue-${hue}"`}>${place}</h3>`;
}

function renderNote(context: SiteContext, note: ReaderNote, successors: Successors): Html {
  const { place, kind, origin } = note;
  const facts = [
    ...(KINDS.has(kind) ? [inWords(wordOfKind(kind))] : []),
    ...place.slice(1).map((each) => renderPlace(context, each)),
    ...(origin ? [html`from ${renderFrameworkLink(context, origin.id)}`] : []),
  ];
  const parts = renderParts(context, note);
  return html`${[
    facts.length > 0 && html`<p class="facts">${joinHtml(facts, ' · ')}</p>`,
    html`<p>${renderName(context, note, successors)}</p>`,
    parts.length > 0 && html`<p class="more">${parts}</p>`,
    renderInside(context, note),
  ]}`;
}

/** The texts that were added or removed with an element, folded. */
function renderInside(context: SiteContext, { inside, type }: ReaderNote): Html | undefined {
  const isGone = type === 'removed';
  const list = renderContents(inside, ({ name, id, text }) => {
    const words = isReferenceList(name) ? renderWithTitles(context, text) : plainText(context, text);
    const label = name && html`<span class="label">${labelOf(name) ?? inWords(name)}</span> `;
    const mark = id === undefined ? undefined : html` <span class="id">${id}</span>`;
    return html`${label}${isGone ? html`<del>${words}</del>` : words}${mark}`;
  });
  const summary = `${countOf(inside.length, 'line')} ${isGone ? 'removed' : 'added'} with it`;
  return list && html`<details class="inside"><summary>${summary}</summary>${list}</details>`;
}

/** The kinds that are named. Most notes are about competences, so those are not. */
const KINDS: ReadonlySet<ReaderNote['kind']> = new Set<ReaderNote['kind']>([
  'domain',
  'activity',
  'group',
  'term',
  'source',
  'guide',
  'topic',
  'curriculum',
  'module',
  'requirement',
  'facet',
]);

function renderPlace(context: SiteContext, { key, title }: NotePlace): Html | string {
  const { own } = context;
  const name = shorten(plainText(context, title), SHORT) || key;
  return own.places.has(key) ? html`<a href="${pageAddress(own, key)}">${name}</a>` : name;
}

/** The name of the changed element, with a link to it or its replacement, if either still exists. */
function renderName(context: SiteContext, note: ReaderNote, successors: Successors): Html | string {
  const { id, kind, type } = note;
  const text = renderWords(context, note);
  if (kind === 'framework') return text;
  // A replacement is named by its own title.
  const key = currentKey(context, id, type === 'removed' ? NONE : successors);
  if (key !== undefined) {
    return html`${text} <a class="id" href="${pageAddress(context.own, key)}">${key}</a>`;
  }
  return id === undefined ? text : html`${text} <span class="id">${id}</span>`;
}

function renderWords(context: SiteContext, note: ReaderNote): Html | string {
  const { type, from, to, title, kind, id } = note;
  const plain = (text: string): string => plainText(context, text);
  if (type === 'removed') return html`<del>${plain(title) || id || kind}</del>`;
  if (type === 'split') return plain(from);
  if (type !== 'reworded' && type !== 'retitled') return plain(title) || id || inWords(wordOfKind(kind));
  return renderWordChanges(plain(from), plain(to));
}

function renderParts(context: SiteContext, note: ReaderNote): HtmlValue[] {
  const { type, property = '', from, to } = note;
  const isReplaced = type === 'property-changed' && from !== '' && to !== '';
  // Changes that a sentence explains are described in words.
  if (isReplaced && note.meaning.length === 0)
    return [`${inWords(property)}: `, renderWordChanges(plainText(context, from), plainText(context, to))];
  // Capitalises the first letter of our own words, but not of an author's text.
  return partsOf(note).map((part, index) =>
    renderPart(
      context,
      index === 0 && part.type === 'words' ? { ...part, text: capitalised(part.text) } : part,
    ),
  );
}

function renderPart(context: SiteContext, { type, text }: NotePart): HtmlValue {
  if (type === 'references') return renderWithTitles(context, text);
  if (type === 'words') return text;
  const plain = plainText(context, text);
  return type === 'quoted' ? html`<q>${plain}</q>` : plain;
}

/** Replacements, by the id that no longer exists. */
export type Successors = ReadonlyMap<string, string>;

const NONE: Successors = new Map();

/** The replacements in all of these versions. */
export function successorsIn(versions: readonly FrameworkVersion[]): Successors {
  const successors = new Map<string, string>();
  for (const { notes } of versions) {
    for (const { type, from, to, id, replacedBy } of notes?.sections.flatMap((section) => section.notes) ??
      []) {
      if (type === 'renamed-id' && to !== '') successors.set(from, to);
      const [, successor] = /^@([\w.-]+)$/.exec(replacedBy.split(',')[0]?.trim() ?? '') ?? [];
      if (id !== undefined && successor !== undefined) successors.set(id, successor);
    }
  }
  return successors;
}

/** The id under which an element can be found on the site now; undefined if it cannot. */
function currentKey(
  { own }: SiteContext,
  id: string | undefined,
  successors: Successors,
): string | undefined {
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = successors.get(at)) {
    if (own.places.has(at) || own.omitted.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}
