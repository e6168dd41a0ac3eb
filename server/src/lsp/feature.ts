import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type ProtocolRequestType,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Update } from '../engine/index.ts';
import type { Client } from './client.ts';
import type { Comparisons } from './comparison/comparisons.ts';
import { describeError } from './describeError.ts';
import type { DiagnosticStore } from './diagnosticStore.ts';
import type { DocumentLibrary } from './documentLibrary.ts';
import type { SettingsStore } from './settings.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** Called with a change of the workspace, and the document that caused it; empty if none did. */
export type UpdateListener = (update: Update, path: string) => void;

/** The context of a feature. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly workspace: LanguageWorkspace;
  /** The capabilities of the client. */
  readonly client: Client;
  /** The diagnostics of all documents, updated after every change. */
  readonly diagnostics: DiagnosticStore;
  /** The settings of the author. */
  readonly settings: SettingsStore;
  /** Loads the libraries for documents. */
  readonly documents: DocumentLibrary;
  /** The comparison of the open frameworks. */
  readonly comparisons: Comparisons;
  /** Calls `listener` directly after every change of the workspace. */
  onUpdate(listener: UpdateListener): void;
}

/** Registers the handlers of a feature, and returns its capabilities; called once, at `initialize`. */
export type Feature = (context: FeatureContext) => ServerCapabilities;

/**
 * Answers a request. Errors are logged and returned, and the server continues. A request without a document, if the
 * protocol needs one, is refused with a message.
 */
export function answer<P, R, PR, E, RO>(
  { connection }: FeatureContext,
  type: ProtocolRequestType<P, R, PR, E, RO>,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): void {
  connection.onRequest(type.method, async (params: P, token: CancellationToken): Promise<unknown> => {
    if (type.method.startsWith('textDocument/')) refuseWithoutDocument(params);
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${type.method} failed: ${describeError(error)}`);
      throw new ResponseError(ErrorCodes.InternalError, `${type.method} failed: ${messageOf(error)}`);
    }
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refuseWithoutDocument(params: unknown): void {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } | null };
  if (typeof textDocument?.uri === 'string') return;
  throw new ResponseError(ErrorCodes.InvalidParams, 'The request does not say which document it is about.');
}
