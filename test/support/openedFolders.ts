import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lineOf } from '../../server/src/engine/syntax/index.ts';
import type { FileSystem, Trouble } from '../../server/src/lsp/fileSystem.ts';
import { nodeFileSystem } from '../../server/src/lsp/nodeFileSystem.ts';
import { pathOf } from '../../server/src/lsp/uris.ts';
import { LanguageWorkspace, type WorkspaceListener } from '../../server/src/lsp/workspace.ts';

/** Folders as the language server has them open, without a connection and a process. */
export interface OpenedFolders {
  readonly root: string;
  readonly workspace: LanguageWorkspace;
  /** The unreadable files and folders, in the order in which they were reported. */
  readonly troubles: readonly Trouble[];
  /** Calls `listener` directly after each change of the workspace. */
  onUpdate(listener: WorkspaceListener['updated']): void;
  /** Calls `listener` before each edit of a document. */
  onEdit(listener: WorkspaceListener['edited']): void;
  uri(path: string): string;
  write(path: string, content: string | Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  /** The paths of all documents, once everything is read. */
  paths(): Promise<string[]>;
  /** The findings of a rule in a document, as `line:column severity`, from 1. */
  problems(path: string, rule: string): Promise<string[]>;
}

/**
 * Opens folders of a temporary folder with these files, and removes it after the test.
 * @param folders their paths in the temporary folder; all of it when left out
 * @param prepare is called before anything is read
 */
export async function withFolders(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (opened: OpenedFolders) => Promise<void>,
  folders: readonly string[] = [''],
  prepare: (root: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'competence-')));
  try {
    for (const [path, content] of Object.entries(files)) await writeIn(root, path, content);
    await prepare(root);
    await test(openFolders(root, folders, nodeFileSystem));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function openFolders(root: string, folders: readonly string[], fileSystem: FileSystem): OpenedFolders {
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  const troubles: Trouble[] = [];
  const listeners: WorkspaceListener['updated'][] = [];
  const editListeners: WorkspaceListener['edited'][] = [];
  const listener: WorkspaceListener = {
    updated: (update, path) => {
      for (const listen of listeners) listen(update, path);
    },
    edited: (path, changes) => {
      for (const listen of editListeners) listen(path, changes);
    },
    troubled: (trouble) => void troubles.push(trouble),
  };
  const workspace = new LanguageWorkspace(fileSystem, listener, () => '2026-11-21');
  workspace.addFolders(folders.map(uri));
  const base = `${pathOf(uri(''))}/`.replace(/\/\/$/, '/');
  return {
    root,
    workspace,
    troubles,
    onUpdate: (added) => void listeners.push(added),
    onEdit: (added) => void editListeners.push(added),
    uri,
    write: (path, content) => writeIn(root, path, content),
    remove: (path) => rm(join(root, path), { recursive: true }),
    async paths() {
      await workspace.settled();
      return workspace
        .paths()
        .map((path) => path.replace(base, ''))
        .sort();
    },
    async problems(path, rule) {
      await workspace.settled();
      const document = workspace.engineAt(base + path).document(base + path);
      const problems = document ? workspace.engineAt(base + path).problems(base + path) : [];
      return problems
        .filter((problem) => problem.rule.id === rule)
        .map(({ statement, span, severity }) => {
          return `${document ? lineOf(document, statement) + 1 : 0}:${span.start + 1} ${severity}`;
        });
    },
  };
}

async function writeIn(root: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
