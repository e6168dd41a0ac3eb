import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FrameworkAddress, FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkChanges } from '../frameworks/frameworkChanges.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { showLocation } from '../frameworks/showLocation.ts';
import { frameworkDrag } from './frameworkDrag.ts';
import { FrameworkTreeData } from './frameworkTreeData.ts';
import { moveElement } from './moveElement.ts';

const VIEW = 'competence.frameworks';

/** Cursors that move faster than this, in milliseconds, are not followed step by step. */
const PAUSE = 150;

/** How often a line is tried to be marked before it is given up. */
const ATTEMPTS = 40;

/** What the view of frameworks works with. */
export interface FrameworksViewOptions {
  readonly client: BaseLanguageClient;
  readonly server: FrameworkServer;
  readonly changes: FrameworkChanges;
  readonly log: vscode.LogOutputChannel;
}

/** The view of all frameworks: what is in them, what is wrong with it, and where the cursor is. */
export class FrameworksView implements vscode.Disposable {
  readonly #options: FrameworksViewOptions;
  readonly #data: FrameworkTreeData;
  readonly #view: vscode.TreeView<FrameworkNode>;
  readonly #subscriptions: readonly vscode.Disposable[];
  /** Whether something has changed that a hidden view has not asked for. */
  #isStale = false;
  /** What is to be put in another place. */
  #cut: FrameworkNode | undefined;
  #pending: ReturnType<typeof setTimeout> | undefined;
  #followed = 0;
  /** The marking of a line that is on its way. */
  #marking: Promise<unknown> = Promise.resolve();

  constructor(options: FrameworksViewOptions) {
    this.#options = options;
    this.#data = new FrameworkTreeData(options.server, options.log);
    this.#view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this.#data,
      dragAndDropController: frameworkDrag((source, target) => this.move(source, target)),
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#data,
      this.#view,
      options.changes.onDidChange(() => this.#refresh()),
      this.#view.onDidChangeVisibility(() => this.#appear()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
    ];
  }

  /** The line that is chosen. */
  get selected(): FrameworkNode | undefined {
    return this.#view.selection[0];
  }

  /** The lines under a line, or the outermost, as the view shows them. */
  children(parent?: FrameworkNode): Promise<FrameworkNode[]> {
    return this.#data.getChildren(parent);
  }

  /** A line as VS Code shows it. */
  item(node: FrameworkNode): vscode.TreeItem {
    return this.#data.getTreeItem(node);
  }

  /** Shows what matches alone; an empty filter, or none, shows all. */
  async useFilter(filter: string): Promise<void> {
    this.#data.filter = filter;
    this.#view.message = this.#data.filter === '' ? '' : vscode.l10n.t('Filter: {0}', this.#data.filter);
    await vscode.commands.executeCommand(
      'setContext',
      'competence.frameworks.isFiltered',
      this.#data.filter !== '',
    );
  }

  /** Asks the author what to show. */
  async askFilter(): Promise<void> {
    const filter = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Frameworks'),
      prompt: vscode.l10n.t(
        'Text to find in ids, titles and competences. Leave it empty to show everything.',
      ),
      value: this.#data.filter,
    });
    if (filter !== undefined) await this.useFilter(filter);
  }

  /** Shows where an element is written; the focus goes there, or stays in the view. */
  async reveal(node: FrameworkAddress, preserveFocus: boolean): Promise<void> {
    const { server, log } = this.#options;
    const location = await attempt('Frameworks', log, () => server.locate(node));
    if (location) await showLocation(location, preserveFocus);
  }

  /** Moves an element beside another, or into it. */
  async move(source: FrameworkAddress, target: FrameworkAddress): Promise<boolean> {
    const { client, server, log } = this.#options;
    return (await attempt('Frameworks', log, () => moveElement(client, server, source, target))) === true;
  }

  /** Moves an element past the one before or after it in its list. */
  async moveBy(node: FrameworkNode, step: -1 | 1): Promise<boolean> {
    const siblings = await this.#data.getChildren(this.#data.getParent(node));
    const alike = siblings.filter(({ kind }) => kind === node.kind);
    const at = alike.findIndex(({ keys }) => keys.join('\n') === node.keys.join('\n'));
    const target = at < 0 ? undefined : alike[at + step];
    if (target === undefined || !(await this.move(node, target))) return false;
    return true;
  }

  /** Keeps an element, to be put in another place with `paste`. */
  async cut(node: FrameworkNode): Promise<void> {
    this.#cut = node;
    await vscode.commands.executeCommand('setContext', 'competence.frameworks.hasCut', true);
  }

  /** Puts what was cut beside an element, or into it. */
  async paste(target: FrameworkNode): Promise<boolean> {
    const source = this.#cut;
    if (source === undefined || !(await this.move(source, target))) return false;
    this.#cut = undefined;
    await vscode.commands.executeCommand('setContext', 'competence.frameworks.hasCut', false);
    return true;
  }

  dispose(): void {
    clearTimeout(this.#pending);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #refresh(): Promise<void> {
    this.#isStale = !this.#view.visible;
    if (!this.#view.visible) return;
    await this.#marking;
    this.#data.refresh();
    // A line that was on its way to be marked is asked for anew as well.
    this.#follow(vscode.window.activeTextEditor);
  }

  #appear(): void {
    if (!this.#view.visible) return;
    if (this.#isStale) this.#refresh();
    else this.#follow(vscode.window.activeTextEditor);
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (!this.#isFollowing || editor?.document.languageId !== 'competence') return;
    this.#followed += 1;
    this.#selectSoon(editor, this.#followed, ATTEMPTS);
  }

  /** What matches a filter is left as it is, wherever the cursor goes. */
  get #isFollowing(): boolean {
    return this.#view.visible && this.#data.filter === '';
  }

  #selectSoon(editor: vscode.TextEditor, mine: number, attempts: number): void {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.#select(editor, mine, attempts), PAUSE);
  }

  /** Marks what the cursor stands in, without taking the focus, and without opening more than the way there. */
  async #select(editor: vscode.TextEditor, mine: number, attempts: number): Promise<void> {
    const { document, selection } = editor;
    const { server, log } = this.#options;
    const cursor = { uri: document.uri.toString(), line: selection.active.line };
    // The cursor may go on meanwhile; only what it was followed to last counts.
    const isWanted = (): boolean => mine === this.#followed && this.#isFollowing;
    await attempt('Frameworks', log, async () => {
      const node = this.#data.adopt(await server.at(cursor));
      if (node === undefined || !isWanted()) return;
      const [shown] = this.#view.selection;
      if (shown && shown.framework === node.framework && shown.keys.join('\n') === node.keys.join('\n'))
        return;
      if (attempts === 0) return;
      // Where VS Code is just asking for the lines anew, it loses the one to be marked, and lines beside it.
      if (this.#data.isSettled) {
        const marked = this.#view.reveal(node, { select: true, focus: false, expand: false });
        this.#marking = Promise.resolve(marked).catch(() => undefined);
        await marked;
      }
      if (isWanted()) this.#selectSoon(editor, mine, attempts - 1);
    });
  }
}
