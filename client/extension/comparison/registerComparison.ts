import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ComparisonChange, ComparisonTarget } from '../../../server/src/lsp/comparisonProtocol.ts';
import type { Announcements } from '../announcements.ts';
import { attempt } from '../frameworks/attempt.ts';
import { ChangeMarks } from './changeMarks.ts';
import type { ChangeNode } from './changeNode.ts';
import { ChangesView } from './changesView.ts';
import { chooseTarget } from './chooseTarget.ts';
import { Comparison } from './comparison.ts';
import { comparisonServer } from './comparisonServer.ts';
import { documentOfEarlier, registerEarlierDocuments, showEarlier } from './earlierDocuments.ts';
import { saveVersion } from './savedVersions.ts';
import { cursorTarget, showBeside, showChange } from './showChange.ts';

/** How long the position among the changes stays in the status bar, in milliseconds. */
const SAID_FOR = 8000;

/** The parts of the comparison that other code uses. */
export interface ComparisonParts extends vscode.Disposable {
  readonly comparison: Comparison;
  readonly view: ChangesView;
  readonly marks: ChangeMarks;
}

/**
 * Sets up comparing with an earlier version: commands, the Changes view and the marks in the margin. `showPreview` is
 * called when a comparison starts, because changes are easiest to see there.
 */
export function registerComparison(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
  announcements: Announcements,
  log: vscode.LogOutputChannel,
  showPreview: () => Promise<void>,
): ComparisonParts {
  const server = comparisonServer(client);
  const comparison = new Comparison({ client, server, memory: context.workspaceState, log });
  const view = new ChangesView(comparison, server, log);
  const marks = new ChangeMarks(comparison, server, vscode.Uri.joinPath(context.extensionUri, 'images'), log);

  const start = async (target: ComparisonTarget): Promise<boolean> => {
    if (!(await comparison.start(target))) return false;
    await vscode.commands.executeCommand('competence.changes.focus', { preserveFocus: true });
    await showPreview();
    return true;
  };
  const compareWith = async (given?: ComparisonTarget | vscode.Uri): Promise<boolean> => {
    if (given && 'kind' in given) return start(given);
    const target = await chooseTarget(
      attempt('Comparison', log, () => server.choices()),
      given ?? activeDocument(),
    );
    return target !== undefined && start(target);
  };
  const step = async (back: boolean): Promise<ComparisonChange | undefined> => {
    const found = await server.step(cursorTarget(back));
    if (found === null) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There are no changes to go to.'));
      return undefined;
    }
    const { change, location, isBefore, number, count } = found;
    const name = comparison.overview?.name ?? '';
    await (isBefore ? showEarlier(location, name) : showChange({ ...change, after: location }, name));
    const { attention, sentence } = change;
    const said = vscode.l10n.t(
      'Change {0} of {1}: {2}',
      number,
      count,
      [sentence, attention].filter(Boolean).join(', '),
    );
    vscode.window.setStatusBarMessage(said, SAID_FOR);
    await view.select(found);
    return change;
  };
  /** The change of a line in the view, the change at the cursor, or the next one. */
  const changeAt = async (node?: ChangeNode): Promise<ComparisonChange | undefined> => {
    if (node?.kind === 'change') return node.change;
    const { line, ...target } = cursorTarget(false);
    return (await server.step({ ...target, ...(line !== undefined && { line: line - 1 }) }))?.change;
  };
  const show = async (
    node: ChangeNode | undefined,
    how: (change: ComparisonChange, name: string) => Promise<void>,
  ): Promise<void> => {
    const change = await changeAt(node);
    if (change) await how(change, comparison.overview?.name ?? '');
  };
  const command = (name: string, action: (...given: never[]) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(name, (...given: never[]) =>
      attempt('Comparison', log, () => action(...given)),
    );

  const registered = vscode.Disposable.from(
    comparison,
    view,
    marks,
    registerEarlierDocuments(comparison, server, log),
    command('competence.compareWith', compareWith),
    command('competence.saveVersion', (name?: string) => saveVersion(announcements, name)),
    command('competence.stopComparing', () => comparison.stop()),
    command('competence.refreshComparison', () => comparison.refresh()),
    command('competence.nextChange', () => step(false)),
    command('competence.previousChange', () => step(true)),
    command('competence.showChangeBeside', (node?: ChangeNode) => show(node, showBeside)),
    command('competence.changes.open', (node?: ChangeNode) => show(node, showChange)),
    command('competence.changes.openEarlier', (node?: ChangeNode) =>
      show(node, async ({ before }, name) => {
        if (before) await showEarlier(before, name);
      }),
    ),
  );
  return { comparison, view, marks, dispose: () => registered.dispose() };
}

/** The document whose earlier version can be chosen. */
function activeDocument(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'competence') return undefined;
  const earlier = documentOfEarlier(document.uri);
  return earlier === undefined ? document.uri : vscode.Uri.parse(earlier);
}
