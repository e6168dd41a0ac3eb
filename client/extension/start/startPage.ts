import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkChanges } from '../frameworks/frameworkChanges.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { EXAMPLE } from '../packagedFiles.ts';
import type { Previews } from '../preview/previews.ts';
import { startHtml } from './startHtml.ts';

const VIEW_TYPE = 'competence.start';

/** Remembers in VS Code's storage that the page opened by itself once. */
const SHOWN = 'competence.startShown';

/** The commands that the links of the page may run. */
const COMMANDS = [
  'competence.openExample',
  'competence.newFramework',
  'competence.openFramework',
  'competence.openFirstSteps',
];

/** The dependencies of the page. */
export interface StartPageOptions {
  readonly context: vscode.ExtensionContext;
  readonly server: FrameworkServer;
  readonly changes: FrameworkChanges;
  readonly previews: Previews;
  readonly log: vscode.LogOutputChannel;
}

/**
 * The first page: look at an example, begin a framework, or open one of the folder. It opens by itself once, when the
 * extension runs for the first time and no editor is open, and after that by its command.
 */
export class StartPage implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #options: StartPageOptions;
  readonly #subscriptions: readonly vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  /** The frameworks on the page, as JSON. */
  #shown = '';

  constructor(options: StartPageOptions) {
    this.#options = options;
    const { changes, context } = options;
    this.#subscriptions = [
      vscode.commands.registerCommand('competence.start', () => this.#open()),
      vscode.commands.registerCommand('competence.openFirstSteps', () =>
        vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#begin`),
      ),
      vscode.commands.registerCommand('competence.openExample', () => this.#openBeside(EXAMPLE)),
      vscode.commands.registerCommand('competence.openFramework', (id: string) => this.#openFramework(id)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      changes.onDidChange(() => this.#fill()),
    ];
    if (countTabs() === 0 && !context.globalState.get(SHOWN)) this.#openByItself();
    context.globalState.update(SHOWN, true);
  }

  /** Restores the page after the window was reloaded. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#adopt(panel);
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #open(): void {
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Start');
    this.#adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active));
  }

  /** Opens the page, and closes it again if a file was opened meanwhile: on a slow machine that may take seconds. */
  #openByItself(): void {
    this.#open();
    const panel = this.#panel;
    const opened = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (countTabs() === 0) return;
      opened.dispose();
      if (countTabs() > 1) panel?.dispose();
    });
    panel?.onDidDispose(() => opened.dispose());
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    const { extensionUri } = this.#options.context;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'images', 'icon.png');
    panel.webview.options = { enableCommandUris: COMMANDS, localResourceRoots: [] };
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.#fill();
  }

  /** Writes the page, first without the frameworks of the folder, which the server may still be reading. */
  async #fill(): Promise<void> {
    const { server, log } = this.#options;
    const panel = this.#panel;
    if (panel === undefined) return;
    if (panel.webview.html === '') this.#write(panel, []);
    const frameworks = await attempt('Start', log, () => allFrameworks(server));
    if (frameworks && panel === this.#panel) this.#write(panel, frameworks);
  }

  /** Writes the page if it would show anything else: each time, VS Code loads it again. */
  #write(panel: vscode.WebviewPanel, frameworks: readonly FrameworkNode[]): void {
    const shown = JSON.stringify(
      frameworks.map(({ framework, title, counts }) => [framework, title, counts]),
    );
    if (shown === this.#shown && panel.webview.html !== '') return;
    this.#shown = shown;
    panel.webview.html = startHtml(frameworks, crypto.randomUUID());
  }

  async #openFramework(framework: string): Promise<void> {
    const { server, log } = this.#options;
    const location = await attempt('Start', log, () => server.locate({ framework, keys: [] }));
    if (location) await this.#openBeside(vscode.Uri.parse(location.uri));
  }

  /** Opens a framework with its map beside it. */
  async #openBeside(uri: vscode.Uri): Promise<void> {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false });
    await this.#options.previews.open(uri, vscode.ViewColumn.Two, true);
  }
}

/** The number of tabs in all groups of editors. */
function countTabs(): number {
  return vscode.window.tabGroups.all.reduce((count, { tabs }) => count + tabs.length, 0);
}

/** The frameworks, family by family. */
async function allFrameworks(server: FrameworkServer): Promise<readonly FrameworkNode[]> {
  const top = await server.children({ parent: null });
  const lists = await Promise.all(
    top.map((node) => (node.kind === 'family' ? server.children({ parent: node }) : [node])),
  );
  return lists.flat();
}
