import * as vscode from 'vscode';
import type { ComparisonCounts, ComparisonRefusal } from '../../../server/src/lsp/comparisonProtocol.ts';

/** The compared version, as people call it. */
export function wordsOfName(name: string): string {
  return name === 'HEAD' ? vscode.l10n.t('the last commit') : name;
}

/** `2 breaking, 3 substantive, 1 editorial`, without zeros; empty if there are no changes. */
export function wordsOfCounts({ breaking, substantive, editorial }: ComparisonCounts): string {
  return [
    breaking > 0 && vscode.l10n.t('{0} breaking', breaking),
    substantive > 0 && vscode.l10n.t('{0} substantive', substantive),
    editorial > 0 && vscode.l10n.t('{0} editorial', editorial),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** The total number of changes. */
export function totalChanges({ breaking, substantive, editorial }: ComparisonCounts): number {
  return breaking + substantive + editorial;
}

/** `5 changes`. */
export function wordsOfTotal(count: number): string {
  return count === 1 ? vscode.l10n.t('1 change') : vscode.l10n.t('{0} changes', count);
}

/** A sentence that says why a comparison is not possible, and what to do. `name` is the version to compare with. */
export function wordsOfRefusal(
  refusal: Exclude<ComparisonRefusal, 'overtaken'>,
  name: string,
  detail = '',
): string {
  switch (refusal) {
    case 'elsewhere':
      return vscode.l10n.t('Git is not available. Choose a file or folder to compare with.');
    case 'missing':
      return vscode.l10n.t(
        'Git is not installed, or not on the PATH. Install it, or choose a file or folder to compare with.',
      );
    case 'no-repository':
      return vscode.l10n.t(
        'The open files are not in a git repository. Choose a file or folder to compare with.',
      );
    case 'unknown':
      return vscode.l10n.t(
        'There is no branch, tag or commit “{0}” in this repository. Check the name.',
        name,
      );
    case 'no-commit':
      return vscode.l10n.t('This repository has no commits yet. Choose a file or folder to compare with.');
    case 'shallow':
      return vscode.l10n.t(
        '“{0}” was not found, because this clone has only the newest commits. Fetch the rest with: git fetch --unshallow',
        name,
      );
    case 'empty':
      return vscode.l10n.t('{0} contains no .competence files. Choose another folder.', name);
    case 'unreadable':
      return vscode.l10n.t('Cannot read {0}: {1}', name, detail);
    case 'same':
      return vscode.l10n.t(
        '{0} is already open as the current version. Choose an earlier version to compare with.',
        name,
      );
    case 'no-document':
      return vscode.l10n.t(
        'Open the file or folder that you want to compare with {0}, then try again.',
        name,
      );
    default:
      return vscode.l10n.t('Git could not read “{0}”: {1}', name, detail);
  }
}
