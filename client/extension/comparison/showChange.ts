import * as vscode from 'vscode';
import type { ComparisonChange, StepTarget } from '../../../server/src/lsp/comparisonProtocol.ts';
import type { FrameworkLocation } from '../../../server/src/lsp/frameworkProtocol.ts';
import { showLocation } from '../frameworks/showLocation.ts';
import { wordsOfName } from './comparisonWords.ts';
import { documentOfEarlier, earlierUri, showEarlier } from './earlierDocuments.ts';

/** Shows a change: in the source or, if nothing around it is left there, in the earlier version. */
export async function showChange({ after, before }: ComparisonChange, name: string): Promise<void> {
  if (after) await showLocation(after, false);
  else if (before) await showEarlier(before, name);
}

/** Shows both versions side by side where something has changed, as VS Code shows differences. */
export async function showBeside({ after, before }: ComparisonChange, name: string): Promise<void> {
  const place = after ?? before;
  if (place === null) return;
  const now = await openedUri(after ?? (before as FrameworkLocation));
  if (now === undefined) {
    await showEarlier(place, name);
    return;
  }
  const file = now.path.slice(now.path.lastIndexOf('/') + 1);
  const { line, character } = place.range.start;
  await vscode.commands.executeCommand(
    'vscode.diff',
    earlierUri((before ?? place).uri, name),
    now,
    vscode.l10n.t('{0} (since {1})', file, wordsOfName(name)),
    { selection: new vscode.Range(line, character, line, character) },
  );
}

/** The position of the cursor, from which the server finds the next change. */
export function cursorTarget(back: boolean): StepTarget {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'competence') return { back };
  const { uri } = editor.document;
  const earlier = documentOfEarlier(uri);
  return {
    uri: earlier ?? uri.toString(),
    isBefore: earlier !== undefined,
    line: editor.selection.active.line,
    back,
  };
}

/** The current document; undefined if it no longer exists. */
async function openedUri({ uri }: FrameworkLocation): Promise<vscode.Uri | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).uri;
  } catch {
    // A deleted file is shown in its earlier version.
    return undefined;
  }
}
