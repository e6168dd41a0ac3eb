import { lookUp } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { elementsAt, findElement } from '../../engine/map/index.ts';
import { pathTo, rangeOf } from '../../engine/syntax/index.ts';
import type { DocumentRange } from '../documentRange.ts';
import { locateOpenPoint, type ProblemsIn } from './openPoints.ts';

/**
 * The location of an element or an open point that a page shows; undefined if it no longer exists. `problemsIn` is the
 * one with which the page was made.
 */
export function locateElement(
  engine: Workspace,
  framework: string,
  key: string,
  problemsIn: ProblemsIn = (path) => engine.problems(path),
): DocumentRange | undefined {
  const known = engine.framework(framework);
  const openPoint = known && locateOpenPoint(engine, known, key, problemsIn);
  if (openPoint) return openPoint;
  const element = known && findElement(known, key)?.at(-1)?.element;
  // Sources, terms and similar elements are not on the map, but pages refer to them.
  const [fact] = lookUp(framework, key, engine).declarations;
  const path = element?.path ?? fact?.path ?? '';
  const statement = element?.node.statement ?? fact?.statement;
  const document = engine.document(path);
  if (document === undefined || statement === undefined) return undefined;
  return { path, range: rangeOf(document, statement) };
}

/** A line of a document, from 0, or the last one if there are fewer; undefined if there is no such document. */
export function locateLine(engine: Workspace, path: string, line: number): DocumentRange | undefined {
  const document = engine.document(path);
  const statement = document?.statements.at(clamp(line, document.statements.length));
  if (document === undefined || statement === undefined) return undefined;
  return { path, range: rangeOf(document, statement) };
}

/** A framework, and the keys of elements of it, the outermost first. */
export interface SelectedElements {
  readonly framework: string;
  readonly keys: readonly string[];
}

/** The elements at a line of a document; undefined if it belongs to no framework. */
export function selectAt(engine: Workspace, path: string, line: number): SelectedElements | undefined {
  const document = engine.document(path);
  const framework = document && engine.framework(engine.frameworkOf(path) ?? '');
  if (document === undefined || framework === undefined) return undefined;
  const nodes = pathTo(document, clamp(line, document.statements.length));
  return { framework: framework.id, keys: elementsAt(framework, nodes).map(({ key }) => key) };
}

/** Reads a line number of a document with this many lines. A client may send one that does not exist. */
function clamp(line: number, lines: number): number {
  return Math.max(0, Math.min(Math.trunc(Number(line)) || 0, lines - 1));
}
