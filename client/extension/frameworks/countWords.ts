import * as vscode from 'vscode';
import type { FrameworkCounts, FrameworkProblems } from '../../../server/src/lsp/frameworkProtocol.ts';

/** `5 domains, 12 activities, 1 competence`, without zeros. */
export function countsText({ domains, activities, competences }: FrameworkCounts): string {
  const words = [
    domains === 1 ? vscode.l10n.t('1 domain') : vscode.l10n.t('{0} domains', domains),
    activities === 1 ? vscode.l10n.t('1 activity') : vscode.l10n.t('{0} activities', activities),
    competences === 1 ? vscode.l10n.t('1 competence') : vscode.l10n.t('{0} competences', competences),
  ];
  return words.filter((_, index) => [domains, activities, competences][index] !== 0).join(', ');
}

/** `3 problems`; empty for none. */
export function problemWords({ count }: FrameworkProblems): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}
