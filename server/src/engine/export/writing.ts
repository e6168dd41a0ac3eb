import { placeFramework } from '../map/frameworkMap.ts';
import { type Keyed, withKeys } from '../map/keys.ts';
import { type Element, propertyValue, titleOf } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { wordOfKind } from '../model/kinds.ts';
import type { ShownChanges } from '../render/changes/changed.ts';
import type { Reference } from '../syntax/statement.ts';
import type { ChosenPart } from '../view/chosenPart.ts';
import { cleanText } from './cleanText.ts';
import type { Runs } from './document.ts';
import { plainRuns, type RunStyle, runsOfText, unmarkedText, type WriteReference } from './runs.ts';
import { type ExportTarget, type ExportView, elementsByKey, findTarget } from './targets.ts';

/** The state that the parts of a document share while they are written. */
export interface Writing {
  readonly view: ExportView;
  readonly shown: Framework;
  /** The reader's selection; undefined for everything. */
  readonly chosen: ChosenPart | undefined;
  /** The changes to mark since an earlier version; undefined for none. */
  readonly changes: ShownChanges | undefined;
  /** The elements in the document, by key. */
  readonly inside: ReadonlyMap<string, Element>;
  /** The anchors in use: an author may have given one id to several elements. */
  readonly anchors: Set<string>;
  /** The hues of the domains, as on the map. */
  readonly hues: ReadonlyMap<Element, number>;
  /** The sources that are listed in the document, in the order of their numbers. */
  readonly sources: Map<Element, CitedSource>;
}

/** A source in the list at the end of a document. */
export interface CitedSource {
  /** From 1. */
  readonly number: number;
  readonly anchor: string;
}

/** Starts a document that contains `parts` and everything in them. */
export function startWriting(
  view: ExportView,
  shown: Framework,
  parts: readonly Keyed[],
  { chosen, changes }: Pick<Writing, 'chosen' | 'changes'>,
): Writing {
  const inside = new Map<string, Element>();
  const add = ({ key, element }: Keyed): void => {
    if (!inside.has(key)) inside.set(key, element);
    withKeys(element.children, key).forEach(add);
  };
  for (const part of parts) add(part);
  const huesByKey = huesOf(chosen?.whole ?? shown);
  const hues = new Map(
    placeFramework(shown).columns.flatMap(({ key, domain }) =>
      domain ? [[domain, huesByKey.get(key) ?? 0] as const] : [],
    ),
  );
  return { view, shown, chosen, changes, inside, hues, anchors: new Set(), sources: new Map() };
}

/** The hues of the domains by key. A selection keeps the colours of the whole map. */
export function huesOf(framework: Framework): ReadonlyMap<string, number> {
  return new Map(placeFramework(framework).columns.map(({ key, hue }) => [key, hue]));
}

/**
 * The anchor of an element, only on the first call, because links would be ambiguous if two places had the same anchor.
 */
export function takeAnchor(writing: Writing, key: string): string | undefined {
  const anchor = cleanText(key);
  if (writing.anchors.has(anchor)) return undefined;
  writing.anchors.add(anchor);
  return anchor;
}

/** A line of running text of an element, as runs. */
export function writeText(writing: Writing, text: string, element: Element): Runs {
  return runsOfText(text, referencesIn(writing, element));
}

/** Writes references in the text of an element as links with the title of their target. */
export function referencesIn(writing: Writing, { path }: Pick<Element, 'path'>): WriteReference {
  return (reference, looks) => writeReference(writing, reference, path, looks);
}

/** The title of the target of a reference, as a link if the target is in the document. */
export function writeReference(writing: Writing, reference: Reference, path: string, looks: RunStyle): Runs {
  const target = targetOf(writing, reference, path);
  if (target === undefined) return plainRuns(reference.text, looks);
  if (target.element.kind === 'source') return writeCitation(writing, target, looks);
  const text = shownTitle(target.element);
  const isHere = target.framework === writing.shown && writing.inside.get(target.key) === target.element;
  if (isHere) return plainRuns(text, { ...looks, anchor: cleanText(target.key) });
  const from = target.framework === writing.shown ? '' : ` (${titleOfShown(target.framework)})`;
  const url = writing.view.href?.(target.framework.id, target.key);
  return plainRuns(`${text}${from}`, url === undefined ? looks : { ...looks, url });
}

/** The target of a reference. A target outside the selection is still called by its title. */
function targetOf(
  { view, shown, chosen }: Writing,
  reference: Reference,
  path: string,
): ExportTarget | undefined {
  if (chosen === undefined) return findTarget(view, shown, reference, path);
  const target = findTarget(view, chosen.whole, reference, path);
  if (target?.framework !== chosen.whole) return target;
  const { element } = elementsByKey(shown).get(target.key) ?? target;
  return { framework: shown, key: target.key, element };
}

/** Gives a source its number in the list at the end of the document. */
export function citeSource(writing: Writing, { framework, key, element }: ExportTarget): CitedSource {
  const known = writing.sources.get(element);
  if (known) return known;
  const name = framework === writing.shown ? key : `${framework.id}/${key}`;
  const cited = { number: writing.sources.size + 1, anchor: cleanText(name) };
  writing.sources.set(element, cited);
  return cited;
}

function writeCitation(writing: Writing, target: ExportTarget, looks: RunStyle): Runs {
  const { number, anchor } = citeSource(writing, target);
  return plainRuns(`source ${number}`, { ...looks, anchor });
}

/** The name of an element: its title, or its line if it could not be parsed, or its kind. */
export function shownTitle(element: Element): string {
  const { statement } = element.node;
  if (statement?.kind === 'unknown') return cleanText(statement.source.trim());
  const title = titleOf(element);
  if (title !== '') return unmarkedText(title);
  return `Untitled ${wordOfKind(element.kind)}${element.id ? ` ${cleanText(element.id.text)}` : ''}`;
}

/** The title of a framework. */
export function titleOfShown({ header, title }: Framework): string {
  return header === undefined && title.startsWith('?') ? 'Untitled framework' : unmarkedText(title);
}

/** The value of a header property, as plain text. */
export function headerText({ header }: Framework, name: string): string | undefined {
  const value = header && propertyValue(header, name);
  return value === undefined ? undefined : unmarkedText(value);
}

/** All elements of one kind in a framework. */
export function declaredOf(framework: Framework, kind: Element['kind']): Keyed[] {
  return [...elementsByKey(framework).values()].filter(({ element }) => element.kind === kind);
}
