import { memo } from '../memo.ts';
import { type Element, type ElementKind, propertyValue } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { type Keyed, withKeys } from './keys.ts';

/** A text beside the map: a guide, a course, the glossary or the sources. */
export interface CompanionDocument {
  readonly key: string;
  readonly kind: 'guide' | 'curriculum' | 'glossary' | 'sources';
  /** The kind of its statement; undefined if it combines several statements. */
  readonly element: Element | undefined;
  /** Its audience, in the author's words; undefined if it is for all readers. */
  readonly audience: string | undefined;
  /** Its contents. */
  readonly contents: readonly Keyed[];
}

/** The keys of the glossary and the sources: no author can write them as ids. */
export const GLOSSARY_KEY = '/glossary';
export const SOURCES_KEY = '/sources';

/** The documents beside the map of a resolved framework: guides, courses, the glossary, the sources. */
export function documentsOf(framework: Framework): readonly CompanionDocument[] {
  return documentsIn(framework.children);
}

const documentsIn = memo((children: readonly Element[]): readonly CompanionDocument[] => {
  const keyed = withKeys(children, '');
  return [
    ...keyed.filter(({ element: { kind } }) => kind === 'guide').map(documentOf),
    ...keyed.filter(({ element: { kind } }) => kind === 'curriculum').map(documentOf),
    ...glossaryOf(keyed),
    ...sourcesOf(keyed),
  ];
});

/** The audiences of the documents, each once, in the order of the documents. */
export function audiencesOf(documents: readonly CompanionDocument[]): readonly string[] {
  return [...new Set(documents.flatMap(({ audience }) => audience ?? []))];
}

/**
 * The document that contains an element, as the first node of its path from the top; undefined for elements on the map.
 */
export function documentKeyOf({ key, element: { kind } }: Keyed): string | undefined {
  if (kind === 'guide' || kind === 'curriculum') return key;
  if (kind === 'glossary' || kind === 'term') return GLOSSARY_KEY;
  return kind === 'source' ? SOURCES_KEY : undefined;
}

/** Whether elements of a kind are shown in a document beside the map. */
export function isBesideMap(kind: ElementKind): boolean {
  return BESIDE.has(kind);
}

const BESIDE: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'guide',
  'curriculum',
  'glossary',
  'term',
  'source',
]);

function documentOf({ key, element }: Keyed): CompanionDocument {
  return {
    key,
    kind: element.kind === 'guide' ? 'guide' : 'curriculum',
    element,
    audience: propertyValue(element, 'audience'),
    contents: withKeys(element.children, key),
  };
}

function glossaryOf(keyed: readonly Keyed[]): CompanionDocument[] {
  const glossaries = keyed.filter(({ element: { kind } }) => kind === 'glossary');
  const terms = glossaries.flatMap(({ key, element }) => withKeys(element.children, key));
  const contents = [...terms, ...keyed.filter(({ element: { kind } }) => kind === 'term')];
  if (contents.length === 0 && glossaries.length === 0) return [];
  const element = glossaries.length === 1 ? glossaries[0]?.element : undefined;
  return [{ key: GLOSSARY_KEY, kind: 'glossary', element, audience: undefined, contents }];
}

function sourcesOf(keyed: readonly Keyed[]): CompanionDocument[] {
  const contents = keyed.filter(({ element: { kind } }) => kind === 'source');
  if (contents.length === 0) return [];
  return [{ key: SOURCES_KEY, kind: 'sources', element: undefined, audience: undefined, contents }];
}
