import { heirsOf } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { lensNodes } from './lensNodes.ts';
import { hasLensPart, LENS_PARTS, type LensContents, type LensPart, lensContents } from './lensParts.ts';
import type { TaughtNodes } from './lessons.ts';

/** A lens above a line, whose text is computed when it is shown. */
export interface Lens {
  /** From 0. */
  readonly line: number;
  readonly part: LensPart;
}

/** The lenses of a document, sorted by line and then by reading order. */
export function lensesOf(engine: Workspace, path: string, lessons: TaughtNodes): Lens[] {
  const document = engine.document(path);
  if (document === undefined) return [];
  const own = engine.facts(engine.frameworkOf(path) ?? '');
  const heirs = own ? heirsOf(own, engine) : [];
  return lensNodes(document.root).flatMap((node) =>
    LENS_PARTS.filter((part) => hasLensPart[part](engine, path, node, lessons, heirs)).map((part) => ({
      line: node.line,
      part,
    })),
  );
}

/** The text of a lens above a line, and the column at which its statement starts; undefined if the line has moved. */
export function lensAt(
  engine: Workspace,
  path: string,
  { line, part }: Lens,
): (LensContents & { readonly column: number }) | undefined {
  const document = engine.document(path);
  const node = document && lensNodes(document.root).find((each) => each.line === line);
  return node && { ...lensContents[part](engine, path, node), column: node.node.statement?.start ?? 0 };
}
