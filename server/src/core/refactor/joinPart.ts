import { fragmentIn } from '../model/fragments.ts';
import { isLeadIn, looseEnd } from '../model/leadIns.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement, Text } from '../syntax/statement.ts';
import { type Chosen, ownLine, sharesColumn, single } from './chosen.ts';
import { toTextChanges } from './lineChanges.ts';
import type { Offer } from './refactoring.ts';

/** A competence that announces a list, and the only line of that list. */
interface Pair {
  readonly leadIn: SyntaxNode;
  readonly part: SyntaxNode;
}

/** What makes a list of what stands under a competence. */
const LISTED: ReadonlySet<Statement['kind'] | undefined> = new Set(['item', 'unknown']);

/** Makes one sentence of a competence and the only line that completes it; neither comments nor properties go. */
export const offerJoinPart: Offer = (chosen) => {
  const { path, document } = chosen;
  const pair = pairOf(chosen);
  const announced = pair?.leadIn.statement?.text;
  const text = pair?.part.statement?.text;
  if (pair === undefined || announced === undefined || text === undefined) return [];
  const { statement } = pair.leadIn;
  const edit = () => {
    const line = ownLine(document, pair.leadIn);
    const part = ownLine(document, pair.part);
    const content = `${statement?.source.slice(0, looseEnd(announced).start)} ${text.text}`;
    const changes = toTextChanges(document, [
      { start: line, end: line + 1, lines: [{ content, end: statement?.end ?? '' }] },
      { start: part, end: part + 1, lines: [] },
    ]);
    return { changes: changes.map((change) => ({ path, ...change })) };
  };
  const title = 'Join this competence and the only line that completes it';
  return [{ id: 'joinPart', title, kind: 'inline', edit }];
};

/** The pair that is chosen by either of its lines. */
function pairOf(chosen: Chosen): Pair | undefined {
  const node = single(chosen);
  if (node?.statement.kind !== 'item') return undefined;
  return asPair(node) ?? (chosen.parent.statement?.kind === 'item' ? asPair(chosen.parent) : undefined);
}

function asPair(leadIn: SyntaxNode): Pair | undefined {
  const [part, ...others] = leadIn.children.filter(({ statement }) => LISTED.has(statement?.kind));
  const { text, id, kind } = part?.statement ?? {};
  if (part === undefined || others.length > 0 || kind !== 'item' || id || part.children.length > 0)
    return undefined;
  // A whole statement refines the one above it, and does not complete it.
  if (text === undefined || fragmentIn(text) === undefined || !sharesColumn(leadIn)) return undefined;
  return announces(leadIn.statement?.text) ? { leadIn, part } : undefined;
}

/** Whether a text ends in what announces a list, with no emphasis around that. */
function announces(text: Text | undefined): boolean {
  return text !== undefined && isLeadIn(text) && looseEnd(text).end === text.end;
}
