import type { ServerCapabilities } from 'vscode-languageserver';
import { type Chosen, chosenAt, type MoveTarget, moveTo, targetKinds } from '../../engine/refactor/index.ts';
import { lineOf, pathTo } from '../../engine/syntax/index.ts';
import { fromRange, toWorkspaceEdit } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import {
  type ChosenRange,
  type MoveAnswer,
  type MoveRequest,
  type MoveTargetAnswer,
  REFACTOR,
} from '../refactorProtocol.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Serves the destinations of a move within a framework, and the move itself. */
export function moveElsewhere({ connection, workspace, client }: FeatureContext): ServerCapabilities {
  connection.onRequest(REFACTOR.targets, async (request: ChosenRange): Promise<MoveTargetAnswer[]> => {
    await workspace.settled();
    const chosen = chosenIn(request, workspace);
    if (chosen === undefined) return [];
    return targetsOf(chosen, workspace)
      .filter((target) => moveTo(chosen, target) !== undefined)
      .map((target) => describeTarget(target, workspace));
  });
  connection.onRequest(REFACTOR.move, async (request: MoveRequest): Promise<MoveAnswer> => {
    await workspace.settled();
    const chosen = chosenIn(request, workspace);
    const target = chosen && targetAt(request.target, workspace);
    if (chosen === undefined || target === undefined) return null;
    if (workspace.engine.frameworkOf(chosen.path) !== workspace.engine.frameworkOf(target.path)) return null;
    const edit = moveTo(chosen, target);
    return edit ? toWorkspaceEdit(edit().changes, workspace, client) : null;
  });
  return {};
}

function chosenIn(request: ChosenRange | undefined, workspace: LanguageWorkspace): Chosen | undefined {
  const document = typeof request?.uri === 'string' ? workspace.document(request.uri) : undefined;
  return document && chosenAt(document.path, document.syntax, fromRange(request?.range));
}

/** The declarations that the selection can move to, file by file in the order of the text. */
function targetsOf(chosen: Chosen, { engine }: LanguageWorkspace): MoveTarget[] {
  const kinds = targetKinds(chosen);
  const framework = engine.frameworkOf(chosen.path);
  const names = framework === undefined || kinds.length === 0 ? undefined : engine.facts(framework)?.names;
  const targets: (MoveTarget & { readonly line: number })[] = [];
  for (const { declarations } of names?.values() ?? []) {
    for (const { kind, path, statement } of declarations) {
      const document = kinds.includes(kind) ? engine.document(path) : undefined;
      if (document) targets.push({ path, document, statement, line: lineOf(document, statement) });
    }
  }
  return targets.sort((left, right) => compare(left.path, right.path) || left.line - right.line);
}

function targetAt(
  target: MoveRequest['target'] | undefined,
  workspace: LanguageWorkspace,
): MoveTarget | undefined {
  const document = typeof target?.uri === 'string' ? workspace.document(target.uri) : undefined;
  const statement = document?.syntax.statements.at(Number(target?.line));
  if (document === undefined || statement === undefined || statement.id?.text !== target?.id)
    return undefined;
  return { path: document.path, document: document.syntax, statement };
}

function describeTarget(
  { path, document, statement }: MoveTarget,
  workspace: LanguageWorkspace,
): MoveTargetAnswer {
  const line = lineOf(document, statement);
  const above = pathTo(document, line).at(-2)?.statement;
  return {
    uri: workspace.uriOf(path),
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
