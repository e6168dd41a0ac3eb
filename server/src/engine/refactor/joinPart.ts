import { fragmentIn } from '../model/fragments.ts';
import { isLeadIn, looseEnd } from '../model/leadIns.ts';
import type { SyntaxNode } from '../syntax/nest.ts';
import type { Statement, Text } from '../syntax/statement.ts';
import { type Chosen, ownLine, sharesColumn, single } from './chosen.ts';
import { toTextChanges } from './lineChanges.ts';
import type { RefactoringProvider } from './refactoring.ts';

/** A lead-in and its only sub-competence. */
interface Pair {
  readonly leadIn: SyntaxNode;
  readonly part: SyntaxNode;
}

/** The kinds of line that count as entries of a list. */
const LISTED: ReadonlySet<Statement['kind'] | undefined> = new Set(['item', 'unknown']);

/** Joins a lead-in and its only sub-competence into one sentence. Comments and properties stay. */
export const offerJoinPart: RefactoringProvider = (chosen) => {
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
  const title = 'Join this competence with its only sub-competence';
  return [{ id: 'joinPart', title, kind: 'inline', edit }];
};

/** The pair with the selected line in it. */
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
  // A complete sentence adds detail to the competence above it; it does not continue it.
  if (text === undefined || fragmentIn(text) === undefined || !sharesColumn(leadIn)) return undefined;
  return announces(leadIn.statement?.text) ? { leadIn, part } : undefined;
}

/** Whether a text ends with the mark of a lead-in, without emphasis around it. */
function announces(text: Text | undefined): boolean {
  return text !== undefined && isLeadIn(text) && looseEnd(text).end === text.end;
}
