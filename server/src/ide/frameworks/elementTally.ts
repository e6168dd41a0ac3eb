import { memoWith } from '../../engine/memo.ts';
import type { Element, Framework } from '../../engine/model/index.ts';
import type { SyntaxNode } from '../../engine/syntax/index.ts';
import type { PreviewProblems, WrongNode } from '../preview/problems.ts';
import type { FrameworkProblems } from './frameworkNode.ts';

const NONE: FrameworkProblems = { count: 0, worst: null };

/** The number of problems in an element, including activities placed in it from other files. */
export function problemTally(element: Element, problems: PreviewProblems): FrameworkProblems {
  const own = tallyOfNode(element.node, problems);
  if (element.kind !== 'domain') return own;
  const written = new Set(element.node.children);
  const guests = element.children.filter(({ node, into }) => into !== undefined && !written.has(node));
  return guests.reduce((sum, guest) => add(sum, tallyOfNode(guest.node, problems)), own);
}

/** The number of problems in all files of a framework. */
export function tallyOfFramework(framework: Framework, problems: PreviewProblems): FrameworkProblems {
  const count = problems.count(framework.paths);
  return count === 0 ? NONE : { count, worst: problems.worst(framework.paths) };
}

/** The same of several together. */
export function addTallies(tallies: readonly FrameworkProblems[]): FrameworkProblems {
  return tallies.reduce(add, NONE);
}

function tallyOfNode(node: SyntaxNode, problems: PreviewProblems): FrameworkProblems {
  const wrong = problems.at(node);
  return wrong.count === 0 ? NONE : tallyOfWrong(wrong, node, problems);
}

/** `wrong` is the same object until something in the node changes. */
const tallyOfWrong = memoWith((wrong: WrongNode, node: SyntaxNode, problems: PreviewProblems) => {
  const hasError =
    wrong.own.some(({ severity }) => severity === 'error') ||
    node.children.some((child) => tallyOfNode(child, problems).worst === 'error');
  const tally: FrameworkProblems = { count: wrong.count, worst: hasError ? 'error' : 'warning' };
  return tally;
});

function add(left: FrameworkProblems, right: FrameworkProblems): FrameworkProblems {
  const worst = left.worst === 'error' ? 'error' : (right.worst ?? left.worst);
  return { count: left.count + right.count, worst };
}
