import { lookUp } from '../engine/index/index.ts';
import type { Workspace } from '../engine/index.ts';
import { withoutOpening } from '../engine/language/index.ts';
import type { Element } from '../engine/model/index.ts';
import {
  type Chosen,
  type MoveTarget,
  moveTo,
  type RefactoringEdit,
  targetKinds,
} from '../engine/refactor/index.ts';
import { lineOf, pathTo, type Statement } from '../engine/syntax/index.ts';
import { shortLine } from './markdown.ts';

/** The most characters of what is moved that the list of targets names. */
const LONGEST_MOVED = 60;

/** A declaration that lines can be moved to. */
export interface DescribedTarget {
  readonly path: string;
  /** Its line, from 0. */
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** The title as a line of a list shows it, without an opening that all lines share. */
  readonly label: string;
  /** The title of what contains it; empty if nothing does. */
  readonly within: string;
}

/** The declarations that the selection can move to, in the order of the map. */
export function moveTargets(chosen: Chosen, engine: Workspace): DescribedTarget[] {
  const kinds = targetKinds(chosen);
  const framework = engine.frameworkOf(chosen.path);
  const names = framework === undefined || kinds.length === 0 ? undefined : engine.facts(framework)?.names;
  const order = framework === undefined ? new Map<Statement, number>() : orderOnMap(framework, engine);
  const placeOf = ({ statement }: MoveTarget): number => order.get(statement) ?? order.size;
  const targets: MoveTarget[] = [];
  for (const { declarations } of names?.values() ?? []) {
    for (const { kind, path, statement } of declarations) {
      const document = kinds.includes(kind) ? engine.document(path) : undefined;
      if (document) targets.push({ path, document, statement });
    }
  }
  return targets
    .filter((target) => moveTo(chosen, target) !== undefined)
    .sort((left, right) => placeOf(left) - placeOf(right))
    .map((target) => describeTarget(target, engine));
}

/** What is moved, in words; empty if it has none. */
export function wordsOfMoved(chosen: Chosen): string {
  const [first, ...others] = chosen.nodes;
  const text = first?.statement?.text?.text ?? first?.statement?.id?.text ?? '';
  const short = shortLine(text, LONGEST_MOVED);
  return others.length > 0 && text !== '' ? `${short} (+ ${others.length})` : short;
}

/** The position of each declaration of a framework on its map. */
function orderOnMap(framework: string, engine: Workspace): ReadonlyMap<Statement, number> {
  const order = new Map<Statement, number>();
  const visit = (elements: readonly Element[]): void => {
    for (const { node, children } of elements) {
      if (node.statement && !order.has(node.statement)) order.set(node.statement, order.size);
      visit(children);
    }
  };
  visit(engine.framework(framework)?.children ?? []);
  return order;
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

function describeTarget({ path, document, statement }: MoveTarget, engine: Workspace): DescribedTarget {
  const line = lineOf(document, statement);
  const above = pathTo(document, line).at(-2)?.statement;
  const title = statement.text?.text ?? statement.id?.text ?? '';
  return {
    path,
    line,
    id: statement.id?.text ?? '',
    kind: statement.kind,
    title,
    label: withoutOpening(title),
    within: statement.into ? titleOfDomain(statement.into.text, path, engine) : (above?.text?.text ?? ''),
  };
}

function titleOfDomain(id: string, path: string, engine: Workspace): string {
  const { declarations } = lookUp(engine.frameworkOf(path) ?? '', id, engine);
  return declarations.find(({ kind }) => kind === 'domain')?.statement.text?.text ?? id;
}
