import * as vscode from 'vscode';
import type { ComparisonStep } from '../../../server/src/lsp/comparisonProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { ChangeNode } from './changeNode.ts';
import { ChangesData } from './changesData.ts';
import type { Comparison } from './comparison.ts';
import type { ComparisonServer } from './comparisonServer.ts';
import { totalChanges, wordsOfCounts, wordsOfName, wordsOfTotal } from './comparisonWords.ts';

const VIEW = 'competence.changes';

/** The view of the changes since the compared version. It is visible while a comparison is active. */
export class ChangesView implements vscode.Disposable {
  readonly #comparison: Comparison;
  readonly #log: vscode.LogOutputChannel;
  readonly #data: ChangesData;
  readonly #view: vscode.TreeView<ChangeNode>;
  readonly #subscription: vscode.Disposable;

  constructor(comparison: Comparison, server: ComparisonServer, log: vscode.LogOutputChannel) {
    this.#comparison = comparison;
    this.#log = log;
    this.#data = new ChangesData(comparison, server, log);
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this.#data, showCollapseAll: true });
    this.#subscription = comparison.onDidChange(() => this.#update());
  }

  /** The children of a line, or the top level, as the view shows them. */
  children(parent?: ChangeNode): Promise<ChangeNode[]> {
    return this.#data.getChildren(parent);
  }

  /** Title, description, message and badge of the view. */
  get heading(): readonly string[] {
    const { title = '', description = '', message = '', badge } = this.#view;
    return [title, description, message, `${badge?.value ?? 0}`];
  }

  /** Selects the line of a change if the view is visible, without taking the focus. */
  async select(step: ComparisonStep): Promise<void> {
    const node = this.#data.nodeOf(step);
    if (node === undefined || !this.#view.visible) return;
    await attempt('Changes', this.#log, async () =>
      this.#view.reveal(node, { select: true, focus: false, expand: false }),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#data.dispose();
  }

  #update(): void {
    const { overview, leftOut } = this.#comparison;
    if (overview) {
      const { name, counts, notes } = overview;
      const count = totalChanges(counts);
      this.#view.title = vscode.l10n.t('Changes since {0}', wordsOfName(name));
      this.#view.description = wordsOfCounts(counts);
      this.#view.badge = count > 0 ? { value: count, tooltip: wordsOfTotal(count) } : undefined;
      const said = [
        ...(count === 0 ? [vscode.l10n.t('No changes in meaning.')] : []),
        ...notes,
        ...(leftOut.length > 0
          ? [vscode.l10n.t('Not compared, because there is no earlier version: {0}.', leftOut.join(', '))]
          : []),
      ];
      this.#view.message = said.join(' ');
    } else {
      this.#view.badge = undefined;
      this.#view.description = '';
      this.#view.message = '';
    }
    this.#data.refresh();
  }
}
