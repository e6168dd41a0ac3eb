import * as vscode from 'vscode';
import type { ComparisonStep } from '../../../server/src/lsp/comparisonProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import { changeItem } from './changeItem.ts';
import type { ChangeNode } from './changeNode.ts';
import type { Comparison } from './comparison.ts';
import type { ComparisonServer } from './comparisonServer.ts';
import { totalChanges } from './comparisonWords.ts';

/** The data of the Changes view, one list at a time. */
export class ChangesData implements vscode.TreeDataProvider<ChangeNode>, vscode.Disposable {
  readonly #comparison: Comparison;
  readonly #server: ComparisonServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(comparison: Comparison, server: ComparisonServer, log: vscode.LogOutputChannel) {
    this.#comparison = comparison;
    this.#server = server;
    this.#log = log;
  }

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(node: ChangeNode): vscode.TreeItem {
    const { overview } = this.#comparison;
    return changeItem(node, overview ? totalChanges(overview.counts) : 0);
  }

  async getChildren(node?: ChangeNode): Promise<ChangeNode[]> {
    if (node === undefined) {
      return (this.#comparison.overview?.frameworks ?? []).map((framework) => ({
        kind: 'framework',
        framework,
      }));
    }
    if (node.kind === 'change') return [];
    if (node.kind === 'area') return this.#changes(node);
    const { framework } = node;
    const lists = framework.areas.map(async (area): Promise<ChangeNode[]> => {
      const inside = { kind: 'area', framework, area } as const;
      // Changes of the framework as a whole are right under it.
      return area.key === '' ? this.#changes(inside) : [inside];
    });
    return (await Promise.all(lists)).flat();
  }

  getParent(node: ChangeNode): ChangeNode | undefined {
    const { kind, framework } = node;
    if (kind === 'framework') return undefined;
    if (kind === 'area' || node.area.key === '') return { kind: 'framework', framework };
    return { kind: 'area', framework, area: node.area };
  }

  async resolveTreeItem(item: vscode.TreeItem, node: ChangeNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'change') return item;
    const words = await attempt('Changes', this.#log, () => this.#server.describe({ key: node.change.key }));
    // It is Markdown from the server, which escapes authors' texts, and commands are not allowed in it.
    if (words) item.tooltip = new vscode.MarkdownString(words);
    return item;
  }

  /** The line of a change; undefined if the view has not loaded it yet. */
  nodeOf({ change }: ComparisonStep): ChangeNode | undefined {
    const framework = this.#comparison.overview?.frameworks.find(
      (each) => each.framework === change.framework,
    );
    const area = framework?.areas.find(({ key }) => key === change.area);
    return framework && area && { kind: 'change', framework, area, change };
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #changes({ framework, area }: ChangeNode & { readonly kind: 'area' }): Promise<ChangeNode[]> {
    const target = { framework: framework.framework, area: area.key };
    const changes = (await attempt('Changes', this.#log, () => this.#server.changes(target))) ?? [];
    return changes.map((change) => ({ kind: 'change', framework, area, change }));
  }
}
