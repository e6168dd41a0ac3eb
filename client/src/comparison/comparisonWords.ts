import * as vscode from 'vscode';
import type { ComparisonCounts, ComparisonRefusal } from '../../../server/src/lsp/comparisonProtocol.ts';

/** What is compared with, as people call it. */
export function wordsOfName(name: string): string {
  return name === 'HEAD' ? vscode.l10n.t('the last commit') : name;
}

/** `2 breaking, 3 substantive, 1 editorial`, without what there is none of; empty when there is nothing at all. */
export function wordsOfCounts({ breaking, substantive, editorial }: ComparisonCounts): string {
  return [
    breaking > 0 && vscode.l10n.t('{0} breaking', breaking),
    substantive > 0 && vscode.l10n.t('{0} substantive', substantive),
    editorial > 0 && vscode.l10n.t('{0} editorial', editorial),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** How many changes there are in all. */
export function countOf({ breaking, substantive, editorial }: ComparisonCounts): number {
  return breaking + substantive + editorial;
}

/** `5 changes`. */
export function wordsOfTotal(count: number): string {
  return count === 1 ? vscode.l10n.t('1 change') : vscode.l10n.t('{0} changes', count);
}

/** Why nothing can be compared, in a sentence; `name` is what was to be compared with. */
export function wordsOfRefusal(
  refusal: Exclude<ComparisonRefusal, 'overtaken'>,
  name: string,
  detail = '',
): string {
  switch (refusal) {
    case 'elsewhere':
      return vscode.l10n.t('There is no git here: a file or a folder can be compared with.');
    case 'missing':
      return vscode.l10n.t(
        'Git is not on this machine, or not on its path: a file or a folder can be compared with all the same.',
      );
    case 'no-repository':
      return vscode.l10n.t(
        'Nothing that is open is in a git repository: a file or a folder can be compared with all the same.',
      );
    case 'unknown':
      return vscode.l10n.t('There is no branch, tag or commit “{0}”.', name);
    case 'no-commit':
      return vscode.l10n.t(
        'Nothing has been committed here yet: a file or a folder can be compared with all the same.',
      );
    case 'shallow':
      return vscode.l10n.t(
        'There is no “{0}” in this clone, which has only the newest commits. Fetch the rest with: git fetch --unshallow',
        name,
      );
    case 'empty':
      return vscode.l10n.t('There is no framework in {0}.', name);
    case 'unreadable':
      return vscode.l10n.t('{0} cannot be read: {1}', name, detail);
    case 'same':
      return vscode.l10n.t('{0} is what is open itself: there would be nothing to compare.', name);
    case 'no-document':
      return vscode.l10n.t('Open the file first that is to be compared with {0}.', name);
    default:
      return vscode.l10n.t('Git could not read “{0}”: {1}', name, detail);
  }
}
