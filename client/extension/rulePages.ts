import * as vscode from 'vscode';

const SCHEME = 'competence-rule';

/** The base of the URIs of rule pages: the server adds the name of a rule. */
export const RULE_PAGES = `${SCHEME}:/rules/`;

/** The guide to the editor. */
const GUIDE = `${SCHEME}:/editor.md`;

/**
 * Provides the guides and the pages about rules, which are part of the extension, under a scheme of their own, so that a
 * link to one opens as a rendered page (see `workbench.editorAssociations` in package.json), wherever the extension is installed.
 */
export class RulePages implements vscode.FileSystemProvider {
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = () => new vscode.Disposable(() => {});
  readonly #folder: vscode.Uri;

  private constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  /** Registers the pages of the extension at `extensionUri` with VS Code. */
  static register(extensionUri: vscode.Uri): vscode.Disposable {
    const pages = new RulePages(vscode.Uri.joinPath(extensionUri, 'docs'));
    return vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider(SCHEME, pages, { isReadonly: true }),
      vscode.commands.registerCommand('competence.openGuide', () =>
        vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(GUIDE)),
      ),
    );
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
