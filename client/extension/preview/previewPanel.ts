import * as vscode from 'vscode';
import { FORMATS } from '../../../server/src/exporters/formats.ts';
import type {
  PreviewChange,
  PreviewSelection,
  PreviewTarget,
  PreviewView,
} from '../../../server/src/lsp/previewProtocol.ts';
import type { ExportExtent, HostMessage, ViewerMessage, ViewerState } from '../../viewer/messages.ts';
import { previewPage } from '../previewPage.ts';
import type { MapEditor } from './editMap.ts';
import { exportPreview } from './exportPreview.ts';
import type { PreviewServer } from './previewServer.ts';
import { revealLocation } from './revealLocation.ts';

/** The dependencies of a preview panel. */
export interface PreviewPanelOptions {
  readonly panel: vscode.WebviewPanel;
  readonly target: PreviewTarget;
  readonly server: PreviewServer;
  readonly editor: MapEditor;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** The choices of the reader, if the panel is restored. */
  readonly state?: ViewerState;
}

/** One preview: its webview, its content, and the messages between viewer and server. */
export class PreviewPanel implements vscode.Disposable {
  readonly #options: PreviewPanelOptions;
  readonly #loaded = new vscode.EventEmitter<void>();
  readonly #lockChanged = new vscode.EventEmitter<void>();
  readonly #drawingsWanted: ((png: string | undefined) => void)[] = [];
  readonly #htmlWanted: ((html: string | undefined) => void)[] = [];
  /** The framework that is shown, or will be shown. */
  #framework: string | undefined;
  /** The key of the element whose list is open. */
  #list: string | null = null;
  /** The filters and choices of the reader. */
  #view: PreviewView;
  /** Whether an earlier version is compared with. */
  #isCompared = false;
  /** Whether the preview follows the cursor; undefined if the setting decides. */
  #follows: boolean | undefined;
  #isLocked: boolean;
  #target: PreviewTarget;
  /** The title of the framework. */
  #title: string | undefined;
  #viewerRuns = false;
  #isEmpty = true;
  #isClosed = false;

  /** Fires when the whole page has been sent to the viewer. */
  readonly onDidLoad = this.#loaded.event;
  /** Fires when the preview was locked or unlocked. */
  readonly onDidChangeLock = this.#lockChanged.event;

