import type { ServerCapabilities } from 'vscode-languageserver';
import { type Chosen, chosenAt } from '../../engine/refactor/index.ts';
import { moveTargets, moveToTarget, wordsOfMoved } from '../../ide/moveTargets.ts';
import { fromRange, toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import {
  type ChosenRange,
  type MoveAnswer,
  type MoveRequest,
  type MoveTargetsAnswer,
  REFACTOR,
} from '../refactorProtocol.ts';
import { refuseConflicts } from '../refuseConflicts.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Serves the destinations of a move within a framework, and the move itself. */
export function moveElsewhere({ connection, workspace, client }: FeatureContext): ServerCapabilities {
  connection.onRequest(REFACTOR.targets, async (request: ChosenRange): Promise<MoveTargetsAnswer> => {
    await workspace.settled();
    const chosen = chosenIn(request, workspace);
    if (chosen === undefined) return { moved: '', targets: [] };
    refuseConflicts([chosen], workspace);
    const engine = workspace.engineAt(workspace.pathOf(request.uri));
    const targets = moveTargets(chosen, engine).map(({ path, ...target }) => ({
      uri: workspace.uriOf(path),
      ...target,
    }));
    return { moved: wordsOfMoved(chosen), targets };
  });
  connection.onRequest(REFACTOR.move, async (request: MoveRequest): Promise<MoveAnswer> => {
    await workspace.settled();
    const chosen = chosenIn(request, workspace);
    const { uri, line, id } = request?.target ?? {};
    if (chosen === undefined || typeof uri !== 'string') return null;
    const edit = moveToTarget(
      chosen,
      { path: workspace.pathOf(uri), line: Number(line), id },
      workspace.engineAt(workspace.pathOf(request.uri)),
    );
    return edit ? toWorkspaceEdit(edit.changes, workspace, client) : null;
  });
  return {};
}

function chosenIn(request: ChosenRange | undefined, workspace: LanguageWorkspace): Chosen | undefined {
  const document = typeof request?.uri === 'string' ? workspace.document(request.uri) : undefined;
  return document && chosenAt(document.path, document.syntax, fromRange(request?.range));
}
