import { type Keyed, withKeys } from '../map/keys.ts';
import type { Omitted } from '../model/adapt.ts';
import { type Element, propertyValue, propertyValues, titleOf } from '../model/element.ts';
import { labelOf } from '../model/properties.ts';
import { baseOf } from '../model/resolve.ts';
import { inWords } from '../render/words.ts';
import { cleanText } from './cleanText.ts';
import type { Block, Definition, ListItem, Run, Runs } from './document.ts';
import { bullets, plainHeading } from './elementBlocks.ts';
import { blocksOfElementProse } from './ownBlocks.ts';
import { addressRun, plainRuns, unmarkedText } from './runs.ts';
import {
  citeSource,
  declaredOf,
  shownTitle,
  takeAnchor,
  titleOfShown,
  type Writing,
  writeText,
} from './writing.ts';

/** The glossary terms with their definitions. */
export function blocksOfGlossary(writing: Writing): Block[] {
  const terms = declaredOf(writing.shown, 'term');
  return terms.length > 0 ? [bullets(terms.map((term) => itemOfTerm(writing, term)))] : [];
}

function itemOfTerm(writing: Writing, { key, element }: Keyed): ListItem {
  const text = writeText(writing, titleOf(element) || shownTitle(element), element);
  const entries: Definition[] = ['also', 'avoid'].flatMap((name) => {
    const values = propertyValues(element, name).map((value): Runs => [{ text: unmarkedText(value) }]);
    return values.length > 0 ? [{ term: labelOf(name) ?? name, values }] : [];
  });
  return {
    anchor: takeAnchor(writing, key),
    id: undefined,
    text: text.map((run): Run => ({ ...run, strong: true })),
    marks: [],
    blocks: [
      ...blocksOfElementProse(writing, element),
      ...(entries.length > 0 ? [{ type: 'definitions' as const, entries }] : []),
    ],
  };
}

/** All sources of the framework, and those of other frameworks that it cites. */
export function blocksOfSources(writing: Writing): Block[] {
  numberSources(writing);
  return itemsOfSources(writing);
}

/** Numbers the sources of the framework, in their order. */
export function numberSources(writing: Writing): void {
  for (const source of declaredOf(writing.shown, 'source'))
    citeSource(writing, { framework: writing.shown, ...source });
}

/** The cited sources under a heading; empty if there are none. */
export function listSources(writing: Writing, level: number): Block[] {
  if (writing.sources.size === 0) return [];
  return [plainHeading(writing, 'Sources', level, '/sources'), ...itemsOfSources(writing)];
}

function itemsOfSources(writing: Writing): Block[] {
  const items: ListItem[] = [];
  // A source may cite another one, which is then appended to the list while we iterate over it.
  for (const [element, { anchor }] of writing.sources) {
    items.push({
      anchor: takeAnchor(writing, anchor),
      id: undefined,
      text: textOfSource(writing, element),
      marks: [],
      blocks: blocksOfElementProse(writing, element),
    });
  }
  return items.length > 0 ? [{ type: 'list', ordered: true, start: 1, items }] : [];
}

function textOfSource(writing: Writing, element: Element): Runs {
  const runs: Run[] = [...writeText(writing, titleOf(element) || shownTitle(element), element)];
  const year = propertyValue(element, 'year');
  if (year && !titleOf(element).includes(year)) runs.push({ text: ` (${unmarkedText(year)})` });
  const doi = propertyValue(element, 'doi');
  if (doi) runs.push({ text: '. ' }, addressRun(`https://doi.org/${doi}`, `doi:${doi}`));
  const isbn = propertyValue(element, 'isbn');
  if (isbn) runs.push({ text: `. ISBN ${unmarkedText(isbn)}` });
  const url = propertyValue(element, 'url');
  if (url && /^https?:\/\//i.test(url)) runs.push({ text: '. ' }, addressRun(url));
  else if (url) runs.push({ text: `. ${unmarkedText(url)}` });
  return runs;
}

/** The elements that an adaptation omits, with the reasons. */
export function blocksOfOmitted(writing: Writing): Block[] {
  const { shown, view } = writing;
  if (shown.omitted.length === 0) return [];
  const base = view.framework(baseOf(shown) ?? '');
  const heading = `Left out from ${base === undefined ? 'the base' : titleOfShown(base)}`;
  return [
    plainHeading(writing, heading, 2, '/left-out'),
    bullets(shown.omitted.map((omitted) => itemOfOmitted(writing, omitted))),
  ];
}

function itemOfOmitted(writing: Writing, { element, reason }: Omitted): ListItem {
  const why = reason === '' ? [] : writeText(writing, reason, element);
  return {
    anchor: undefined,
    id: element.id && cleanText(element.id.text),
    text: [{ text: shownTitle(element) }],
    marks: ['left out'],
    blocks: why.length > 0 ? [{ type: 'paragraph', role: 'note', text: [{ text: 'Why: ' }, ...why] }] : [],
  };
}

/** The facets of the framework, with their values. */
export function definitionsOfFacets({ shown }: Writing): Definition[] {
  return withKeys(shown.children, '').flatMap(({ element }): Definition[] => {
    if (element.kind !== 'facet' || element.id === undefined) return [];
    return [
      { term: cleanText(inWords(element.id.text)), values: [plainRuns(unmarkedText(titleOf(element)))] },
    ];
  });
}
