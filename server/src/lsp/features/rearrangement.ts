import type { ServerCapabilities } from 'vscode-languageserver';
import { chosenAt, rearrange, sharesColumn, WAYS } from '../../engine/refactor/index.ts';
import { fromRange, toTextEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { REFACTOR, type RearrangementAnswer, type RearrangementRequest } from '../refactorProtocol.ts';
import { pathOf } from '../uris.ts';

/** Moves the selection one step, like the keys of an outliner, and returns its new position. */
export function rearrangement({ connection, workspace }: FeatureContext): ServerCapabilities {
  connection.onRequest<RearrangementAnswer, void>(REFACTOR.rearrange, (request: RearrangementRequest) => {
    const { uri, range, way } = request ?? {};
    const document = typeof uri === 'string' ? workspace.document(uri) : undefined;
    const chosen = document && chosenAt(document.path, document.syntax, fromRange(range));
    if (chosen === undefined || !WAYS.includes(way)) return null;
    const moved = rearrange(chosen, way);
    // Misaligned lines have to be corrected by hand, as in any other file.
    if (moved === undefined) return sharesColumn(chosen.parent) ? { refused: true } : null;
    const { lines, columns } = moved;
    return {
      edits: moved.changes().map(toTextEdit),
      version: workspace.versionOf(pathOf(uri)),
      lines,
      columns,
    };
  });
  return {};
}
