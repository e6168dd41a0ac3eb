import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { FORMATS } from '../../../server/src/exporters/formats.ts';
import {
  PREVIEW,
  type PreviewChange,
  type PreviewSelection,
  type PreviewTarget,
} from '../../../server/src/lsp/previewProtocol.ts';
import type { ExportExtent, ViewerState } from '../../viewer/messages.ts';
import type { Announcements } from '../announcements.ts';
import { type MapEditor, mapEditor } from './editMap.ts';
import { PreviewPanel } from './previewPanel.ts';
import { type PreviewServer, previewServer } from './previewServer.ts';

const VIEW_TYPE = 'competence.preview';

/** The open previews, at most one per framework. An unlocked preview shows the framework of the active editor. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer<ViewerState | undefined> {
  readonly #server: PreviewServer;
  readonly #editor: MapEditor;
  readonly #extensionUri: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable[];
  readonly #loaded = new vscode.EventEmitter<void>();
  /** The most recently active preview comes first. */
  #panels: readonly PreviewPanel[] = [];
  #made = 0;

  /** Fires when a preview has received its page. */
  readonly onDidLoad = this.#loaded.event;

  constructor(
    client: BaseLanguageClient,
    extensionUri: vscode.Uri,
    announcements: Announcements,
    log: vscode.LogOutputChannel,
  ) {
    this.#server = previewServer(client);
    this.#editor = mapEditor(client, this.#server, announcements);
    this.#extensionUri = extensionUri;
    this.#log = log;
    this.#subscriptions = [
      this.#loaded,
      client.onNotification(PREVIEW.changed, (change: PreviewChange) => this.#change(change)),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#reload()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#retry(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#retry(document)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor.document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('competence.preview')) return;
        for (const panel of this.#panels) panel.sendHosting();
      }),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
    ];
  }

  get isEmpty(): boolean {
    return this.#panels.length === 0;
  }

  /** Shows the framework of a document, in its existing preview or a new one. */
  async open(uri: vscode.Uri, column: vscode.ViewColumn, preserveFocus: boolean): Promise<void> {
    // The server only knows a file outside the workspace while it is open.
    await vscode.workspace.openTextDocument(uri);
    const target = { preview: this.#newName(), uri: uri.toString() };
    const shown = this.#find(await this.#frameworkOf(target));
    if (shown) {
      await this.#close(target.preview);
      shown.reveal(undefined, preserveFocus);
      return;
    }
    const free = this.#panels.find(({ isLocked }) => !isLocked);
    if (free) {
      await this.#close(target.preview);
      await free.turnTo(target.uri);
      free.reveal(undefined, preserveFocus);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      vscode.l10n.t('Preview'),
      { viewColumn: column, preserveFocus },
      { retainContextWhenHidden: true, enableFindWidget: true },
    );
    this.#add(panel, { ...target, reportsShown: true });
  }

  /** Restores a preview after the window was reloaded. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: ViewerState | undefined): Promise<void> {
    if (state?.framework === undefined) {
      panel.dispose();
      return;
    }
    this.#add(panel, { preview: this.#newName(), framework: state.framework, reportsShown: true }, state);
  }

  /** Whether any preview follows the cursor. */
  get follow(): boolean {
    return this.#panels.some(({ follows }) => follows);
  }

  /** Highlights the element at the cursor in the previews; if the cursor only moved, in those that follow it. */
  select(selection: PreviewSelection | null, isMove: boolean): void {
    for (const panel of this.#panels) if (panel.follows || !isMove) panel.select(selection);
  }

  /** Locks or unlocks the most recently active preview. */
  lock(isLocked: boolean): void {
    this.#panels[0]?.lock(isLocked);
  }

  /** The HTML that the preview of a framework currently shows; see CompetenceApi. */
  async html(framework: string | undefined): Promise<string | undefined> {
    return (framework === undefined ? this.#panels[0] : this.#find(framework))?.html();
  }

  /** Exports the most recently active preview. The author is asked for the format and file if they are not given. */
  async export(format?: string, file?: vscode.Uri): Promise<void> {
    const [panel] = this.#panels;
    if (panel === undefined) return;
    const wanted = format ?? (await askForFormat());
    if (wanted === undefined) return;
    const [smallest = 'whole'] = panel.extents;
    // If a file is given, the caller wants no questions.
    const extent = file === undefined ? await askForExtent(panel.extents) : smallest;
    if (extent !== undefined) await panel.export(wanted, extent, file);
  }

  dispose(): void {
    for (const panel of this.#panels) panel.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #add(panel: vscode.WebviewPanel, target: PreviewTarget, state?: ViewerState): void {
    const preview = new PreviewPanel({
      panel,
      target,
      server: this.#server,
      editor: this.#editor,
      extensionUri: this.#extensionUri,
      log: this.#log,
      ...(state ? { state } : {}),
    });
    this.#panels = [preview, ...this.#panels];
    preview.onDidLoad(() => this.#loaded.fire());
    preview.onDidChangeLock(() => this.#sendLock());
    panel.onDidChangeViewState(() => panel.active && this.#bringForward(preview));
    this.#sendLock();
    panel.onDidDispose(() => {
      this.#panels = this.#panels.filter((other) => other !== preview);
      this.#sendLock();
      return this.#close(preview.name);
    });
  }

  #bringForward(preview: PreviewPanel): void {
    this.#panels = [preview, ...this.#panels.filter((other) => other !== preview)];
    this.#sendLock();
  }

  /** Sets the context key that says whether the most recently active preview is locked. */
  #sendLock(): void {
    const isLocked = this.#panels[0]?.isLocked ?? false;
    vscode.commands.executeCommand('setContext', 'competence.previewIsLocked', isLocked);
  }

  /** Lets the unlocked preview show the framework of the document that is now active. */
  async #follow(document: vscode.TextDocument): Promise<void> {
    const free = this.#panels.find(({ isLocked, isEmpty }) => !isLocked && !isEmpty);
    if (free === undefined || document.languageId !== 'competence') return;
    const framework = await this.#frameworkAt(document.uri.toString());
    // The author may have opened another document in the meantime.
    const isActive = vscode.window.activeTextEditor?.document === document;
    if (framework === undefined || !isActive || this.#find(framework)) return;
    await free.turnTo(document.uri.toString());
  }

  async #frameworkAt(uri: string): Promise<string | undefined> {
    try {
      return (await this.#server.select({ uri, line: 0 }))?.framework;
    } catch (error) {
      this.#log.debug(`Preview: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
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

  /** A framework that a preview did not find may be in this document. */
  #retry({ languageId }: vscode.TextDocument): void {
    if (languageId !== 'competence') return;
    for (const panel of this.#panels) if (panel.isEmpty) panel.load();
  }

  async #frameworkOf(target: PreviewTarget): Promise<string | undefined> {
    try {
      return (await this.#server.open(target))?.framework;
    } catch (error) {
      // The panel asks again once it is visible, and then shows the error if it fails again.
      this.#log.warn(`Preview: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }

  async #close(name: string): Promise<void> {
    try {
      await this.#server.close({ preview: name });
    } catch (error) {
      // If the server has stopped, there is nothing to close.
      this.#log.debug(`Preview: ${error instanceof Error ? error.message : error}`);
    }
  }

  #newName(): string {
    this.#made += 1;
    return `preview-${this.#made}`;
  }
}

/** Asks which part to export, if there is a choice; undefined if the question was cancelled. */
async function askForExtent(extents: readonly ExportExtent[]): Promise<ExportExtent | undefined> {
  const [only] = extents;
  if (extents.length === 1) return only;
  const picked = await vscode.window.showQuickPick(
    extents.map((extent) => ({ label: extentWords(extent), extent })),
    { title: vscode.l10n.t('What to export') },
  );
  return picked?.extent;
}

function extentWords(extent: ExportExtent): string {
  switch (extent) {
    case 'list':
      return vscode.l10n.t('The open list');
    case 'shown':
      return vscode.l10n.t('Only what is shown');
    case 'whole':
      return vscode.l10n.t('The whole framework');
    case 'changes':
      return vscode.l10n.t('With the changes marked (PDF and Word)');
  }
}

async function askForFormat(): Promise<string | undefined> {
  const choices = FORMATS.map(({ name, label }) => ({ label: vscode.l10n.t(label), name }));
  const placeHolder = vscode.l10n.t('Select a format');
  return (await vscode.window.showQuickPick(choices, { placeHolder }))?.name;
}
