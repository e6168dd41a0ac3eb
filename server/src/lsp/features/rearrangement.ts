import type { ServerCapabilities } from 'vscode-languageserver';
import { rearrangeAt } from '../../ide/rearrangeAt.ts';
import { fromRange, toTextEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { REFACTOR, type RearrangementAnswer, type RearrangementRequest } from '../refactorProtocol.ts';

/** Moves the selection one step, like the keys of an outliner, and returns its new position. */
export function rearrangement({ connection, workspace }: FeatureContext): ServerCapabilities {
  connection.onRequest<RearrangementAnswer, void>(REFACTOR.rearrange, (request: RearrangementRequest) => {
    const { uri, range, way } = request ?? {};
    if (typeof uri !== 'string') return null;
    const path = workspace.pathOf(uri);
    const moved = rearrangeAt(workspace.engineAt(path), { path, range: fromRange(range) }, way);
    if (moved === 'refused') return { refused: true };
    if (moved === undefined) return null;
    const { lines, columns } = moved;
    return {
      edits: moved.changes().map(toTextEdit),
      version: workspace.versionOf(path),
      lines,
      columns,
    };
  });
  return {};
}
