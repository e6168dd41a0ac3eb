import { isAnonymous } from '../model/framework.ts';
import { lineEndOf } from '../syntax/document.ts';
import { mayStandIn } from '../syntax/places.ts';
import { isValidId } from '../syntax/statement.ts';
import { single } from './chosen.ts';
import { mayShift, shiftedLines, toTextChanges } from './lineChanges.ts';
import { takenOut } from './rearrangement.ts';
import type { RefactoringProvider } from './refactoring.ts';

const EXTENSION = '.competence';

/**
 * Moves a domain with its content to a new file next to this one, named after its id. Not offered if that file exists,
 * if the framework has no id for the new file to refer to, or if nothing else would be left.
 */
export const offerSplitDomain: RefactoringProvider = (chosen, view) => {
  const { path, document, block } = chosen;
  const node = single(chosen);
  const framework = view.frameworkOf(path);
  const id = node?.statement.id?.text;
  if (node?.statement.kind !== 'domain' || !mayStandIn('domain', chosen.place)) return [];
  if (framework === undefined || isAnonymous(framework) || !isValidId(framework)) return [];
  if (id === undefined || !isValidId(id)) return [];
  const file = `${path.slice(0, path.lastIndexOf('/') + 1)}${id}${EXTENSION}`;
  if (!path.includes('/') || file.toLowerCase() === path.toLowerCase() || view.document(file)) return [];
  if (document.root.children.length < 2 && document.root.children[0] === node) return [];
  const columns = -node.statement.indentation;
  if (!mayShift(document, block, columns)) return [];
  const edit = () => {
    const lineEnd = lineEndOf(document);
    const lines = shiftedLines(document, block, columns).map(
      ({ content, end }) => content + (end || lineEnd),
    );
    const text = [`part of ${framework}${lineEnd}`, lineEnd, ...lines].join('');
    const removed = { ...takenOut(document, block), lines: [] };
    const changes = toTextChanges(document, [removed]).map((change) => ({ path, ...change }));
    return { changes, file: { path: file, text } };
  };
  const title = `Move the domain '${id}' to its own file (${id}${EXTENSION})`;
  return [{ id: 'splitDomain', title, kind: 'move', makesFile: true, edit }];
};
