import * as vscode from 'vscode';
import type { ComparisonChange, StepTarget } from '../../../server/src/lsp/comparisonProtocol.ts';
import type { FrameworkLocation } from '../../../server/src/lsp/frameworkProtocol.ts';
import { showLocation } from '../frameworks/showLocation.ts';
import { wordsOfName } from './comparisonWords.ts';
import { documentOfEarlier, earlierUri, showEarlier } from './earlierDocuments.ts';

/** Shows where a change is to be seen: in the source, or in the earlier version where nothing is left of its surroundings. */
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

/** Where the cursor is, as the server is asked from where to go on. */
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

/** The document as it is now; undefined where there is none any more. */
async function openedUri({ uri }: FrameworkLocation): Promise<vscode.Uri | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).uri;
  } catch {
    // A file that is gone is shown as it was.
    return undefined;
  }
}
