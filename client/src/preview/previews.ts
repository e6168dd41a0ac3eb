import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  PREVIEW,
  type PreviewChange,
  type PreviewSelection,
  type PreviewTarget,
} from '../../../server/src/lsp/previewProtocol.ts';
import type { ViewerState } from '../../viewer/messages.ts';
import { PreviewPanel } from './previewPanel.ts';
import { type PreviewServer, previewServer } from './previewServer.ts';

const VIEW_TYPE = 'competence.preview';

/** The previews that are open: one a framework. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer<ViewerState | undefined> {
  readonly #server: PreviewServer;
  readonly #extensionUri: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable[];
  readonly #loaded = new vscode.EventEmitter<void>();
  /** The one that was active last comes first. */
  #panels: readonly PreviewPanel[] = [];
  #made = 0;

  /** Tells that a preview has got its page. */
  readonly onDidLoad = this.#loaded.event;

  constructor(client: BaseLanguageClient, extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#server = previewServer(client);
    this.#extensionUri = extensionUri;
    this.#log = log;
    this.#subscriptions = [
      this.#loaded,
      client.onNotification(PREVIEW.changed, (change: PreviewChange) => this.#change(change)),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#reload()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#retry(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#retry(document)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
    ];
  }

  get isEmpty(): boolean {
    return this.#panels.length === 0;
  }

  /** Shows the framework of a document: in the preview that is about it already, or in a new one. */
  async open(uri: vscode.Uri, column: vscode.ViewColumn, preserveFocus: boolean): Promise<void> {
    // A file from outside of the workspace is known to the server from when it is open.
    await vscode.workspace.openTextDocument(uri);
    const target = { preview: this.#newName(), uri: uri.toString() };
    const shown = this.#find(await this.#frameworkOf(target));
    if (shown) {
      await this.#close(target.preview);
      shown.reveal(undefined, preserveFocus);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      vscode.l10n.t('Preview'),
      { viewColumn: column, preserveFocus },
      { retainContextWhenHidden: true, enableFindWidget: true },
    );
    this.#add(panel, { ...target, tellsShown: true });
  }

  /** Shows again what was shown before the window was reloaded. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: ViewerState | undefined): Promise<void> {
    if (state?.framework === undefined) {
      panel.dispose();
      return;
    }
    this.#add(panel, { preview: this.#newName(), framework: state.framework, tellsShown: true });
  }

  /** Marks in the previews what the cursor stands in. */
  select(selection: PreviewSelection | null): void {
    for (const panel of this.#panels) panel.select(selection);
  }

  /** What the preview of a framework shows at this moment; see CompetenceApi. */
  async html(framework: string | undefined): Promise<string | undefined> {
    return (framework === undefined ? this.#panels[0] : this.#find(framework))?.html();
  }

  dispose(): void {
    for (const panel of this.#panels) panel.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #add(panel: vscode.WebviewPanel, target: PreviewTarget): void {
    const preview = new PreviewPanel({
      panel,
      target,
      server: this.#server,
      extensionUri: this.#extensionUri,
      log: this.#log,
    });
    this.#panels = [preview, ...this.#panels];
    preview.onDidLoad(() => this.#loaded.fire());
    panel.onDidChangeViewState(() => panel.active && this.#bringForward(preview));
    panel.onDidDispose(() => {
      this.#panels = this.#panels.filter((other) => other !== preview);
      return this.#close(preview.name);
    });
  }

  #bringForward(preview: PreviewPanel): void {
    this.#panels = [preview, ...this.#panels.filter((other) => other !== preview)];
  }

  #find(framework: string | undefined): PreviewPanel | undefined {
    return framework === undefined ? undefined : this.#panels.find((panel) => panel.framework === framework);
  }

  #change(change: PreviewChange): void {
    this.#panels.find(({ name }) => name === change.preview)?.change(change);
  }

  #reload(): void {
    for (const panel of this.#panels) panel.load();
  }

  /** What a preview has not found may be in this document. */
  #retry({ languageId }: vscode.TextDocument): void {
    if (languageId !== 'competence') return;
    for (const panel of this.#panels) if (panel.isEmpty) panel.load();
  }

  async #frameworkOf(target: PreviewTarget): Promise<string | undefined> {
    try {
      return (await this.#server.open(target))?.framework;
    } catch (error) {
      // The panel asks again once it is there, and tells the reader when that fails as well.
      this.#log.warn(`Preview: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }

  async #close(name: string): Promise<void> {
    try {
      await this.#server.close({ preview: name });
    } catch (error) {
      // A server that is gone has nothing to forget.
      this.#log.debug(`Preview: ${error instanceof Error ? error.message : error}`);
    }
  }

  #newName(): string {
    this.#made += 1;
    return `preview-${this.#made}`;
  }
}
