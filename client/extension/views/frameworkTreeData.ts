import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { frameworkItem } from './frameworkItem.ts';

/** VS Code reloads the lines at once or, if it has just done so, within this time, in milliseconds. */
const RELOAD_TIME = 250;

/** The children of a line, or of the view. */
interface ShownList {
  readonly parent: FrameworkNode | undefined;
  readonly children: readonly FrameworkNode[];
}

/** The lines of the view, requested from the server when they are expanded. */
export class FrameworkTreeData implements vscode.TreeDataProvider<FrameworkNode>, vscode.Disposable {
  readonly #server: FrameworkServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** The parent of a node, as last shown. */
  readonly #parents = new WeakMap<FrameworkNode, FrameworkNode>();
  /** What VS Code shows: the children it was last given, by the line they are under. */
  #shown = new Map<string, ShownList>();
  /** Children that are here already, for VS Code to fetch without waiting. */
  #fetched: ReadonlyMap<string, ShownList> = new Map();
  #refreshes = 0;
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
    this.#show(new Map());
  }

  /** Whether VS Code probably has all the lines that it wants, and is not reloading any. */
  get isIdle(): boolean {
    return this.#open === 0 && performance.now() - this.#stirred > RELOAD_TIME;
  }

  /**
   * Requests the visible lines again, and shows them if any of them has changed. They are requested before VS Code asks
   * for them, because it shows that it is busy, in the view and in the activity bar, for as long as it waits.
   */
  async refresh(): Promise<void> {
    this.#refreshes += 1;
    const mine = this.#refreshes;
    const before = this.#shown;
    const fetched = new Map<string, ShownList>();
    const fetchList = async ([key, { parent }]: [string, ShownList]) => {
      fetched.set(key, { parent, children: await this.#request(parent) });
    };
    await Promise.all([...before].map(fetchList));
    // A newer refresh, a filter or a line that was expanded meanwhile makes this one outdated.
    if (mine !== this.#refreshes || before !== this.#shown) return;
    const isSame = ([key, { children }]: [string, ShownList]) =>
      JSON.stringify(children) === JSON.stringify(fetched.get(key)?.children);
    if (before.size === 0 || ![...before].every(isSame)) this.#show(fetched);
    // What VS Code did not fetch the last time belongs to collapsed lines, and may be outdated by now.
    else this.#fetched = new Map();
  }

  /** Makes VS Code ask for its lines again; it gets those that are in `fetched` at once. */
  #show(fetched: ReadonlyMap<string, ShownList>): void {
    this.#fetched = fetched;
    this.#shown = new Map();
    this.#stirred = performance.now();
    this.#changed.fire(undefined);
  }

  getTreeItem(node: FrameworkNode): vscode.TreeItem {
    return frameworkItem(node, this.#filter !== '');
  }

  async getChildren(parent?: FrameworkNode): Promise<FrameworkNode[]> {
    const key = keyOf(parent);
    const shown = this.#shown;
    const children = this.#fetched.get(key)?.children ?? (await this.#request(parent));
    shown.set(key, { parent, children });
    if (parent) for (const child of children) this.#parents.set(child, parent);
    return [...children];
  }

  async #request(parent: FrameworkNode | undefined): Promise<readonly FrameworkNode[]> {
    const place = parent && { kind: parent.kind, framework: parent.framework, keys: parent.keys };
    const target = { parent: place ?? null, ...(this.#filter === '' ? {} : { filter: this.#filter }) };
    this.#open += 1;
    const children = await attempt('Frameworks', this.#log, () => this.#server.children(target));
    this.#open -= 1;
    this.#stirred = performance.now();
    return children ?? [];
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

function keyOf(node: FrameworkNode | undefined): string {
  return JSON.stringify(node ? [node.kind, node.framework, ...node.keys] : []);
}