  constructor(options: PreviewPanelOptions) {
    const { panel, extensionUri, target, state } = options;
    this.#options = options;
    this.#target = target;
    this.#framework = target.framework;
    this.#view = state?.view ?? {};
    this.#follows = state?.follows;
    this.#isLocked = state?.isLocked ?? false;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'images', 'language-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'images', 'language-dark.svg'),
    };
    panel.onDidDispose(() => {
      this.#isClosed = true;
      this.#sendHtml(undefined);
      for (const send of this.#drawingsWanted.splice(0)) send(undefined);
    });
    panel.webview.onDidReceiveMessage((message: ViewerMessage) =>
      this.#attempt(() => this.#receive(message)),
    );
    panel.webview.html = previewPage({
      cspSource: panel.webview.cspSource,
      nonce: crypto.randomUUID(),
      scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'viewer.js')).toString(),
      styleUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, 'viewerStyle.css')).toString(),
      title: panel.title,
      words: vscode.l10n.bundle ?? {},
    });
  }

  get name(): string {
    return this.#target.preview;
  }

  /** Whether the preview keeps showing this framework when the editor changes. */
  get isLocked(): boolean {
    return this.#isLocked;
  }

  /** Whether the preview follows every move of the cursor, not only clicks. */
  get follows(): boolean {
    return this.#follows ?? followsBySetting();
  }

  get framework(): string | undefined {
    return this.#framework;
  }

  /** Whether nothing has been shown yet. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** Reloads everything from the server. The old contents stay until the answer arrives. */
  async load(): Promise<void> {
    if (!this.#viewerRuns || this.#isClosed) return;
    const { server } = this.#options;
    const page = await this.#attempt(() => server.open({ ...this.#target, view: this.#view }));
    // The panel may be closed while the server answers.
    if (page === undefined || this.#isClosed) return;
    if (page === null) {
      this.#sendWhenEmpty(
        vscode.l10n.t(
          'This framework is not in the open files or folders. Open the folder that contains it.',
        ),
      );
      return;
    }
    this.#show(page);
    this.#post({ type: 'page', page });
    await this.#attempt(() => this.#openList(this.#list));
    this.#loaded.fire();
  }

  /** Shows the framework of another document, without any filters. */
  async turnTo(uri: string): Promise<void> {
    const { preview, reportsShown } = this.#target;
    this.#target = { preview, uri, ...(reportsShown === undefined ? {} : { reportsShown }) };
    this.#view = {};
    this.#list = null;
    await this.load();
  }

  /** Locks or unlocks the preview. */
  lock(isLocked: boolean): void {
    this.#isLocked = isLocked;
    this.#entitle();
    this.sendHosting();
    this.#lockChanged.fire();
  }

  /** Sends the viewer the abilities of the host, and their state. */
  sendHosting(): void {
    const hosting = {
      follows: this.follows,
      isChosen: this.#follows !== undefined,
      isLocked: this.#isLocked,
      canEdit: true,
      exports: FORMATS.map(({ name, label }) => ({ id: name, label: vscode.l10n.t(label) })),
    };
    this.#post({ type: 'hosting', hosting });
  }

  /** Whether the reader's choices make an export differ from one of the whole framework. */
  private get isChosenFrom(): boolean {
    const { search, facets, coverage, audience } = this.#view;
    return [search, facets, coverage, audience].some((chosen) => chosen !== undefined);
  }

  /** The extents that differ from each other now, from the smallest to the whole framework. */
  get extents(): readonly ExportExtent[] {
    const list: readonly ExportExtent[] = this.#list === null ? [] : ['list'];
    const shown: readonly ExportExtent[] = this.isChosenFrom ? ['shown'] : [];
    const changes: readonly ExportExtent[] = this.#isCompared ? ['changes'] : [];
    return [...list, ...shown, 'whole', ...changes];
  }

  /** Exports a part of the framework. Asks for a file unless one is given. */
  async export(name: string, extent: ExportExtent, file?: vscode.Uri): Promise<void> {
    const format = FORMATS.find((known) => known.name === name);
    if (format === undefined || this.#framework === undefined) return;
    const { server, log } = this.#options;
    const view = this.isChosenFrom && (extent === 'list' || extent === 'shown') ? this.#view : undefined;
    const list = extent === 'list' ? (this.#list ?? undefined) : undefined;
    const marksChanges = extent === 'changes';
    const exported = { framework: this.#framework, list, view, format, marksChanges };
    try {
      await exportPreview(
        {
          server,
          draw: (svg) => this.#draw(svg),
          download: (name, content) => this.#post({ type: 'download', name, content }),
        },
        file === undefined ? exported : { ...exported, file },
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(`Export: ${reason}`);
      vscode.window.showErrorMessage(vscode.l10n.t('The preview could not be exported: {0}', reason));
    }
  }

  /** Passes an update on to the viewer. */
  change(change: PreviewChange): void {
    this.#show(change);
    // While an id is being typed, its element may be missing for a moment. The list stays open.
    this.#list = change.list ?? this.#list;
    this.#post({ type: 'change', change });
  }

  /** Highlights the element at the cursor. */
  select(selection: PreviewSelection | null): void {
    this.#post({ type: 'select', selection });
  }

  /** Brings the preview to the front, without taking the focus from the editor. */
  reveal(column: vscode.ViewColumn | undefined, preserveFocus: boolean): void {
    this.#options.panel.reveal(column, preserveFocus);
  }

  /** The HTML that the viewer shows now; undefined if it is closed before it answers. */
  html(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#htmlWanted.push(resolve);
      if (this.#viewerRuns) this.#post({ type: 'requestHtml' });
    });
  }

  dispose(): void {
    this.#loaded.dispose();
    this.#lockChanged.dispose();
    this.#options.panel.dispose();
  }

  #show({ framework, title, viewed }: Pick<PreviewChange, 'framework' | 'title' | 'viewed'>): void {
    this.#framework = framework;
    if (viewed !== undefined) this.#isCompared = viewed.compared !== undefined;
    this.#isEmpty = false;
    this.#title = title;
    this.#entitle();
  }

  #entitle(): void {
    if (this.#title === undefined) return;
    this.#options.panel.title = this.#isLocked
      ? vscode.l10n.t('Locked preview: {0}', this.#title)
      : vscode.l10n.t('Preview: {0}', this.#title);
  }

  async #receive(message: ViewerMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#viewerRuns = true;
        if (this.#htmlWanted.length > 0) this.#post({ type: 'requestHtml' });
        this.sendHosting();
        return this.load();
      case 'shown':
        return this.#options.server.shown({ preview: this.name, version: message.version });
      case 'view':
        this.#view = message.view;
        return this.#options.server.view({ preview: this.name, view: message.view });
      case 'follow':
        this.#follows = message.follows;
        return this.sendHosting();
      case 'lock':
        return this.lock(message.isLocked);
      case 'export':
        return this.export(message.format, message.extent);
      case 'openList':
        return this.#openList(message.key);
      case 'closeList':
        this.#list = null;
        await this.#options.server.list({ preview: this.name, key: null });
        return;
      case 'reveal':
        return this.#revealSource(message.key, message.framework);
      case 'askTitle':
        return this.#sendTitle(message.key);
      case 'edit':
        return this.#edit(message);
      case 'undo':
        return this.#options.editor.undo();
      case 'drawn':
        this.#drawingsWanted.shift()?.(message.png);
        return;
      case 'html':
        this.#sendHtml(message.html);
    }
  }

  async #sendTitle(key: string): Promise<void> {
    const title = await this.#options.server.title({ preview: this.name, key });
    this.#post({ type: 'title', key, title });
  }

  /** The viewer hears of every edit, so that its field can close or stay. */
  async #edit({ number, edit, said }: Extract<ViewerMessage, { readonly type: 'edit' }>): Promise<void> {
    let isMade = false;
    try {
      isMade = await this.#options.editor.edit(this.name, edit, said);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#options.log.error(`Map: ${reason}`);
      vscode.window.showErrorMessage(vscode.l10n.t('The framework could not be edited: {0}', reason));
    }
    this.#post({ type: 'edited', number, isMade });
  }

  /** The viewer draws one picture after the other, in the order of the requests. */
  async #draw(svg: string): Promise<string> {
    const drawn = new Promise<string | undefined>((resolve) => this.#drawingsWanted.push(resolve));
    this.#post({ type: 'draw', svg });
    const png = await drawn;
    if (png === undefined)
      throw new Error(vscode.l10n.t('The picture could not be drawn. Export the map as SVG instead.'));
    return png;
  }

  #sendHtml(html: string | undefined): void {
    for (const send of this.#htmlWanted.splice(0)) send(html);
  }

  async #openList(key: string | null): Promise<void> {
    this.#list = key;
    if (key === null) return;
    const list = await this.#options.server.list({ preview: this.name, key });
    this.#post({ type: 'list', list });
  }

  async #revealSource(key: string, framework: string | undefined): Promise<void> {
    const { server, panel } = this.#options;
    const element = { preview: this.name, key, ...(framework === undefined ? {} : { framework }) };
    const location = await server.locate(element);
    if (location) await revealLocation(location, panel.viewColumn);
  }

  /** Runs a request to the server. If it fails, the error is logged and the preview stays as it is. */
  async #attempt<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      this.#options.log.warn(`Preview: ${error instanceof Error ? error.message : error}`);
      this.#sendWhenEmpty(
        vscode.l10n.t(
          'The language server did not respond. Run the command “Competence: Restart Language Server”.',
        ),
      );
      return undefined;
    }
  }

  /** Shows a message if the preview is empty. Existing contents stay, without a message. */
  #sendWhenEmpty(text: string): void {
    if (this.#isEmpty) this.#post({ type: 'notice', kind: 'error', text });
  }

  #post(message: HostMessage): void {
    if (this.#isClosed) return;
    this.#options.panel.webview.postMessage(message);
  }
}

/** The default if the reader has not chosen anything in the preview. */
function followsBySetting(): boolean {
  return vscode.workspace.getConfiguration('competence.preview').get('followCursor', false);
}
