import { placeFramework, WITHOUT_DOMAIN } from '../map/frameworkMap.ts';
import { type Keyed, withKeys } from '../map/keys.ts';
import type { ElementKind } from '../model/element.ts';
import { type Element, propertyValues } from '../model/element.ts';
import { labelOf } from '../model/properties.ts';
import { isGone, withGone } from '../render/changes/withGone.ts';
import { valueForReaders } from '../render/readerValues.ts';
import { joinNames } from '../render/words.ts';
import {
  blocksOfGlossary,
  blocksOfOmitted,
  definitionsOfFacets,
  listSources,
  numberSources,
} from './backMatter.ts';
import { cleanText } from './cleanText.ts';
import type { Block, Definition, Runs, Table } from './document.ts';
import { blocksOfPart, bullets, itemOf, plainHeading } from './elementBlocks.ts';
import { blocksOfGone } from './markedChanges.ts';
import { blocksOfElementProse } from './ownBlocks.ts';
import { addressRun, unmarkedText } from './runs.ts';
import { declaredOf, shownTitle, type Writing, writeText } from './writing.ts';

/** A whole framework: its details and domains, then its guides, courses, glossary and sources. */
export function blocksOfFramework(writing: Writing): Block[] {
  const { shown } = writing;
  numberSources(writing);
  const map = placeFramework(shown);
  const { header } = shown;
  const columns = withGone(map.columns, goneOfKind(writing, 'domain'), ({ domain }) => domain);
  const domains = columns.flatMap((column) => {
    if (isGone(column)) return blocksOfGone(column.tree, 2);
    const { key, domain, strays } = column;
    return domain ? blocksOfPart(writing, { key, element: domain }, 2) : blocksOfStrays(writing, strays);
  });
  return [
    ...(header && map.overarching
      ? [{ type: 'quote' as const, blocks: [text(writeText(writing, map.overarching.text, header))] }]
      : []),
    ...(header ? blocksOfElementProse(writing, header) : []),
    ...writePeople(writing),
    ...writeOverview(writing, map.columns),
    ...domains,
    ...blocksOfKind(writing, 'guide'),
    ...blocksOfKind(writing, 'curriculum'),
    ...writeGlossary(writing),
    ...blocksOfOmitted(writing),
    ...listSources(writing, 2),
  ];
}

/** The elements without a domain. */
function blocksOfStrays(writing: Writing, strays: readonly Keyed[]): Block[] {
  const blocks: Block[] = [plainHeading(writing, 'Without a domain', 2, WITHOUT_DOMAIN)];
  for (const stray of strays) {
    if (stray.element.kind === 'competence') blocks.push(bullets([itemOf(writing, stray, undefined)]));
    else blocks.push(...blocksOfPart(writing, stray, 3));
  }
  return blocks;
}

function blocksOfKind(writing: Writing, kind: ElementKind): Block[] {
  const there = withKeys(writing.shown.children, '').filter(({ element }) => element.kind === kind);
  return withGone(there, goneOfKind(writing, kind), ({ element }) => element).flatMap((each) =>
    isGone(each) ? blocksOfGone(each.tree, 2) : blocksOfPart(writing, each, 2),
  );
}

/** The elements of a kind that were removed from the top of the framework. */
function goneOfKind({ changes }: Writing, kind: ElementKind) {
  return (changes?.goneAtTop ?? []).filter(({ tree }) => tree.kind === kind);
}

function writeGlossary(writing: Writing): Block[] {
  if (declaredOf(writing.shown, 'term').length === 0) return [];
  return [plainHeading(writing, 'Glossary', 2, '/glossary'), ...blocksOfGlossary(writing)];
}

/** The people, organisations, dates and status in a header. */
const PEOPLE: readonly string[] = [
  'author',
  'contributor',
  'reference-group',
  'commissioned-by',
  'publisher',
  'published',
  'review-by',
  'licence',
  'homepage',
];

function writePeople(writing: Writing): Block[] {
  const { header } = writing.shown;
  if (header === undefined) return [];
  const people = PEOPLE.flatMap((name): Definition[] => {
    const values = propertyValues(header, name);
    if (values.length === 0) return [];
    return [
      {
        term: labelOf(name) ?? name,
        values: [
          name === 'homepage'
            ? writeAddress(values.join(' '))
            : namesOf(values.map((value) => valueForReaders(name, value))),
        ],
      },
    ];
  });
  const entries = [...people, ...definitionsOfFacets(writing)];
  return entries.length > 0 ? [{ type: 'definitions', entries }] : [];
}

function namesOf(values: readonly string[]): Runs {
  return [{ text: joinNames(values.map(unmarkedText)) }];
}

function writeAddress(value: string): Runs {
  if (!/^https?:\/\/\S+$/i.test(value)) return [{ text: unmarkedText(value) }];
  return [addressRun(value)];
}

/** The domains with their contents. */
function writeOverview({ inside }: Writing, columns: ReturnType<typeof placeFramework>['columns']): Block[] {
  if (columns.length === 0) return [];
  const rows = columns.map(({ key, domain, counts }): readonly Runs[] => [
    linkTo(inside, key, domain),
    [{ text: `${counts.activities}` }],
    [{ text: `${counts.competences}` }],
  ]);
  const table: Table = {
    type: 'table',
    head: ['Domain', 'Activities', 'Competences'],
    rows,
    numeric: [1, 2],
  };
  return [table];
}

function linkTo(inside: Writing['inside'], key: string, domain: Element | undefined): Runs {
  if (domain === undefined) return [{ text: 'Without a domain', anchor: WITHOUT_DOMAIN }];
  const text = shownTitle(domain);
  return inside.get(key) === domain ? [{ text, anchor: cleanText(key) }] : [{ text }];
}

function text(runs: Runs): Block {
  return { type: 'paragraph', role: 'text', text: runs };
}
