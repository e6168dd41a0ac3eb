import type { CodeAction, CodeActionKind, WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../../core/index.ts';
import { fromRange, toRange } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { pathOf } from '../uris.ts';

/** What a client asks about: a document, and what is selected in it. */
export interface Asked {
  readonly path: string;
  readonly range: Range;
}

/** An action of which the edit is worked out only when an author wants it. */
export interface LazyAction {
  /** The name by which it is asked for again. */
  readonly id: string;
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly edit: () => WorkspaceEdit;
}

/** What goes out with an action and comes back when its edit is wanted. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly range: ReturnType<typeof toRange>;
  readonly id: string;
}

/** The action as it is sent: with its edit only where the client cannot ask for that later. */
export function toCodeAction(
  { id, title, kind, edit }: LazyAction,
  { path, range }: Asked,
  { client, workspace }: FeatureContext,
): CodeAction {
  if (!client.resolvesEdits) return { title, kind, edit: edit() };
  const version = workspace.versionOf(path);
  const data: ActionData = { uri: workspace.uriOf(path), version, range: toRange(range), id };
  return { title, kind, data };
}

/** What an action was about, read back; undefined when that is no action of ours. `version` is of the document then. */
export function askedOf(
  action: CodeAction,
): (Asked & { readonly id: string; readonly version: number | null }) | undefined {
  const data = action.data as Partial<ActionData> | null | undefined;
  if (typeof data?.uri !== 'string' || typeof data.id !== 'string') return undefined;
  const version = typeof data.version === 'number' ? data.version : null;
  return { path: pathOf(data.uri), range: fromRange(data.range), id: data.id, version };
}
