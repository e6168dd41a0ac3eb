import type { FrameworkFacts } from '../index/frameworkFacts.ts';
import { audiencesOf, documentsOf } from '../map/companionDocuments.ts';
import { countAll } from '../model/build.ts';
import { type Element, propertyValue } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import { type FilterState, FilterStates } from './filterStates.ts';
import {
  ALL_CURRICULA,
  ALL_GUIDES,
  type CoverageSource,
  coverageSources,
  isExplained,
  reachedBy,
} from './subjects.ts';
import type { View } from './view.ts';

/** Gives the lines about coverage and explanations; a workspace does. */
export interface SubjectSource {
  facts(framework: string): FrameworkFacts | undefined;
  document(path: string): SyntaxDocument | undefined;
}

/** The reader's selection, as a framework of its own that contains nothing else. */
export interface ChosenPart {
  readonly whole: Framework;
  /** Without the elements that are not selected. Unchanged elements are the same objects as in the whole framework. */
  readonly framework: Framework;
  /** The criteria in words that follow "Only: "; empty if nothing is left out. */
  readonly only: readonly string[];
  /** The selected course or guide, in words; undefined if none is selected. */
  readonly held: { readonly word: 'covered' | 'explained'; readonly by: string } | undefined;
  /** The filter state of an element of `framework`; undefined if it is not compared with a course or guide. */
  filterState(element: Element): FilterState | undefined;
}

/** The courses and guides that can be selected to show coverage: see `coverageSources`. */
export function subjectsOfFramework(framework: string, source: SubjectSource): readonly CoverageSource[] {
  const facts = source.facts(framework);
  return coverageSources([...(facts?.covers ?? []), ...(facts?.explains ?? [])], (path) =>
    source.document(path),
  );
}

/** The part of a framework that a view chooses; undefined if it leaves nothing out and compares with nothing. */
export function choosePart(framework: Framework, view: View, source: SubjectSource): ChosenPart | undefined {
  const subjects = view.coverage === undefined ? [] : subjectsOfFramework(framework.id, source);
  const reached = view.coverage === undefined ? new Set<string>() : reachedBy(subjects, view.coverage);
  const audience = audiencesOf(documentsOf(framework)).find((known) => known === view.audience);
  const only = wordsOf(view, audience);
  if (only.length === 0 && reached.size === 0) return undefined;
  const filterStates = new FilterStates(view, reached);
  filterStates.weigh(framework);
  const origins = new WeakMap<Element, Element>();
  const isSearched = view.search !== undefined;
  const shown = (elements: readonly Element[], isFound: boolean): readonly Element[] => {
    const kept = elements.flatMap((element) => keep(element, isFound) ?? []);
    return kept.length === elements.length && kept.every((each, at) => each === elements[at])
      ? elements
      : kept;
  };
  const keep = (element: Element, isFound: boolean): Element | undefined => {
    const state = filterStates.of(element);
    if (state?.isHidden || isForOthers(element, audience)) return undefined;
    const isHit = isFound || (state?.isHit ?? false);
    // A search result is shown with its contents and its parents.
    if (isSearched && !isHit && element.kind !== 'facet' && !state?.hits) return undefined;
    const children = shown(element.children, isHit);
    const kept =
      children === element.children ? element : { ...element, children, counts: countAll(children) };
    origins.set(kept, element);
    return kept;
  };
  const children = shown(framework.children, false);
  const domains = children.filter(({ kind }) => kind === 'domain').length;
  const isHeld = reached.size > 0 && view.coverage !== undefined;
  return {
    whole: framework,
    framework:
      children === framework.children
        ? framework
        : { ...framework, children, omitted: [], counts: { domains, ...countAll(children) } },
    only,
    held: isHeld
      ? {
          word: isExplained(subjects, view.coverage) ? 'explained' : 'covered',
          by: titleOfSubject(subjects, view.coverage),
        }
      : undefined,
    filterState: (element) => (isHeld ? filterStates.of(origins.get(element) ?? element) : undefined),
  };
}

/** A guide or a course for another audience. */
function isForOthers(element: Element, audience: string | undefined): boolean {
  if (audience === undefined || (element.kind !== 'guide' && element.kind !== 'curriculum')) return false;
  const whom = propertyValue(element, 'audience');
  return whom !== undefined && whom !== '' && whom !== audience;
}

function wordsOf({ facets, search }: View, audience: string | undefined): string[] {
  const chosen = Object.entries(facets ?? {}).map(([facet, values]) => {
    const said = values.map((value) => (value === '' ? 'no value' : value));
    return `${facet.replaceAll('-', ' ')} ${said.join(' or ')}`;
  });
  return [
    ...chosen,
    ...(search === undefined ? [] : [`containing ‘${search.trim()}’`]),
    ...(audience === undefined ? [] : [`guides and courses for ${audience}`]),
  ];
}

function titleOfSubject(subjects: readonly CoverageSource[], key: string): string {
  if (key === ALL_CURRICULA) return 'training';
  if (key === ALL_GUIDES) return 'guides';
  const all = subjects.flatMap((subject) => [subject, ...subject.parts]);
  return all.find((one) => one.key === key)?.title ?? '';
}
