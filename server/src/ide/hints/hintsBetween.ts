import type { Workspace } from '../../engine/index.ts';
import { nodesBetween, type VisitedNode } from '../nodesBetween.ts';
import { amendmentHint } from './amendmentHint.ts';
import { futureId } from './futureId.ts';
import type { IdNumbers } from './idNumbers.ts';

/** Words after the id or the sign of a line. Lines and columns count from 0. */
export interface Hint {
  readonly line: number;
  readonly column: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * The hints of a document from line `first` up to line `end`, exclusive: the ids that competences would get, and the
 * changes of an adaptation to its targets.
 */
export function hintsBetween(
  engine: Workspace,
  path: string,
  { first, end }: { readonly first: number; readonly end: number },
  numbers: IdNumbers,
): readonly Hint[] {
  const document = engine.document(path);
  if (document === undefined) return [];
  return [...nodesBetween(document.root, first, end)].flatMap((site) => {
    const id = futureId(engine, path, site, numbers);
    return id === undefined ? amended(engine, path, site) : [idHint(site, id)];
  });
}

function idHint({ node, line }: VisitedNode, id: string): Hint {
  return {
    line,
    column: node.statement?.keyword?.end ?? 0,
    label: `[${id}]`,
    tooltip: 'This competence has no id yet. Assigning ids would give it this one.',
  };
}

function amended(engine: Workspace, path: string, { node, line }: VisitedNode): Hint[] {
  const { statement } = node;
  const hint = statement && amendmentHint(engine, path, statement);
  if (hint === undefined || statement?.id === undefined) return [];
  // Except in an `amend` line, the id is followed by a bracket.
  const column = statement.id.end + (statement.kind === 'amend' ? 0 : 1);
  return [{ line, column, label: hint.label, tooltip: hint.base }];
}
