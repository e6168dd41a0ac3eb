import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { debounce } from '../../../server/src/host/debounce.ts';
import type {
  FrameworkAddress,
  FrameworkCursor,
  FrameworkNode,
} from '../../../server/src/lsp/frameworkProtocol.ts';
import type { Announcements } from '../announcements.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkChanges } from '../frameworks/frameworkChanges.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { showLocation } from '../frameworks/showLocation.ts';
import { frameworkDrag } from './frameworkDrag.ts';
import { FrameworkTreeData } from './frameworkTreeData.ts';
import { moveElement } from './moveElement.ts';

const VIEW = 'competence.frameworks';

/** Debounces moves of the cursor, in milliseconds. */
const PAUSE = 150;

/** How long nothing must change before the lines are shown again, in milliseconds: VS Code shows a busy sign meanwhile. */
const CALM = 700;

/** How often to try to select a line before giving up. */
const ATTEMPTS = 40;

/** The dependencies of the view. */
export interface FrameworksViewOptions {
  readonly client: BaseLanguageClient;
  readonly server: FrameworkServer;
  readonly changes: FrameworkChanges;
  readonly announcements: Announcements;
  readonly log: vscode.LogOutputChannel;
}

/** The Frameworks view: all frameworks, their elements and problems, with the element at the cursor selected. */
export class FrameworksView implements vscode.Disposable {
  readonly #options: FrameworksViewOptions;
  readonly #data: FrameworkTreeData;
  readonly #view: vscode.TreeView<FrameworkNode>;
  readonly #selectSoon = debounce(
    (cursor: FrameworkCursor, mine: number, attempts: number) => this.#select(cursor, mine, attempts),
    { quiet: PAUSE },
  );
  readonly #refreshSoon = debounce(() => this.#refresh(), { quiet: CALM });
  readonly #subscriptions: readonly vscode.Disposable[];
  /** Whether something changed while the view was hidden. */
  #isStale = false;
  /** The element that was cut. */
  #cut: FrameworkNode | undefined;
  /** Where the element is that was moved last. */
  #moved: FrameworkCursor | undefined;
  #followed = 0;
  /** The selection that is in progress. */
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
      options.changes.onDidChange(() => this.#refreshSoon()),
      this.#view.onDidChangeVisibility(() => this.#appear()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#followCursor(editor)),
    ];
  }

  /** The selected line. */
  get selected(): FrameworkNode | undefined {
    return this.#view.selection[0];
  }

  /** The children of a line, or the top level, as the view shows them. */
  children(parent?: FrameworkNode): Promise<FrameworkNode[]> {
    return this.#data.getChildren(parent);
  }

  /** The tree item of a line. */
  item(node: FrameworkNode): vscode.TreeItem {
    return this.#data.getTreeItem(node);
  }

  /** Shows only matching lines; an empty filter shows everything. */
  async useFilter(filter: string): Promise<void> {
    this.#data.filter = filter;
    this.#view.message = this.#data.filter === '' ? '' : vscode.l10n.t('Filter: {0}', this.#data.filter);
    await vscode.commands.executeCommand(
      'setContext',
      'competence.frameworks.isFiltered',
      this.#data.filter !== '',
    );
  }

  /** Asks the author for a filter. */
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

  /** Shows the source of an element. With `preserveFocus`, the focus stays in the view. */
  async reveal(node: FrameworkAddress, preserveFocus: boolean): Promise<void> {
    const { server, log } = this.#options;
    const location = await attempt('Frameworks', log, () => server.locate(node));
    if (location) await showLocation(location, preserveFocus);
  }

  /** Moves an element next to another one, or into it. */
  async move(source: FrameworkNode, target: FrameworkNode): Promise<boolean> {
    const { client, server, announcements, log } = this.#options;
    const move = () => moveElement(client, server, announcements, source, target);
    const place = await attempt('Frameworks', log, move);
    if (place === undefined) return false;
    // The view selects what was moved, until the cursor moves.
    this.#moved = place;
    this.#followPlace(place);
    return true;
  }

  /** Moves an element past its neighbour. */
  async moveBy(node: FrameworkNode, step: -1 | 1): Promise<boolean> {
    const siblings = await this.#data.getChildren(this.#data.getParent(node));
    const alike = siblings.filter(({ kind }) => kind === node.kind);
    const at = alike.findIndex(({ keys }) => keys.join('\n') === node.keys.join('\n'));
    const target = at < 0 ? undefined : alike[at + step];
    if (target === undefined || !(await this.move(node, target))) return false;
    return true;
  }

  /** Remembers an element, for `paste` to move it. */
  async cut(node: FrameworkNode): Promise<void> {
    this.#cut = node;
    await vscode.commands.executeCommand('setContext', 'competence.frameworks.hasCut', true);
  }

  /** Moves the cut element next to another one, or into it. */
  async paste(target: FrameworkNode): Promise<boolean> {
    const source = this.#cut;
    if (source === undefined || !(await this.move(source, target))) return false;
    this.#cut = undefined;
    await vscode.commands.executeCommand('setContext', 'competence.frameworks.hasCut', false);
    return true;
  }

  dispose(): void {
    this.#selectSoon.cancel();
    this.#refreshSoon.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #refresh(): Promise<void> {
    this.#isStale = !this.#view.visible;
    if (!this.#view.visible) return;
    await this.#marking;
    await this.#data.refresh();
    // A selection that was in progress needs to start again.
    if (this.#moved) this.#followPlace(this.#moved);
    else this.#follow(vscode.window.activeTextEditor);
  }

  #appear(): void {
    if (!this.#view.visible) return;
    if (this.#isStale) this.#refresh();
    else this.#follow(vscode.window.activeTextEditor);
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== 'competence') return;
    this.#followPlace({ uri: editor.document.uri.toString(), line: editor.selection.active.line });
  }

  #followPlace(place: FrameworkCursor): void {
    if (!this.#isFollowing) return;
    this.#followed += 1;
    this.#selectSoon(place, this.#followed, ATTEMPTS);
  }

  #followCursor(editor: vscode.TextEditor | undefined): void {
    this.#moved = undefined;
    this.#follow(editor);
  }

  /** With a filter, the view does not follow the cursor. */
  get #isFollowing(): boolean {
    return this.#view.visible && this.#data.filter === '';
  }

  /** Selects the element at the cursor, without taking the focus or expanding more than the way to it. */
  async #select(cursor: FrameworkCursor, mine: number, attempts: number): Promise<void> {
    const { server, log } = this.#options;
    // The cursor may move on meanwhile; only the last position counts.
    const isWanted = (): boolean => mine === this.#followed && this.#isFollowing;
    await attempt('Frameworks', log, async () => {
      const node = this.#data.adopt(await server.at(cursor));
      if (node === undefined || !isWanted()) return;
      const [shown] = this.#view.selection;
      if (shown && shown.framework === node.framework && shown.keys.join('\n') === node.keys.join('\n'))
        return;
      if (attempts === 0) return;
      // If VS Code is reloading the lines, revealing one of them fails, and other lines can disappear.
      if (this.#data.isIdle) {
        const marked = this.#view.reveal(node, { select: true, focus: false, expand: false });
        this.#marking = Promise.resolve(marked).catch(() => undefined);
        await marked;
      }
      if (isWanted()) this.#selectSoon(cursor, mine, attempts - 1);
    });
  }
}
