import { addressOf, type FoundRow } from './data.ts';
import { type Hit, MOST_HITS } from './searchIndex.ts';

const KINDS: Readonly<Record<string, string>> = {
  curriculum: 'course',
  omitted: 'left out',
};

/** Search results as a list of links, each with its place; with `several` frameworks, the framework is named too. */
export function renderHits(hits: readonly Hit[], several: boolean): HTMLElement {
  const list = element('ul', 'hits');
  for (const hit of hits.slice(0, MOST_HITS)) list.append(renderHit(hit, several));
  return list;
}

/** The number of results, in words. */
export function countHits(hits: readonly Hit[]): string {
  if (hits.length === 0) return 'No results';
  const found = hits.length === 1 ? '1 result' : `${hits.length} results`;
  return hits.length > MOST_HITS ? `${found}, showing the best ${MOST_HITS}` : found;
}

function renderHit({ findable, row, words }: Hit, several: boolean): HTMLElement {
  const [href, kind, , text] = row;
  const link = element('a', 'hit');
  link.setAttribute('href', addressOf(findable.folder, href));
  const line = element('span', 'hit-text');
  line.append(...marked(text, words));
  const where = [KINDS[kind] ?? kind, ...(several ? [findable.name] : []), ...above(row, findable.rows)];
  link.append(line, element('span', 'hit-place', where.join(' · ')));
  const item = element('li', '');
  item.append(link);
  return item;
}

/** The titles of the lists that contain an element, the outermost first. */
function above([, , , , , list]: FoundRow, rows: readonly FoundRow[]): string[] {
  const row = rows[list];
  return row === undefined ? [] : [...above(row, rows), row[3]];
}

/** A text in which the search words are marked. The author's text is never read as HTML. */
function* marked(text: string, words: readonly string[]): Iterable<Node | string> {
  const wanted = new Set(words);
  let at = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!wanted.has(match[0].toLowerCase())) continue;
    yield text.slice(at, match.index);
    yield element('mark', '', match[0]);
    at = match.index + match[0].length;
  }
  yield text.slice(at);
}

/** An element with a class and a text. */
export function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
