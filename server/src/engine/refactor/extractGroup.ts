import { lineEndOf } from '../syntax/document.ts';
import { mayStandIn, placeOf } from '../syntax/places.ts';
import type { Statement } from '../syntax/statement.ts';
import type { DocumentChange } from '../text/span.ts';
import { firstChosen, isAllOf, sharesColumn } from './chosen.ts';
import { fits } from './fits.ts';
import { stepOf } from './insertion.ts';
import { mayShift, shiftInPlace } from './lineChanges.ts';
import { chosenWords } from './nouns.ts';
import type { RefactoringProvider } from './refactoring.ts';

const TITLE = 'Title of the group';

/** Puts neighbouring competences or activities in a new group, with a placeholder as its title. */
export const offerExtractGroup: RefactoringProvider = (chosen) => {
  const { path, document, parent, place, nodes, block } = chosen;
  if (!isAllOf(chosen, 'item') && !isAllOf(chosen, 'activity')) return [];
  if (!mayStandIn('group', place) || !sharesColumn(parent)) return [];
  const inside = placeOf({ kind: 'group' } as Statement, place);
  const step = stepOf(parent);
  if (!nodes.every((node) => fits(node, inside, place)) || !mayShift(document, block, step)) return [];
  const edit = () => {
    const indentation = ' '.repeat(firstChosen(chosen).indentation);
    const opening = `${indentation}group: `;
    const at = { line: block.start, column: 0 };
    const heading: DocumentChange = {
      path,
      range: { start: at, end: at },
      text: `${opening}${TITLE}${lineEndOf(document)}`,
    };
    const shifts = shiftInPlace(document, block, step).map((change) => ({ path, ...change }));
    const placeholder = { start: opening.length, end: opening.length + TITLE.length };
    return { changes: joinFirst(heading, shifts), placeholder };
  };
  return [{ id: 'extractGroup', title: `Put ${chosenWords(chosen)} in a new group`, kind: 'extract', edit }];
};

/** Merges the heading with the indentation of the line after it, because two changes must not touch. */
function joinFirst(heading: DocumentChange, shifts: readonly DocumentChange[]): DocumentChange[] {
  const [first, ...rest] = shifts;
  if (first === undefined || first.range.start.line !== heading.range.start.line) return [heading, ...shifts];
  return [{ ...first, text: heading.text + first.text }, ...rest];
}
