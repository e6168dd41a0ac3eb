import * as vscode from 'vscode';

const SCHEME = 'competence-docs';

/** The base of the URIs of rule pages: the server adds the name of a rule. */
export const RULE_PAGES = `${SCHEME}:/docs/rules/`;

/** The page that lists the others. */
const FIRST_PAGE = 'README.md';

/** The framework that a newcomer can look at. */
export const EXAMPLE = vscode.Uri.from({ scheme: SCHEME, path: '/docs/example/peer-support.competence' });

/**
 * Registers the files that come with the extension at `extensionUri`, wherever it is installed, under a scheme of their
 * own. They can be read, but not changed. Pages of the documentation open rendered (see `workbench.editorAssociations`
 * in package.json), and their links lead to each other.
 */
export function registerPackagedFiles(extensionUri: vscode.Uri): vscode.Disposable {
  const reason = new vscode.MarkdownString(
    vscode.l10n.t(
      'This is the example, which stays as it is. To write your own, [begin a framework](command:competence.newFramework).',
    ),
  );
  reason.isTrusted = { enabledCommands: ['competence.newFramework'] };
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(SCHEME, new PackagedFiles(extensionUri), {
      isReadonly: reason,
    }),
    vscode.commands.registerCommand('competence.openDocumentation', openPage),
  );
}

/** Opens a page of the documentation by its file name, by default the page that lists the others. */
async function openPage(name: unknown): Promise<void> {
  const page = typeof name === 'string' ? name : FIRST_PAGE;
  await vscode.commands.executeCommand(
    'vscode.open',
    vscode.Uri.from({ scheme: SCHEME, path: `/docs/${page}` }),
  );
}

/** The files of a folder, for reading. */
class PackagedFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = () => new vscode.Disposable(() => {});
  readonly #folder: vscode.Uri;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  stat(uri: vscode.Uri): Thenable<vscode.FileStat> {
    return vscode.workspace.fs.stat(this.#fileOf(uri));
  }

  readFile(uri: vscode.Uri): Thenable<Uint8Array> {
    return vscode.workspace.fs.readFile(this.#fileOf(uri));
  }

  readDirectory(uri: vscode.Uri): Thenable<[string, vscode.FileType][]> {
    return vscode.workspace.fs.readDirectory(this.#fileOf(uri));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  /** The path of a URI is already normalised, so it cannot lead out of the folder. */
  #fileOf(uri: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, uri.path);
  }
}
