import { placeFramework } from '../map/frameworkMap.ts';
import { type Keyed, withKeys } from '../map/keys.ts';
import { type Element, propertyValue, titleOf } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import type { Reference } from '../syntax/statement.ts';
import type { ChosenPart } from '../view/chosenPart.ts';
import { cleanText } from './cleanText.ts';
import type { Runs } from './document.ts';
import { type Looks, plainRuns, plainText, runsOfText, type WriteReference } from './runs.ts';
import { type ExportTarget, type ExportView, elementsByKey, findTarget } from './targets.ts';

/** What the parts of a document are written with. */
export interface Writing {
  readonly view: ExportView;
  readonly shown: Framework;
  /** What a reader has chosen of it; undefined where all is shown. */
  readonly chosen: ChosenPart | undefined;
  /** What stands in the document, by key. */
  readonly inside: ReadonlyMap<string, Element>;
  /** The anchors that have been given: an author may have given one id to several elements. */
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

/** Begins a document that is to hold `parts` and all that stands in them. */
export function startWriting(
  view: ExportView,
  shown: Framework,
  parts: readonly Keyed[],
  chosen?: ChosenPart,
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
  return { view, shown, chosen, inside, hues, anchors: new Set(), sources: new Map() };
}

/** The hues of the domains by key: what is left of a map has the colours of the whole. */
export function huesOf(framework: Framework): ReadonlyMap<string, number> {
  return new Map(placeFramework(framework).columns.map(({ key, hue }) => [key, hue]));
}

/** The anchor of an element, the first time that it is asked for: two places of one name would be none. */
export function takeAnchor(writing: Writing, key: string): string | undefined {
  const anchor = cleanText(key);
  if (writing.anchors.has(anchor)) return undefined;
  writing.anchors.add(anchor);
  return anchor;
}

/** A line of running text of an element as runs. */
export function writeText(writing: Writing, text: string, element: Element): Runs {
  return runsOfText(text, referencesIn(writing, element));
}

/** How the references in the text of an element are written: as a link to what they name, called by its title. */
export function referencesIn(writing: Writing, { path }: Pick<Element, 'path'>): WriteReference {
  return (reference, looks) => writeReference(writing, reference, path, looks);
}

/** The title of what a reference leads to, as a link where there is something to lead to. */
export function writeReference(writing: Writing, reference: Reference, path: string, looks: Looks): Runs {
  const target = targetOf(writing, reference, path);
  if (target === undefined) return plainRuns(reference.text, looks);
  if (target.element.kind === 'source') return writeCitation(writing, target, looks);
  const text = nameOf(target.element);
  const isHere = target.framework === writing.shown && writing.inside.get(target.key) === target.element;
  if (isHere) return plainRuns(text, { ...looks, anchor: cleanText(target.key) });
  const from = target.framework === writing.shown ? '' : ` (${titleOfShown(target.framework)})`;
  const url = writing.view.href?.(target.framework.id, target.key);
  return plainRuns(`${text}${from}`, url === undefined ? looks : { ...looks, url });
}

/** What a reference leads to: what a reader has not chosen is still called by its title. */
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

function writeCitation(writing: Writing, target: ExportTarget, looks: Looks): Runs {
  const { number, anchor } = citeSource(writing, target);
  return plainRuns(`source ${number}`, { ...looks, anchor });
}

/** What an element is called: its title as it reads, the line as it was typed where it is no statement, or its kind. */
export function nameOf(element: Element): string {
  const { statement } = element.node;
  if (statement?.kind === 'unknown') return cleanText(statement.source.trim());
  const title = titleOf(element);
  if (title !== '') return plainText(title);
  return `Untitled ${element.kind}${element.id ? ` ${cleanText(element.id.text)}` : ''}`;
}

/** What a framework is called. */
export function titleOfShown({ header, title }: Framework): string {
  return header === undefined && title.startsWith('?') ? 'Untitled framework' : plainText(title);
}

/** The value of a property of the header, as it reads. */
export function headerText({ header }: Framework, name: string): string | undefined {
  const value = header && propertyValue(header, name);
  return value === undefined ? undefined : plainText(value);
}

/** All that a framework declares of a kind. */
export function declaredOf(framework: Framework, kind: Element['kind']): Keyed[] {
  return [...elementsByKey(framework).values()].filter(({ element }) => element.kind === kind);
}
