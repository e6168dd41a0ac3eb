import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import { problemWords } from '../frameworks/countWords.ts';

const SCHEME = 'competence-element';

/** Larger counts are shown as this number, because a badge has room for two characters. */
const MOST = 9;

/**
 * A URI that contains the number of problems of an element, so that VS Code colours the line again when the number
 * changes.
 */
export function decoratedUri({ framework, kind, keys, problems }: FrameworkNode): vscode.Uri {
  const path = `/${[kind, framework, ...keys].map(encodeURIComponent).join('/')}`;
  return vscode.Uri.from({ scheme: SCHEME, path, query: `${problems.worst ?? ''}=${problems.count}` });
}

/** Colours lines with problems as in the Explorer, and shows the number of problems. */
export function registerProblemDecorations(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({ provideFileDecoration });
}

function provideFileDecoration({ scheme, query }: vscode.Uri): vscode.FileDecoration | undefined {
  const [worst, digits] = query.split('=');
  const count = Number(digits);
  if (scheme !== SCHEME || !count) return undefined;
  const colour = worst === 'error' ? 'list.errorForeground' : 'list.warningForeground';
  return new vscode.FileDecoration(
    count > MOST ? `${MOST}+` : `${count}`,
    problemWords({ count, worst: worst === 'error' ? 'error' : 'warning' }),
    new vscode.ThemeColor(colour),
  );
}
