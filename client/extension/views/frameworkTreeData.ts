import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { frameworkItem } from './frameworkItem.ts';

/** VS Code reloads the lines at once or, if it has just done so, within this time, in milliseconds. */
const RELOAD_TIME = 250;

/** The lines of the view, requested from the server when they are expanded. */
export class FrameworkTreeData implements vscode.TreeDataProvider<FrameworkNode>, vscode.Disposable {
  readonly #server: FrameworkServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** The parent of a node, as last shown. */
  readonly #parents = new WeakMap<FrameworkNode, FrameworkNode>();
  #filter = '';
  /** The number of VS Code's open requests, and the time of the last request, answer or reason for one. */
  #open = 0;
  #stirred = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: FrameworkServer, log: vscode.LogOutputChannel) {
    this.#server = server;
    this.#log = log;
  }

  get filter(): string {
    return this.#filter;
  }

  /** Shows matches and their parents, or everything if the filter is empty. */
  set filter(filter: string) {
    this.#filter = filter.trim();
    this.refresh();
  }

  /** Whether VS Code probably has all the lines that it wants, and is not reloading any. */
  get isIdle(): boolean {
    return this.#open === 0 && performance.now() - this.#stirred > RELOAD_TIME;
  }

  /** Makes the view request its lines again. */
  refresh(): void {
    this.#stirred = performance.now();
    this.#changed.fire(undefined);
  }

  getTreeItem(node: FrameworkNode): vscode.TreeItem {
    return frameworkItem(node, this.#filter !== '');
  }

  async getChildren(parent?: FrameworkNode): Promise<FrameworkNode[]> {
    const place = parent && { kind: parent.kind, framework: parent.framework, keys: parent.keys };
    const target = { parent: place ?? null, ...(this.#filter === '' ? {} : { filter: this.#filter }) };
    this.#open += 1;
    const children = await attempt('Frameworks', this.#log, () => this.#server.children(target));
    this.#open -= 1;
    this.#stirred = performance.now();
    if (parent) for (const child of children ?? []) this.#parents.set(child, parent);
    return [...(children ?? [])];
  }

  getParent(node: FrameworkNode): FrameworkNode | undefined {
    return this.#parents.get(node);
  }

  /** Takes in a path of nodes, each the parent of the next, and returns the last. */
  adopt(path: readonly FrameworkNode[]): FrameworkNode | undefined {
    path.forEach((node, index) => {
      const parent = path[index - 1];
      if (parent) this.#parents.set(node, parent);
    });
    return path.at(-1);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
