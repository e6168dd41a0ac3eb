import * as vscode from 'vscode';
import type {
  ComparisonChoice,
  ComparisonChoices,
  ComparisonTarget,
} from '../../../server/src/lsp/comparisonProtocol.ts';
import { wordsOfRefusal } from './comparisonWords.ts';
import { type SavedVersion, savedVersions } from './savedVersions.ts';

/** An item of the list: a revision, or a way to choose something else. */
interface TargetItem extends vscode.QuickPickItem {
  readonly revision?: string;
  readonly version?: vscode.Uri;
  readonly asks?: 'name' | 'file' | 'folder';
}

/**
 * Asks what to compare with. Files and folders can be chosen at once; revisions appear as soon as git has listed them,
 * and any other revision can be typed. `choices` resolves to undefined if the request failed. `document` is the
 * document whose earlier version is chosen.
 */
export async function chooseTarget(
  choices: Promise<ComparisonChoices | undefined>,
  document: vscode.Uri | undefined,
): Promise<ComparisonTarget | undefined> {
  const item = await pick(choices, await savedVersions());
  if (item?.version) return { kind: 'folder', uri: item.version.toString() };
  if (item?.revision !== undefined) return { kind: 'revision', revision: item.revision };
  switch (item?.asks) {
    case 'name':
      return askForName();
    case 'file':
      return askForFile(document);
    case 'folder':
      return askForFolder();
    default:
      return undefined;
  }
}

function pick(
  choices: Promise<ComparisonChoices | undefined>,
  saved: readonly SavedVersion[],
): Promise<TargetItem | undefined> {
  const list = vscode.window.createQuickPick<TargetItem>();
  list.title = vscode.l10n.t('Compare with an Earlier Version');
  list.placeholder = vscode.l10n.t('Select a branch, tag, commit, file or folder to compare with');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.busy = true;
  let known: ComparisonChoices = { choices: [], refusal: 'elsewhere' };
  const fill = (): void => {
    list.items = itemsOf(known, saved, list.value.trim());
  };
  fill();
  void choices.then((answer) => {
    list.busy = false;
    if (answer === undefined) return;
    known = answer;
    if (answer.refusal) list.placeholder = wordsOfRefusal(answer.refusal, '');
    fill();
  });
  return new Promise((resolve) => {
    list.onDidChangeValue(fill);
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

const ICONS: Readonly<Record<ComparisonChoice['kind'], string>> = {
  head: 'git-commit',
  branch: 'git-branch',
  tag: 'tag',
  commit: 'git-commit',
};

function itemsOf(
  { choices, refusal }: ComparisonChoices,
  saved: readonly SavedVersion[],
  typed: string,
): TargetItem[] {
  const of = (kind: ComparisonChoice['kind']) => choices.filter((choice) => choice.kind === kind).map(itemOf);
  return [
    ...of('head'),
    ...group(
      vscode.l10n.t('Saved versions'),
      saved.map(({ name, uri }) => ({ label: `$(save) ${name}`, version: uri })),
    ),
    ...group(vscode.l10n.t('Branches'), of('branch')),
    ...group(vscode.l10n.t('Tags'), of('tag')),
    ...group(vscode.l10n.t('Commits that changed frameworks'), of('commit')),
    ...group(vscode.l10n.t('Other'), [
      ...(refusal === undefined ? [nameItem(typed)] : []),
      { label: vscode.l10n.t('$(file) File…'), asks: 'file', alwaysShow: true },
      { label: vscode.l10n.t('$(folder) Folder…'), asks: 'folder', alwaysShow: true },
    ]),
  ];
}

/** Typed text is used as a revision; if there is none, the author is asked for it. */
function nameItem(typed: string): TargetItem {
  return typed === ''
    ? { label: vscode.l10n.t('$(edit) Other Revision…'), asks: 'name', alwaysShow: true }
    : { label: vscode.l10n.t('$(edit) Revision “{0}”', typed), revision: typed, alwaysShow: true };
}

function itemOf({ kind, name, subject, author, date }: ComparisonChoice): TargetItem {
  const when =
    date === '' ? '' : new Date(date).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' });
  const by = [author, when].filter(Boolean).join(', ');
  const icon = `$(${ICONS[kind]})`;
  switch (kind) {
    case 'head':
      return {
        label: `${icon} ${vscode.l10n.t('Last Commit')}`,
        description: subject,
        detail: by,
        revision: name,
      };
    case 'commit':
      return { label: `${icon} ${subject}`, description: name.slice(0, 7), detail: by, revision: name };
    default:
      return { label: `${icon} ${name}`, description: subject, detail: by, revision: name };
  }
}

function group(label: string, items: readonly TargetItem[]): TargetItem[] {
  return items.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
}

async function askForName(): Promise<ComparisonTarget | undefined> {
  const revision = await vscode.window.showInputBox({
    title: vscode.l10n.t('Compare with an Earlier Version'),
    prompt: vscode.l10n.t('A branch, a tag, a commit or any other git revision, such as HEAD~3'),
  });
  return revision?.trim() ? { kind: 'revision', revision: revision.trim() } : undefined;
}

async function askForFile(document: vscode.Uri | undefined): Promise<ComparisonTarget | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Select the Earlier Version of This File'),
      openLabel: vscode.l10n.t('Compare'),
      filters: { [vscode.l10n.t('Frameworks')]: ['competence'] },
    })) ?? [];
  if (uri === undefined) return undefined;
  return { kind: 'file', uri: uri.toString(), ...(document && { document: document.toString() }) };
}

async function askForFolder(): Promise<ComparisonTarget | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Select the Folder with the Earlier Version'),
      openLabel: vscode.l10n.t('Compare'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return uri && { kind: 'folder', uri: uri.toString() };
}
