import { heirsOf } from '../../engine/index/index.ts';
import type { Workspace } from '../../engine/index.ts';
import { lensNodes } from './lensNodes.ts';
import { hasLensPart, LENS_PARTS, type LensContents, type LensPart, lensContents } from './lensParts.ts';
import type { TaughtNodes } from './lessons.ts';

/** A lens over a line, whose words are looked up when it is shown. */
export interface Lens {
  /** From 0. */
  readonly line: number;
  readonly part: LensPart;
}

/** The lenses of a document, those of a line in the order in which they are read. */
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

/** What a lens over a line says, and the column at which its statement starts; undefined where the line has moved. */
export function lensAt(
  engine: Workspace,
  path: string,
  { line, part }: Lens,
): (LensContents & { readonly column: number }) | undefined {
  const document = engine.document(path);
  const node = document && lensNodes(document.root).find((each) => each.line === line);
  return node && { ...lensContents[part](engine, path, node), column: node.node.statement?.start ?? 0 };
}
