import * as vscode from 'vscode';
import type { ChangeMark, ComparisonChange } from '../../../server/src/lsp/comparisonProtocol.ts';
import type { ChangeNode } from './changeNode.ts';
import { totalChanges, wordsOfCounts } from './comparisonWords.ts';

const ICONS: Readonly<Record<ChangeMark, string>> = {
  added: 'diff-added',
  reworded: 'edit',
  moved: 'arrow-swap',
  changed: 'tag',
  removed: 'diff-removed',
};

/** The colour only repeats the icon and the words. */
const COLOURS: Readonly<Record<ChangeMark, string>> = {
  added: 'gitDecoration.addedResourceForeground',
  reworded: 'gitDecoration.modifiedResourceForeground',
  moved: 'gitDecoration.renamedResourceForeground',
  changed: 'gitDecoration.modifiedResourceForeground',
  removed: 'gitDecoration.deletedResourceForeground',
};

/** With more changes than this, the areas are collapsed. */
const MOST_OPEN = 60;

/** A line of the Changes view. The description of a change is requested only when somebody hovers over it. */
export function changeItem(node: ChangeNode, total: number): vscode.TreeItem {
  const isOpen = total <= MOST_OPEN;
  switch (node.kind) {
    case 'framework': {
      const { framework, title, counts } = node.framework;
      return group(['framework', framework], title, wordsOfCounts(counts), 'book', true);
    }
    case 'area': {
      const { framework } = node.framework;
      const { key, title, counts } = node.area;
      return group(['area', framework, key], title, `${totalChanges(counts)}`, 'symbol-module', isOpen);
    }
    default:
      return itemOfChange(node, node.change);
  }
}

function group(
  id: readonly string[],
  label: string,
  description: string,
  icon: string,
  isOpen: boolean,
): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = JSON.stringify(id);
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = id[0] ?? '';
  return item;
}

function itemOfChange(node: ChangeNode, change: ComparisonChange): vscode.TreeItem {
  const { key, mark, title, label, sentence, attention, place, significance, landsIn, after, before } =
    change;
  const item = new vscode.TreeItem(label || sentence, vscode.TreeItemCollapsibleState.None);
  item.id = JSON.stringify(['change', key]);
  item.description = [
    attention,
    significance === 'breaking' && vscode.l10n.t('breaking'),
    title && sentence,
    place,
    landsIn.length > 0 && vscode.l10n.t('also changes {0}', landsIn.join(', ')),
  ]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = iconOf(change);
  item.contextValue = ['change', mark, ...(after ? ['after'] : []), ...(before ? ['before'] : [])].join(' ');
  item.accessibilityInformation = { label: `${sentence}: ${title}. ${attention}` };
  item.command = {
    command: 'competence.changes.open',
    title: vscode.l10n.t('Go to Source'),
    arguments: [node],
  };
  return item;
}

/** Changes that need attention have a warning icon instead of the icon of their kind. */
function iconOf({ mark, attention, significance }: ComparisonChange): vscode.ThemeIcon {
  if (attention !== '')
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  const colour = significance === 'breaking' ? 'list.errorForeground' : COLOURS[mark];
  return new vscode.ThemeIcon(ICONS[mark], new vscode.ThemeColor(colour));
}
