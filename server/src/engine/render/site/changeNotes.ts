import { escapeHtml } from '../escape.ts';
import { renderWithTitles } from '../markdown.ts';
import { NOTHING_NEW, type NotePart, partsOf, wordsOfRest } from '../noteWords.ts';
import type { NotePlace, ReaderNote, ReaderNotes } from '../readerNotes.ts';
import { renderWordChanges } from '../wordChanges.ts';
import { inWords, wordOfKind } from '../words.ts';
import { renderFrameworkLink } from './origin.ts';
import { plainText, shorten } from './plainText.ts';
import { type FrameworkVersion, pageAddress, type SiteContext } from './siteContext.ts';

/** The maximum length of the name of a place, in characters. */
const SHORT = 90;

/** The notes on a version, by section and domain. */
export function renderVersionNotes(context: SiteContext, notes: ReaderNotes, successors: Successors): string {
  const rest = wordsOfRest(notes);
  const sections = notes.sections.map(({ heading, notes: all }) => {
    const groups = byDomain(context, all).map(({ heading: domain, notes: inside }) => {
      const items = inside.map((note) => `<li>${renderNote(context, note, successors)}</li>`).join('\n');
      return `${domain}<ul class="changes">${items}</ul>`;
    });
    return `<section class="part"><h2>${heading} <span class="count">${all.length}</span></h2>${groups.join('\n')}</section>`;
  });
  if (sections.length === 0 && rest === '') return `<p>${NOTHING_NEW}</p>`;
  return [...sections, rest === '' ? '' : `<p class="rest">${rest}</p>`].join('\n');
}

interface DomainNotes {
  /** HTML of a third-level heading; empty for none. */
  readonly heading: string;
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

function renderDomain(context: SiteContext, { key, title }: NotePlace, groups: number): string {
  if (key === '') return groups > 1 ? '<h3>The framework as a whole</h3>' : '';
  const hue = context.own.domains.find(({ element }) => element?.id?.text === key)?.column.hue;
  const place = renderPlace(context, { key, title });
  return `<h3${hue === undefined ? '' : ` class="of-domain hue-${hue}"`}>${place}</h3>`;
}

function renderNote(context: SiteContext, note: ReaderNote, successors: Successors): string {
  const { place, kind, origin } = note;
  const facts = [
    ...(KINDS.has(kind) ? [inWords(wordOfKind(kind))] : []),
    ...place.slice(1).map((each) => renderPlace(context, each)),
    ...(origin ? [`from ${renderFrameworkLink(context, origin.id)}`] : []),
  ];
  const parts = renderParts(context, note);
  return [
    facts.length > 0 ? `<p class="facts">${facts.join(' · ')}</p>` : '',
    `<p>${renderName(context, note, successors)}</p>`,
    parts === '' ? '' : `<p class="more">${capitalised(parts)}</p>`,
  ].join('');
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

function renderPlace(context: SiteContext, { key, title }: NotePlace): string {
  const { own } = context;
  const name = escapeHtml(shorten(plainText(context, title), SHORT) || key);
  return own.places.has(key) ? `<a href="${escapeHtml(pageAddress(own, key))}">${name}</a>` : name;
}

/** The name of the changed element, with a link to it or its replacement, if either still exists. */
function renderName(context: SiteContext, note: ReaderNote, successors: Successors): string {
  const { id, kind, type } = note;
  const text = renderWords(context, note);
  if (kind === 'framework') return text;
  // A replacement is named by its own title.
  const key = currentKey(context, id, type === 'removed' ? NONE : successors);
  if (key !== undefined) {
    const href = escapeHtml(pageAddress(context.own, key));
    return `${text} <a class="id" href="${href}">${escapeHtml(key)}</a>`;
  }
  return id === undefined ? text : `${text} <span class="id">${escapeHtml(id)}</span>`;
}

function renderWords(context: SiteContext, note: ReaderNote): string {
  const { type, from, to, title, kind, id } = note;
  const plain = (text: string): string => plainText(context, text);
  if (type === 'removed') return `<del>${escapeHtml(plain(title) || id || kind)}</del>`;
  if (type === 'split') return escapeHtml(plain(from));
  if (type !== 'reworded' && type !== 'retitled')
    return escapeHtml(plain(title) || id || inWords(wordOfKind(kind)));
  return renderWordChanges(plain(from), plain(to));
}

function renderParts(context: SiteContext, note: ReaderNote): string {
  const { type, property = '', from, to } = note;
  if (type !== 'property-changed' || from === '' || to === '')
    return partsOf(note)
      .map((part) => renderPart(context, part))
      .join('');
  const words = renderWordChanges(plainText(context, from), plainText(context, to));
  return `${escapeHtml(inWords(property))}: ${words}`;
}

function renderPart(context: SiteContext, { type, text }: NotePart): string {
  if (type === 'references') return renderWithTitles(context, text);
  const safe = escapeHtml(type === 'words' ? text : plainText(context, text));
  return type === 'quoted' ? `<q>${safe}</q>` : safe;
}

/** Capitalises the first letter. A note begins with our own words or a tag, so an author's text is never changed. */
function capitalised(html: string): string {
  return html.charAt(0).toUpperCase() + html.slice(1);
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
