import type { Workspace } from '../engine/index.ts';
import {
  type Chosen,
  type MoveTarget,
  moveTo,
  type RefactoringEdit,
  targetKinds,
} from '../engine/refactor/index.ts';
import { lineOf, pathTo } from '../engine/syntax/index.ts';

/** A declaration that lines can be moved to. */
export interface DescribedTarget {
  readonly path: string;
  /** Its line, from 0. */
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** The title of what contains it; empty if nothing does. */
  readonly within: string;
}

/** The declarations that the selection can move to, file by file in the order of the text. */
export function moveTargets(chosen: Chosen, engine: Workspace): DescribedTarget[] {
  const kinds = targetKinds(chosen);
  const framework = engine.frameworkOf(chosen.path);
  const names = framework === undefined || kinds.length === 0 ? undefined : engine.facts(framework)?.names;
  const targets: MoveTarget[] = [];
  for (const { declarations } of names?.values() ?? []) {
    for (const { kind, path, statement } of declarations) {
      const document = kinds.includes(kind) ? engine.document(path) : undefined;
      if (document) targets.push({ path, document, statement });
    }
  }
  return targets
    .filter((target) => moveTo(chosen, target) !== undefined)
    .map(describeTarget)
    .sort((left, right) => compare(left.path, right.path) || left.line - right.line);
}

/** The edit that moves the selection to a target; undefined if it cannot go there, or if that has changed. */
export function moveToTarget(
  chosen: Chosen,
  { path, line, id }: Pick<DescribedTarget, 'path' | 'line' | 'id'>,
  engine: Workspace,
): RefactoringEdit | undefined {
  const document = engine.document(path);
  const statement = document?.statements.at(line);
  if (document === undefined || statement === undefined || statement.id?.text !== id) return undefined;
  if (engine.frameworkOf(chosen.path) !== engine.frameworkOf(path)) return undefined;
  return moveTo(chosen, { path, document, statement })?.();
}

function describeTarget({ path, document, statement }: MoveTarget): DescribedTarget {
  const line = lineOf(document, statement);
  const above = pathTo(document, line).at(-2)?.statement;
  return {
    path,
    line,
    id: statement.id?.text ?? '',
    kind: statement.kind,
    title: statement.text?.text ?? statement.id?.text ?? '',
    within: statement.into?.text ?? above?.text?.text ?? '',
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
