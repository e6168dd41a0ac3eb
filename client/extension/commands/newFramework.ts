import * as vscode from 'vscode';
import type { StarterFile } from '../../../server/src/lsp/frameworkProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import type { Previews } from '../preview/previews.ts';
import {
  type AskedStep,
  askInSteps,
  askItem,
  askText,
  BACK,
  type StepAnswer,
  type StepPlace,
} from './askInSteps.ts';

/** The title, id and folder of a new framework. The author is asked for whatever is missing. */
export interface NewFramework {
  readonly title?: string;
  readonly id?: string;
  readonly folder?: vscode.Uri;
}

/**
 * Registers the command that creates a framework. It asks for the title, the id and the folder, and then shows the
 * first competence with its words selected, and the map beside it.
 */
export function registerNewFramework(
  server: FrameworkServer,
  previews: Previews,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand('competence.newFramework', (given: NewFramework = {}) =>
    attempt('New framework', log, () => newFramework(server, previews, given)),
  );
}

async function newFramework(server: FrameworkServer, previews: Previews, given: NewFramework): Promise<void> {
  const { title, id, folder } = await askMissing(server, given);
  if (title === undefined || id === undefined || folder === undefined) return;
  const files = await server.starter({ id, title });
  const places = files.map((file) => ({ ...file, uri: vscode.Uri.joinPath(folder, file.name) }));
  for (const { uri, name } of places) {
    if (!(await isThere(uri))) continue;
    const message = vscode.l10n.t(
      '{0} already exists in {1}, so nothing was created. Choose another folder.',
      name,
      folder.fsPath,
    );
    vscode.window.showErrorMessage(message);
    return;
  }
  await vscode.workspace.fs.createDirectory(folder);
  const encoder = new TextEncoder();
  for (const { uri, text } of places) await vscode.workspace.fs.writeFile(uri, encoder.encode(text));
  for (const { uri, selection } of places) if (selection) await begin(uri, selection, previews);
}

/** Opens the file to stay, with the words to replace selected, and the map beside it. */
async function begin(
  uri: vscode.Uri,
  { start, end }: NonNullable<StarterFile['selection']>,
  previews: Previews,
): Promise<void> {
  await vscode.window.showTextDocument(uri, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
  });
  await previews.open(uri, vscode.ViewColumn.Two, true);
}

/** Asks for what is not given. Something is still missing if the author closes a question. */
async function askMissing(server: FrameworkServer, given: NewFramework): Promise<NewFramework> {
  const answers: { -readonly [Name in keyof NewFramework]: NewFramework[Name] } = { ...given };
  let suggested = '';
  const steps: AskedStep[] = [];
  if (given.title === undefined) steps.push((place) => keep('title', askTitle(answers.title ?? '', place)));
  if (given.id === undefined)
    steps.push(async (place) => {
      const { suggestion } = await server.name({ text: answers.title ?? '' });
      // The id follows the title until the author changes it.
      const value = answers.id === undefined || answers.id === suggested ? suggestion : answers.id;
      suggested = suggestion;
      return keep('id', askId(server, value, place));
    });
  if (given.folder === undefined) steps.push((place) => keep('folder', askFolder(answers.id ?? '', place)));
  return (await askInSteps(steps)) ? answers : {};

  async function keep<Name extends keyof NewFramework>(
    name: Name,
    asking: Promise<StepAnswer<NonNullable<NewFramework[Name]>>>,
  ): Promise<StepAnswer<unknown>> {
    const answer = await asking;
    if (answer !== BACK && answer !== undefined) answers[name] = answer;
    return answer;
  }
}

function askTitle(value: string, place: StepPlace): Promise<StepAnswer<string>> {
  const question = {
    title: vscode.l10n.t('New Framework'),
    prompt: vscode.l10n.t('The title, as readers will see it'),
    placeholder: vscode.l10n.t('Interpersonal Psychotherapy (IPT)'),
    value,
    problemOf: (text: string) => (text.trim() === '' ? vscode.l10n.t('Enter a title.') : undefined),
  };
  return askText(question, place);
}

function askId(server: FrameworkServer, value: string, place: StepPlace): Promise<StepAnswer<string>> {
  const problemOf = async (text: string): Promise<string | undefined> => {
    const { isValidId, isTaken } = await server.name({ text });
    if (isTaken) return vscode.l10n.t('A framework with this id already exists. Choose another id.');
    if (isValidId) return undefined;
    return vscode.l10n.t(
      'An id has no spaces or accents. Use letters, digits, full stops, hyphens and underscores, and start with a letter or a digit.',
    );
  };
  const question = {
    title: vscode.l10n.t('New Framework'),
    prompt: vscode.l10n.t(
      'The id that other frameworks use to refer to this one. You can keep this suggestion.',
    ),
    value,
    problemOf,
  };
  return askText(question, place);
}

interface FolderPick extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
}

async function askFolder(id: string, place: StepPlace): Promise<StepAnswer<vscode.Uri>> {
  const folders = (vscode.workspace.workspaceFolders ?? []).flatMap(({ name, uri }): FolderPick[] => [
    {
      label: `$(new-folder) ${id}`,
      description: vscode.l10n.t('a new folder in {0}', name),
      uri: vscode.Uri.joinPath(uri, id),
    },
    { label: `$(folder) ${name}`, description: vscode.l10n.t('in this folder'), uri },
  ]);
  const other: FolderPick = {
    label:
      folders.length > 0
        ? vscode.l10n.t('$(folder-opened) Other Folder…')
        : vscode.l10n.t('$(folder-opened) Choose a Folder…'),
  };
  const question = {
    title: vscode.l10n.t('New Framework'),
    placeholder: vscode.l10n.t('Select a folder for the files'),
    items: [...folders, other],
  };
  const picked = await askItem(question, place);
  if (picked === BACK) return BACK;
  if (picked !== other) return picked?.uri;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Create Here'),
    })) ?? [];
  return chosen;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
