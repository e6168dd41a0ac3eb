import * as vscode from 'vscode';
import type { Announcements } from '../announcements.ts';

/** The folder, in each open folder, that contains the saved versions. Its name begins with a stop, so it is not checked. */
const FOLDER = '.competence-versions';
/** The files that belong to a version. */
const FILES = '**/{*.competence,competence.json,competence.review}';

/** A version that was saved, without git. */
export interface SavedVersion {
  /** Its folder, whose name begins with the date and the time. */
  readonly uri: vscode.Uri;
  readonly name: string;
}

/** The saved versions of all open folders, the newest first. */
export async function savedVersions(): Promise<SavedVersion[]> {
  const lists = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map(async ({ uri }) => {
      const parent = vscode.Uri.joinPath(uri, FOLDER);
      const entries = await namesIn(parent);
      return entries.map((name) => ({ uri: vscode.Uri.joinPath(parent, name), name }));
    }),
  );
  return lists.flat().sort((left, right) => (left.name < right.name ? 1 : -1));
}

/**
 * Copies the frameworks of the open folders, as the editors show them, into a folder of their own, to compare with
 * later. For groups that have no repository.
 */
export async function saveVersion(announcements: Announcements, given?: string): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Open the folder that contains the framework first, so that there is a place for the version.',
      ),
    );
    return;
  }
  const name = given ?? (await askForName());
  if (name === undefined) return;
  const version = [stamp(new Date()), ...(name.trim() === '' ? [] : [fileNameOf(name)])].join(' ');
  let count = 0;
  for (const { uri } of folders) count += await copyFrom(uri, vscode.Uri.joinPath(uri, FOLDER, version));
  if (count === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no competence framework in the open folders, so nothing was saved.'),
    );
    return;
  }
  announcements.say(vscode.l10n.t('Saved the version {0}', version));
}

function askForName(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Save a Version'),
    prompt: vscode.l10n.t('A name for this version, such as “Before the May meeting”. It can be empty.'),
  });
}

/** Copies the files of a folder; returns their number. */
async function copyFrom(folder: vscode.Uri, target: vscode.Uri): Promise<number> {
  const files = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, FILES),
    new vscode.RelativePattern(folder, '**/{.*,node_modules}/**'),
  );
  for (const file of files) {
    const path = file.path.slice(folder.path.length + 1);
    // What is not saved yet belongs to the version too.
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
    const bytes = document ? encoder.encode(document.getText()) : await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, path), bytes);
  }
  return files.length;
}

const encoder = new TextEncoder();

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type & vscode.FileType.Directory).map(([name]) => name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}

/** The local date and time, so that names sort by age: `2026-05-03 14.05.09`. */
function stamp(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${date} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')}`;
}

/** A name without the characters that a file system refuses. */
function fileNameOf(name: string): string {
  return name
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 60);
}
