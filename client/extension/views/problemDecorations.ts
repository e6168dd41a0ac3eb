import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import { problemWords } from '../frameworks/countWords.ts';

const SCHEME = 'competence-element';

/** As many problems are counted in a badge, which has room for two characters. */
const MOST = 9;

/** A uri that says how much is wrong with an element: where that changes it is another one, and is coloured anew. */
export function decoratedUri({ framework, kind, keys, problems }: FrameworkNode): vscode.Uri {
  const path = `/${[kind, framework, ...keys].map(encodeURIComponent).join('/')}`;
  return vscode.Uri.from({ scheme: SCHEME, path, query: `${problems.worst ?? ''}=${problems.count}` });
}

/** Colours lines with problems as the Explorer colours files, and says beside them how many there are. */
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
