import * as vscode from 'vscode';
import type { FrameworkNode, FrameworkNodeKind } from '../../../server/src/lsp/frameworkProtocol.ts';
import { countsText, problemWords } from '../frameworks/countWords.ts';
import { decoratedUri } from './problemDecorations.ts';

const ICONS: Readonly<Record<FrameworkNodeKind, string>> = {
  family: 'library',
  framework: 'book',
  domain: 'symbol-module',
  group: 'symbol-namespace',
  activity: 'symbol-class',
  knowledge: 'lightbulb',
  application: 'tools',
  attitudes: 'heart',
  competence: 'symbol-string',
};

/** An id for a line of the view that stays the same as long as its element exists. */
function itemId({ kind, framework, keys }: Pick<FrameworkNode, 'kind' | 'framework' | 'keys'>): string {
  return JSON.stringify([kind === 'family' ? 'family' : 'element', framework, ...keys]);
}

/** A line of the view. With a filter, lines are expanded so that matches are visible. */
export function frameworkItem(node: FrameworkNode, isFiltered: boolean): vscode.TreeItem {
  const title = titleOf(node, node.title);
  const item = new vscode.TreeItem(titleOf(node, node.label), stateOf(node, isFiltered));
  // VS Code remembers by id which lines are collapsed, so filtered lines have other ids.
  item.id = isFiltered ? `filtered ${itemId(node)}` : itemId(node);
  item.description = descriptionOf(node);
  item.tooltip = [title, item.description, originOf(node), problemWords(node.problems)]
    .filter(Boolean)
    .join('\n');
  item.accessibilityInformation = { label: [title, item.description].filter(Boolean).join(', ') };
  item.iconPath = new vscode.ThemeIcon(ICONS[node.kind]);
  item.contextValue = contextOf(node);
  item.resourceUri = decoratedUri(node);
  if (node.kind !== 'family') {
    item.command = {
      command: 'competence.frameworks.reveal',
      title: vscode.l10n.t('Reveal in Source'),
      arguments: [node],
    };
  }
  return item;
}

/** `family`; otherwise the kind, whether it has an id, and whether it is written in its own framework. */
function contextOf({ kind, id, provenance }: FrameworkNode): string {
  const isOwn = provenance === 'own' || provenance === 'added';
  return [kind, ...(id === '' ? [] : ['named']), ...(isOwn ? ['own'] : [])].join(' ');
}

function stateOf({ hasChildren }: FrameworkNode, isFiltered: boolean): vscode.TreeItemCollapsibleState {
  if (!hasChildren) return vscode.TreeItemCollapsibleState.None;
  return isFiltered ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function titleOf({ kind, id }: FrameworkNode, title: string): string {
  switch (kind) {
    case 'knowledge':
      return title || vscode.l10n.t('Knowledge');
    case 'application':
      return title || vscode.l10n.t('Application');
    case 'attitudes':
      return title || vscode.l10n.t('Attitudes');
    default:
      return title || id || vscode.l10n.t('Untitled');
  }
}

function descriptionOf(node: FrameworkNode): string {
  if (node.kind === 'family') return vscode.l10n.t('{0} frameworks', node.frameworks ?? 0);
  const adapts = node.adapts === undefined ? '' : vscode.l10n.t('adapts {0}', node.adapts);
  const origin = node.provenance === 'own' || node.provenance === 'inherited' ? '' : originOf(node);
  return [node.id, adapts, countsText(node.counts), origin].filter(Boolean).join(' · ');
}

function originOf({ provenance }: FrameworkNode): string {
  switch (provenance) {
    case 'inherited':
      return vscode.l10n.t('inherited');
    case 'reworded':
      return vscode.l10n.t('reworded');
    case 'added':
      return vscode.l10n.t('added');
    case 'moved':
      return vscode.l10n.t('moved');
    case 'included':
      return vscode.l10n.t('included');
    default:
      return '';
  }
}
