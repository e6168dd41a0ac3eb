import { type Element, type Property, propertyValue, propertyValues, titleOf } from '../model/element.ts';
import { isForGroup } from '../model/properties.ts';
import { baseOf } from '../model/resolve.ts';
import { reachInWords } from '../render/filterMarks.ts';
import { isAllReferences, labelOfProperty } from '../render/properties.ts';
import type { Text } from '../syntax/statement.ts';
import type { ChosenPart } from '../view/chosenPart.ts';
import { cleanText } from './cleanText.ts';
import type { Block, Definition, Paragraph, Runs } from './document.ts';
import { blocksOfProse } from './prose.ts';
import { addressRun, unmarkedText } from './runs.ts';
import { referencesIn, titleOfShown, type Writing, writeReference, writeText } from './writing.ts';

/**
 * The details of an element below its title: provenance, retirement, prose, notes and properties, without questions.
 */
export function blocksOfOwn(writing: Writing, element: Element): Block[] {
  return [
    ...writeBefore(writing, element),
    ...writeRetired(writing, element),
    ...blocksOfElementProse(writing, element),
    ...propertyValues(element, 'note').map((text) => note(writeText(writing, text, element))),
    ...writeProperties(writing, element),
  ];
}

/** The prose of an element. */
export function blocksOfElementProse(writing: Writing, element: Element): Block[] {
  if (element.prose.length === 0) return [];
  const prose = element.prose.map((line) => line?.text ?? '').join('\n');
  return blocksOfProse(prose, referencesIn(writing, element));
}

/** Short marks for an element: what an adaptation did to it, and whether it is retired. */
export function marksOf(writing: Writing, element: Element, parent: Element | undefined): string[] {
  const marks: string[] = [];
  const word = originOf(writing, element, parent);
  if (word !== undefined) marks.push(word);
  if (propertyValue(element, 'retired') !== undefined) marks.push('retired');
  return [...marks, ...reachMarks(writing.chosen, element)];
}

/** The coverage of an element by the selected course or guide; for a competence, only if it is covered. */
export function reachMarks(chosen: ChosenPart | undefined, element: Element): string[] {
  const state = chosen?.filterState(element);
  if (state === undefined || chosen?.held === undefined) return [];
  if (element.kind === 'competence') return state.reach === 'whole' ? [chosen.held.word] : [];
  const showsReach = element.kind === 'domain' || element.kind === 'activity';
  return showsReach ? [reachInWords(state, chosen.held.word)] : [];
}

/** The contents of something that was added were added with it, which is reported once. */
function originOf(writing: Writing, element: Element, parent: Element | undefined): string | undefined {
  const { provenance } = element;
  if (provenance === 'reworded' || provenance === 'moved') return provenance;
  if (provenance === parent?.provenance) return undefined;
  if (provenance === 'added') return 'added';
  if (provenance === 'own')
    return isInAdaptation(writing) && parent?.provenance !== 'added' ? 'added' : undefined;
  if (provenance !== 'included') return undefined;
  const from = writing.view.framework(writing.view.frameworkOf(element.path) ?? '');
  return from === undefined ? 'included' : `from ${titleOfShown(from)}`;
}

function isInAdaptation({ shown, view }: Writing): boolean {
  const base = baseOf(shown);
  return base !== undefined && view.framework(base) !== undefined;
}

/** The wording in the base of an adaptation, if it is different. */
function writeBefore(writing: Writing, element: Element): Block[] {
  const before = element.base ? titleOf(element.base) : '';
  if (before === '' || before === titleOf(element)) return [];
  const base = writing.view.framework(baseOf(writing.shown) ?? '');
  const where = base === undefined ? 'the base' : titleOfShown(base);
  return [note([{ text: `In ${where}: ` }, { text: unmarkedText(before), emphasis: true }])];
}

function writeRetired(writing: Writing, element: Element): Block[] {
  const reason = propertyValue(element, 'retired');
  if (reason === undefined) return [];
  return [note([{ text: 'Retired: ', strong: true }, ...writeText(writing, reason, element)])];
}

/** Properties that are shown in other places. */
const APART: ReadonlySet<string> = new Set(['note', 'retired']);

function writeProperties(writing: Writing, element: Element): Block[] {
  const byName = new Map<string, Property[]>();
  for (const property of element.properties) {
    if (APART.has(property.name) || isForGroup(property.name) || property.value === undefined) continue;
    const known = byName.get(property.name);
    if (known) known.push(property);
    else byName.set(property.name, [property]);
  }
  const entries = [...byName].map(([name, properties]): Definition => {
    const values = properties.flatMap(({ value }) => (value ? writeValue(writing, value, element) : []));
    return { term: cleanText(labelOfProperty(name)), values };
  });
  return entries.length > 0 ? [{ type: 'definitions', entries }] : [];
}

/** A value that consists of references is split into them; a web address becomes a link. */
function writeValue(writing: Writing, value: Text, element: Element): Runs[] {
  if (isAllReferences(value))
    return value.references.map((reference) => writeReference(writing, reference, element.path, {}));
  const { text } = value;
  if (/^https?:\/\/\S+$/i.test(text)) return [[addressRun(text)]];
  return [writeText(writing, text, element)];
}

function note(text: Runs): Paragraph {
  return { type: 'paragraph', role: 'note', text };
}
