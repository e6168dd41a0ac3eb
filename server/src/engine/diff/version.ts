import { memoWith } from '../memo.ts';
import type { Element, ElementKind, Property } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { isReferenceList } from '../model/properties.ts';
import type { SyntaxDocument } from '../syntax/document.ts';
import {
  byName,
  type Entry,
  type FrameworkSource,
  type NamedValues,
  type OmittedEntry,
  type Version,
} from './entry.ts';
import { wordsOfQuestion } from './questionWords.ts';
import { remarksOf } from './remarks.ts';

/**
 * Prepares the current state of a framework for comparison with another version of it. `documents` is the framework's
 * workspace.
 */
export const versionOf = memoWith((framework: Framework, documents: FrameworkSource): Version => {
  const entries: Mutable[] = [];
  const facets = new Set(
    framework.children.filter(({ kind }) => kind === 'facet').map((facet) => facet.id?.text),
  );
  const isList = (name: string): boolean => isReferenceList(name) || facets.has(name);
  addHeader(framework, entries, isList);
  for (const child of inOrder(framework.children)) add(child, 0, entries, isList);
  return {
    framework: framework.id,
    entries,
    remarks: remarksOf(framework, documents),
    omissions: framework.omitted.flatMap(omissionOf),
    paths: framework.paths,
    lines: framework.paths.flatMap((path) => linesIn(documents.document(path))),
  };
});

type Mutable = Entry & { children: number[] };

/** Elements beside the map. Their order, and the files they are in, have no meaning. */
const BESIDE: readonly ElementKind[] = ['facet', 'glossary', 'term', 'source', 'guide', 'curriculum'];

/** Not even the order within one parent has a meaning, because each is looked up by its name. */
const LOOKED_UP: ReadonlySet<ElementKind> = new Set<ElementKind>(['facet', 'term', 'source']);

function addHeader(
  { id, title, header }: Framework,
  entries: Mutable[],
  isList: (name: string) => boolean,
): void {
  entries.push({
    index: 0,
    parent: -1,
    children: [],
    kind: 'framework',
    id,
    text: header ? header.title?.text : title,
    properties: header ? valuesOf(header.properties, isList) : [],
    prose: (header?.prose ?? []).map((line) => line?.text ?? ''),
    questions: (header?.questions ?? []).map(wordsOfQuestion),
    site: header && { path: header.path, node: header.node, amendedBy: undefined, element: header },
  });
}

function add(element: Element, parent: number, entries: Mutable[], isList: (name: string) => boolean): void {
  const index = entries.length;
  const { kind, id, title, prose, properties, questions, path, node } = element;
  entries.push({
    index,
    parent,
    children: [],
    kind,
    id: id?.text,
    text: title?.text,
    properties: properties.length ? valuesOf(properties, isList) : NONE,
    prose: prose.length ? prose.map((line) => line?.text ?? '') : NONE,
    questions: questions.length ? questions.map(wordsOfQuestion) : NONE,
    site: { path, node, amendedBy: element.amendedBy, element },
  });
  entries[parent]?.children.push(index);
  const children = kind === 'glossary' ? inOrder(element.children) : element.children;
  for (const child of children) add(child, index, entries, isList);
}

const NONE: readonly never[] = Object.freeze([]);

/**
 * First the elements of the map in order, then those beside it, by kind; all glossaries form one, wherever they are.
 */
function inOrder(elements: readonly Element[]): readonly Element[] {
  const onMap = elements.filter(({ kind }) => !BESIDE.includes(kind));
  const beside = BESIDE.flatMap((kind) => {
    const all = elements.filter((element) => element.kind === kind);
    if (kind === 'glossary' && all.length > 1) return [asOne(all)];
    return LOOKED_UP.has(kind) ? all.sort(byNaming) : all;
  });
  return [...onMap, ...beside];
}

function asOne(glossaries: readonly Element[]): Element {
  return {
    ...(glossaries[0] as Element),
    children: glossaries.flatMap(({ children }) => children),
    prose: glossaries.flatMap(({ prose }) => prose),
    questions: glossaries.flatMap(({ questions }) => questions),
    properties: glossaries.flatMap(({ properties }) => properties),
  };
}

function byNaming(left: Element, right: Element): number {
  const one = left.id?.text ?? left.title?.text ?? '';
  const other = right.id?.text ?? right.title?.text ?? '';
  return one < other ? -1 : one > other ? 1 : 0;
}

function valuesOf(
  properties: readonly Property[],
  isList: (name: string) => boolean,
): readonly NamedValues[] {
  const values = new Map<string, string[]>();
  for (const { name, value } of properties) {
    const text = value?.text ?? '';
    const all = isList(name) ? text.split(',').map((each) => each.trim()) : [text];
    const known = values.get(name);
    if (known) known.push(...all);
    else values.set(name, all);
  }
  return [...values].map(([name, all]) => ({ name, values: all })).sort(byName);
}

function omissionOf({ element, reason, amendedBy }: Framework['omitted'][number]): OmittedEntry[] {
  const { id, kind, path, node } = element;
  return id ? [{ kind, id: id.text, reason, path, node, amendedBy }] : [];
}

/** Indentation counts, because it decides what belongs to what. */
function linesIn(document: SyntaxDocument | undefined): string[] {
  const lines: string[] = [];
  for (const { kind, source } of document?.statements ?? [])
    if (kind !== 'blank') lines.push(source.trimEnd());
  return lines;
}
