import type { CodeAction, CodeActionKind, WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../../engine/text/index.ts';
import { fromRange, toRange } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { pathOf } from '../uris.ts';

/** The subject of a request: a document, and the selection in it. */
export interface Asked {
  readonly path: string;
  readonly range: Range;
}

/** An action whose edit is only computed when the author chooses it. */
export interface LazyAction {
  /** The id by which the client requests it. */
  readonly id: string;
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly edit: () => WorkspaceEdit;
}

/** Data that is sent with an action and comes back when the client requests the edit. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly range: ReturnType<typeof toRange>;
  readonly id: string;
}

/** The action for the client, without the edit if the client can request that later. */
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

/** The subject of an action that comes back; undefined when it is not ours. `version` is the earlier version of the document. */
export function askedOf(
  action: CodeAction,
): (Asked & { readonly id: string; readonly version: number | null }) | undefined {
  const data = action.data as Partial<ActionData> | null | undefined;
  if (typeof data?.uri !== 'string' || typeof data.id !== 'string') return undefined;
  const version = typeof data.version === 'number' ? data.version : null;
  return { path: pathOf(data.uri), range: fromRange(data.range), id: data.id, version };
}
