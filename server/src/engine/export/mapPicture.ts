import { type Box, type Column, type MapEntry, placeFramework } from '../map/frameworkMap.ts';
import { type Element, propertyValue } from '../model/element.ts';
import type { Framework } from '../model/framework.ts';
import { inWords } from '../render/words.ts';
import { countOf } from '../text/counts.ts';
import type { ChosenPart } from '../view/chosenPart.ts';
import { extentOf } from './extent.ts';
import { reachMarks } from './ownBlocks.ts';
import type { MapPicture, PictureBox, PictureColumn, PictureEntry } from './picture.ts';
import { unmarkedText } from './runs.ts';
import { headerText, huesOf, shownTitle, titleOfShown } from './writing.ts';

/** The address of the list of a domain or an activity; undefined for none. */
export type HrefOfKey = (key: string) => string | undefined;

/** The map of a framework as a picture. */
export function mapPicture(
  framework: Framework,
  hrefOf: HrefOfKey = () => undefined,
  chosen?: ChosenPart,
): MapPicture {
  const { overarching, columns } = placeFramework(chosen?.framework ?? framework);
  const hues = huesOf(framework);
  const version = headerText(framework, 'version');
  const status = headerText(framework, 'status');
  return {
    title: titleOfShown(framework),
    language: headerText(framework, 'language'),
    facts: [...(version ? [`Version ${version}`] : []), ...(status ? [inWords(status)] : [])],
    overarching: overarching && unmarkedText(overarching.text),
    extent: chosen && extentOf(chosen),
    columns: columns.map((column) =>
      pictureColumn({ ...column, hue: hues.get(column.key) ?? column.hue }, { hrefOf, chosen }),
    ),
  };
}

/** The context from which the parts of a picture are made. */
interface Making {
  readonly hrefOf: HrefOfKey;
  readonly chosen: ChosenPart | undefined;
}

function pictureColumn(column: Column, making: Making): PictureColumn {
  const { key, domain, hue, entries, loose, counts } = column;
  const inside = entries.map((entry) => pictureEntry(entry, making));
  if (loose > 0) inside.push(pictureLoose(loose, making.hrefOf(key)));
  return {
    title: domain ? shownTitle(domain) : 'Without a domain',
    hue,
    href: making.hrefOf(key),
    sizes: [
      countOf(counts.activities, 'activity'),
      countOf(counts.competences, 'competence'),
      ...(domain ? reachMarks(making.chosen, domain) : []),
    ],
    entries: inside,
  };
}

/** Competences outside any activity, which the list of the domain shows. */
function pictureLoose(loose: number, href: string | undefined): PictureBox {
  const title = `${countOf(loose, 'competence')} outside any activity`;
  return { type: 'box', title, href, sizes: [], boxes: [] };
}

function pictureEntry(entry: MapEntry, making: Making): PictureEntry {
  if (entry.type === 'box') return pictureBox(entry, making);
  const entries = entry.entries.map((inside) => pictureEntry(inside, making));
  return { type: 'group', title: shownTitle(entry.element), entries };
}

function pictureBox({ key, element, boxes }: Box, making: Making): PictureBox {
  return {
    type: 'box',
    title: shownTitle(element),
    href: making.hrefOf(key),
    sizes: [
      countOf(element.counts.competences, 'competence'),
      ...statesOf(element),
      ...reachMarks(making.chosen, element),
    ],
    boxes: boxes.map((box) => pictureBox(box, making)),
  };
}

/** The origin and the status of an activity, each in a word. */
function statesOf(element: Element): string[] {
  const { provenance } = element;
  const states: string[] = [];
  if (provenance === 'reworded' || provenance === 'added' || provenance === 'moved') states.push(provenance);
  if (propertyValue(element, 'retired') !== undefined) states.push('retired');
  return states;
}
