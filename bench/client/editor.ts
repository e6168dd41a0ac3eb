import {
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type MessageConnection,
  PublishDiagnosticsNotification,
  type Range,
  type ServerCapabilities,
} from 'vscode-languageserver-protocol/node';
import type { Server } from '../servers/server.ts';
import { capabilitiesOf } from './capabilities.ts';
import { type Memory, ServerProcess } from './serverProcess.ts';

/** The settings of an editor. */
export interface EditorOptions {
  /** The URI of the open folder, if there is one. */
  readonly folder?: string;
  /** The maximum time for an answer, in milliseconds. */
  readonly patience: number;
}

/** An editor as a server sees it: one server, and the open documents. */
export class Editor {
  readonly server: Server;
  capabilities: ServerCapabilities = {};
  /** The number of documents for which diagnostics were pushed. */
  readonly published = new Set<string>();
  readonly #process: ServerProcess;
  readonly #patience: number;
  readonly #versions = new Map<string, number>();
  readonly #resultIds = new Map<string, string>();
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #listeners = new Set<(uri: string) => void>();

  private constructor(server: Server, patience: number) {
    this.server = server;
    this.#patience = patience;
    this.#process = new ServerProcess(server.command);
    this.connection.onRequest((method, parameters) => this.#answer(method, parameters));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.add(uri);
      this.#diagnostics.set(uri, diagnostics);
      for (const listen of this.#listeners) listen(uri);
    });
    this.connection.listen();
  }

  /** Starts a server, and waits for its capabilities. */
  static async start(server: Server, { folder, patience }: EditorOptions): Promise<Editor> {
    const editor = new Editor(server, patience);
    try {
      const { capabilities } = await editor.within(
        editor.connection.sendRequest(InitializeRequest.type, {
          processId: process.pid,
          rootUri: folder ?? null,
          workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'measured' }],
          capabilities: capabilitiesOf(server.pulls),
        }),
      );
      editor.capabilities = capabilities;
      await editor.connection.sendNotification(InitializedNotification.type, {});
      return editor;
    } catch (error) {
      await editor.stop();
      throw error;
    }
  }

  get connection(): MessageConnection {
    return this.#process.connection;
  }

  /** The result of `work`; throws Unanswered if the server has ended, or takes longer than the editor waits. */
  within<T>(work: Promise<T>): Promise<T> {
    return this.#process.within(this.#patience, work);
  }

  /** Opens a document; resolves with its diagnostics. */
  open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: this.server.languageId, version: 1, text };
    return this.#send(uri, () =>
      this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }),
    );
  }

  /** Changes a document; resolves with the diagnostics of the changed text. */
  change(uri: string, range: Range, text: string): Promise<void> {
    return this.#send(uri, () => this.send(uri, range, text));
  }

  /** Changes a document without waiting for anything. */
  send(uri: string, range: Range, text: string): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Sends a request by its name. */
  request<T>(method: string, parameters: unknown): Promise<T> {
    return this.within(this.connection.sendRequest<T>(method, parameters));
  }

  /**
   * Resolves with the next diagnostics of a document; for a server with push diagnostics, call it before the change.
   */
  async nextDiagnostics(uri: string): Promise<void> {
    if (this.server.pulls) return this.#pull(uri);
    await this.until((reported) => reported === uri);
  }

  /** Resolves when diagnostics are pushed for a document for which `isIt` returns true. */
  until(isIt: (uri: string) => boolean): Promise<void> {
    return this.within(
      new Promise<void>((resolve) => {
        const listen = (uri: string): void => {
          if (!isIt(uri)) return;
          this.#listeners.delete(listen);
          resolve();
        };
        this.#listeners.add(listen);
      }),
    );
  }

  /** The last diagnostics of a document. */
  diagnosticsOf(uri: string): readonly Diagnostic[] {
    return this.#diagnostics.get(uri) ?? [];
  }

  memory(): Promise<Memory> {
    return this.#process.memory();
  }

  stop(): Promise<void> {
    return this.#process.stop();
  }

  async #send(uri: string, send: () => Promise<void>): Promise<void> {
    if (this.server.pulls) {
      const reported = send();
      await this.#pull(uri);
      return reported;
    }
    const arrived = this.nextDiagnostics(uri);
    await send();
    await arrived;
  }

  async #pull(uri: string): Promise<void> {
    const previousResultId = this.#resultIds.get(uri);
    const report = await this.request<DocumentDiagnosticReport>(DocumentDiagnosticRequest.method, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
    if (report.resultId !== undefined) this.#resultIds.set(uri, report.resultId);
    if (report.kind === 'full') this.#diagnostics.set(uri, report.items);
  }

  /** Answers the server's requests: its settings, and an empty response for everything else. */
  #answer(method: string, parameters: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = parameters as { readonly items: readonly { readonly section?: string }[] };
    return items.map(({ section }) => this.server.settings?.[section ?? ''] ?? null);
  }
}
