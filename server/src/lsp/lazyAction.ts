import type { CodeAction } from 'vscode-languageserver';
import type { LazyAction, Selection } from '../ide/actions/action.ts';
import { conflictRefusal } from '../ide/conflictRefusal.ts';
import { fromRange, toRange } from './convert.ts';
import type { FeatureContext } from './feature.ts';
import { toRefactoringEdit } from './toRefactoringEdit.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** Data that is sent with an action and comes back when the client requests the edit. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly range: ReturnType<typeof toRange>;
  readonly id: string;
}

/**
 * The action for the client, without the edit if the client can request that later. Undefined if it would change a file
 * with an unresolved merge conflict; that is only known with the edit.
 */
export function toCodeAction(
  { id, title, kind, edit }: LazyAction,
  { path, range }: Selection,
  { client, workspace }: FeatureContext,
): CodeAction | undefined {
  if (!client.resolvesEdits) {
    const made = edit();
    const paths = made.changes.map((change) => change.path);
    if (conflictRefusal(workspace.engineAt(path), paths) !== undefined) return undefined;
    return { title, kind, edit: toRefactoringEdit(made, workspace, client) };
  }
  const version = workspace.versionOf(path);
  const data: ActionData = { uri: workspace.uriOf(path), version, range: toRange(range), id };
  return { title, kind, data };
}

/** The subject of an action that comes back; undefined when it is not ours. `version` is the earlier version of the document. */
export function askedOf(
  action: CodeAction,
  workspace: LanguageWorkspace,
): (Selection & { readonly id: string; readonly version: number | null }) | undefined {
  const data = action.data as Partial<ActionData> | null | undefined;
  if (typeof data?.uri !== 'string' || typeof data.id !== 'string') return undefined;
  const version = typeof data.version === 'number' ? data.version : null;
  return { path: workspace.pathOf(data.uri), range: fromRange(data.range), id: data.id, version };
}
