import { type Box, type Column, type Entry, placeFramework } from '../map/frameworkMap.ts';
import { type Element, propertyValue } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { countOf, inWords } from '../render/words.ts';
import { plainText } from './runs.ts';
import { headerText, nameOf, titleOfShown } from './writing.ts';

/** The map of a framework as plain data: what every picture of it is drawn from. All text is text, never markup. */
export interface MapPicture {
  readonly title: string;
  /** BCP 47; undefined when the framework does not say. */
  readonly language: string | undefined;
  /** Such as `Version 1.0.0`, `Draft`. */
  readonly facts: readonly string[];
  readonly overarching: string | undefined;
  readonly columns: readonly PictureColumn[];
}

export interface PictureColumn {
  readonly title: string;
  /** From 1; 0 for what belongs to no domain. */
  readonly hue: number;
  /** Where a click leads; undefined for nowhere. */
  readonly href: string | undefined;
  /** How much stands in it, each such as `12 activities`. */
  readonly sizes: readonly string[];
  readonly entries: readonly PictureEntry[];
}

export type PictureEntry = PictureBox | PictureGroup;

export interface PictureBox {
  readonly type: 'box';
  readonly title: string;
  readonly href: string | undefined;
  readonly sizes: readonly string[];
  readonly boxes: readonly PictureBox[];
}

export interface PictureGroup {
  readonly type: 'group';
  readonly title: string;
  readonly entries: readonly PictureEntry[];
}

/** Where the list of the domain or activity of that key can be read; undefined for nowhere. */
export type HrefOfKey = (key: string) => string | undefined;

/** The map of a framework, to be drawn. */
export function mapPicture(framework: Framework, hrefOf: HrefOfKey = () => undefined): MapPicture {
  const { overarching, columns } = placeFramework(framework);
  const version = headerText(framework, 'version');
  const status = headerText(framework, 'status');
  return {
    title: titleOfShown(framework),
    language: headerText(framework, 'language'),
    facts: [...(version ? [`Version ${version}`] : []), ...(status ? [inWords(status)] : [])],
    overarching: overarching && plainText(overarching.text),
    columns: columns.map((column) => pictureColumn(column, hrefOf)),
  };
}

function pictureColumn(column: Column, hrefOf: HrefOfKey): PictureColumn {
  const { key, domain, hue, entries, loose, counts } = column;
  const inside = entries.map((entry) => pictureEntry(entry, hrefOf));
  if (loose > 0) inside.push(pictureLoose(loose, hrefOf(key)));
  return {
    title: domain ? nameOf(domain) : 'Without a domain',
    hue,
    href: hrefOf(key),
    sizes: [countOf(counts.activities, 'activity'), countOf(counts.competences, 'competence')],
    entries: inside,
  };
}

/** Competences that no activity holds: the domain's list shows them. */
function pictureLoose(loose: number, href: string | undefined): PictureBox {
  const title = `${countOf(loose, 'competence')} outside of any activity`;
  return { type: 'box', title, href, sizes: [], boxes: [] };
}

function pictureEntry(entry: Entry, hrefOf: HrefOfKey): PictureEntry {
  if (entry.type === 'box') return pictureBox(entry, hrefOf);
  const entries = entry.entries.map((inside) => pictureEntry(inside, hrefOf));
  return { type: 'group', title: nameOf(entry.element), entries };
}

function pictureBox({ key, element, boxes }: Box, hrefOf: HrefOfKey): PictureBox {
  return {
    type: 'box',
    title: nameOf(element),
    href: hrefOf(key),
    sizes: [countOf(element.counts.competences, 'competence'), ...statesOf(element)],
    boxes: boxes.map((box) => pictureBox(box, hrefOf)),
  };
}

/** What is to be known about an activity at a glance. */
function statesOf(element: Element): string[] {
  const { provenance } = element;
  const states: string[] = [];
  if (provenance === 'reworded' || provenance === 'added' || provenance === 'moved') states.push(provenance);
  if (propertyValue(element, 'retired') !== undefined) states.push('retired');
  return states;
}
