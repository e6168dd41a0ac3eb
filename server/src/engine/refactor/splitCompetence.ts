import { isLeadIn } from '../model/leadIns.ts';
import { mayStandIn } from '../syntax/places.ts';
import { blockOf } from './block.ts';
import { type Chosen, ownLine, sharesColumn, single } from './chosen.ts';
import { toTextChanges } from './lineChanges.ts';
import type { Refactoring, RefactoringProvider } from './refactoring.ts';
import { beginningIn, type Cut, jointOf, splitTextAt } from './sentences.ts';

/**
 * Splits a competence in two, at the cursor or where its text joins two statements. The id and the properties stay with
 * the first part. Sub-competences go with the second part if that is their lead-in.
 */
export const offerSplitCompetence: RefactoringProvider = (chosen) => {
  const node = single(chosen);
  const text = node?.statement.text;
  if (node?.statement.kind !== 'item' || text === undefined || !mayStandIn('item', chosen.place)) return [];
  if (!sharesColumn(chosen.parent)) return [];
  const offers: Refactoring[] = [];
  const { start, end } = chosen.range;
  const isCursor =
    start.line === end.line && start.column === end.column && start.line === ownLine(chosen.document, node);
  const here = isCursor ? splitTextAt(text.text, start.column - text.start) : undefined;
  if (here && start.column > text.start) {
    offers.push(...offer(chosen, here, 'splitHere', 'Split this competence here'));
  }
  const joint = jointOf(text.text);
  const cut = joint && splitTextAt(text.text, joint.offset);
  if (cut && cut.first !== here?.first) {
    offers.push(...offer(chosen, cut, 'splitAtJoint', `Split this competence at ‘${joint?.word}’`));
  }
  return offers;
};

function offer(chosen: Chosen, { first, second }: Cut, id: string, title: string): Refactoring[] {
  const { path, document, place } = chosen;
  const node = single(chosen);
  const text = node?.statement.text;
  // A bracket at the start would be parsed as an id.
  if (node === undefined || text === undefined || second.startsWith('[')) return [];
  const { statement } = node;
  const edit = () => {
    const line = ownLine(document, node);
    const completing = isLeadIn(text)
      ? node.children.find((child) => child.statement?.kind === 'item')
      : undefined;
    const at = completing ? blockOf(document, completing).start : blockOf(document, node).end;
    const indentation = statement.source.slice(0, statement.start).replace('\uFEFF', '');
    const own = { content: statement.source.slice(0, text.start) + first, end: statement.end };
    const added = { content: `${indentation}- ${beginningIn(place, second)}` };
    const changes = toTextChanges(document, [
      { start: line, end: line + 1, lines: [own] },
      { start: at, end: at, lines: [added] },
    ]);
    return { changes: changes.map((change) => ({ path, ...change })) };
  };
  return [{ id, title, kind: 'rewrite', edit }];
}
