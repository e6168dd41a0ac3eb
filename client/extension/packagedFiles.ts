import * as vscode from 'vscode';

const RULES = 'competence-rule';
const EXAMPLES = 'competence-example';

/** The base of the URIs of rule pages: the server adds the name of a rule. */
export const RULE_PAGES = `${RULES}:/rules/`;

/** The guide to the editor. */
const GUIDE = `${RULES}:/editor.md`;

/** The framework that a newcomer can look at. */
export const EXAMPLE = vscode.Uri.from({ scheme: EXAMPLES, path: '/peer-support.competence' });

/**
 * Registers the files that come with the extension at `extensionUri`, wherever it is installed, under schemes of their
 * own: a link to a guide or to the page of a rule opens as a rendered page (see `workbench.editorAssociations` in package.json), and
 * the example can be read, but not changed.
 */
export function registerPackagedFiles(extensionUri: vscode.Uri): vscode.Disposable {
  const provide = (scheme: string, folder: vscode.Uri, isReadonly: true | vscode.MarkdownString) =>
    vscode.workspace.registerFileSystemProvider(scheme, new PackagedFiles(folder), { isReadonly });
  const reason = new vscode.MarkdownString(
    vscode.l10n.t(
      'This is the example, which stays as it is. To write your own, [begin a framework](command:competence.newFramework).',
    ),
  );
  reason.isTrusted = { enabledCommands: ['competence.newFramework'] };
  const docs = vscode.Uri.joinPath(extensionUri, 'docs');
  return vscode.Disposable.from(
    provide(RULES, docs, true),
    provide(EXAMPLES, vscode.Uri.joinPath(docs, 'example'), reason),
    vscode.commands.registerCommand('competence.openGuide', () =>
      vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(GUIDE)),
    ),
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
