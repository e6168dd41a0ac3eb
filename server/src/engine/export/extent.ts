import type { Keyed } from '../map/keys.ts';
import { countOf } from '../text/counts.ts';
import type { ChosenPart } from '../view/chosenPart.ts';
import { elementsByKey } from './targets.ts';

/**
 * Describes a reader's selection of a framework or a part of it in sentences: the filters, and how much is selected.
 */
export function extentOf(chosen: ChosenPart, part?: Keyed): string {
  const { whole, framework, only, held } = chosen;
  const left = part ? part.element.counts : framework.counts;
  const all = part ? (elementsByKey(whole).get(part.key)?.element.counts ?? left) : whole.counts;
  const amounts = [
    ...(all.activities > 0 ? [`${left.activities} of ${countOf(all.activities, 'activity')}`] : []),
    ...(all.competences > 0 ? [`${left.competences} of ${countOf(all.competences, 'competence')}`] : []),
  ];
  return [
    ...(only.length > 0 ? [`Only: ${only.join('; ')}.`] : []),
    ...(only.length > 0 && amounts.length > 0 ? [`${amounts.join(' and ')}.`] : []),
    ...(held ? [`Marked: elements ${held.word} by ${held.by}.`] : []),
  ].join(' ');
}
