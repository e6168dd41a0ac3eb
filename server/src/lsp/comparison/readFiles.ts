import type { Workspace } from '../../engine/index.ts';
import { isAnonymous, membershipOf } from '../../engine/model/index.ts';
import { documentText, parseDocument } from '../../engine/syntax/index.ts';
import { folderPath, isIn } from '../documentPaths.ts';
import type { FileSystem } from '../fileSystem.ts';
import type { LanguageWorkspace } from '../workspace.ts';
import type { EarlierVersion } from './earlierVersion.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads a file as the earlier version of an open document: the named one or, if none is named, the one with the same
 * framework and name. All other open documents are on both sides, except the file itself.
 */
export async function readFileVersion(
  uri: string,
  document: string | undefined,
  workspace: LanguageWorkspace,
  files: FileSystem,
): Promise<EarlierVersion> {
  const old = workspace.pathOf(uri);
  const text = workspace.isOpen(old) ? textOf(old, workspace) : await read(uri, files);
  const path =
    document === undefined ? documentLike(old, text, workspace.engine) : workspace.pathOf(document);
  if (path === old) throw new Refusal('same');
  if (path === undefined || workspace.engineAt(path).document(path) === undefined)
    throw new Refusal('no-document');
  return {
    name: nameOf(old),
    texts: new Map([[path, text]]),
    isShared: (other) => other !== path && other !== old,
    isLeftOut: (other) => other === old,
    leftOut: [],
  };
}

/**
 * Reads a folder as an earlier version of the one with the same files: an open folder, or one inside it. All other
 * documents are on both sides, except the folder itself.
 */
export async function readFolderVersion(
  uri: string,
  workspace: LanguageWorkspace,
  files: FileSystem,
): Promise<EarlierVersion> {
  const old = folderPath(uri);
  const open = workspace.folderUris().map(folderPath);
  if (open.some((folder) => isIn(folder, old))) throw new Refusal('same');
  const found = await files.find(uri, uri);
  if (found.documents.length === 0) throw new Refusal('empty', found.troubles[0]?.reason);
  const relative = new Map<string, string>();
  for (const { uri: each } of found.documents) {
    const path = workspace.pathOf(each);
    const text = workspace.isOpen(path) ? textOf(path, workspace) : await read(each, files);
    relative.set(folderPath(each).slice(old.length + 1), text);
  }
  const live = [...workspace.engine.paths()].filter((path) => !isIn(path, old));
  const base = folderLike([...relative.keys()], live, open);
  if (base === undefined) throw new Refusal('no-document');
  return {
    name: nameFirst(nameOf(old)),
    texts: new Map([...relative].map(([path, text]) => [`${base}/${path}`, text])),
    isShared: (path) => !isIn(path, base) && !isIn(path, old),
    isLeftOut: (path) => isIn(path, old),
    leftOut: [],
  };
}

/** The document of the framework that a file names: the one with the same name, or the first. */
function documentLike(path: string, text: string, engine: Workspace): string | undefined {
  const { framework } = membershipOf(parseDocument(text).root, path);
  if (isAnonymous(framework)) return undefined;
  const alike = [...engine.paths()].filter(
    (other) => other !== path && engine.frameworkOf(other) === framework,
  );
  return alike.find((other) => nameOf(other) === nameOf(path)) ?? alike.sort()[0];
}

/**
 * The folder most similar to one with these files: the one that shares most paths with it. The outermost one if several
 * are, or if nothing is similar.
 */
function folderLike(
  files: readonly string[],
  live: readonly string[],
  open: readonly string[],
): string | undefined {
  const paths = new Set(live);
  const folders = new Set(open);
  for (const path of live) {
    for (const folder of open) {
      if (!isIn(path, folder)) continue;
      for (let end = path.lastIndexOf('/'); end > folder.length; end = path.lastIndexOf('/', end - 1))
        folders.add(path.slice(0, end));
    }
  }
  let best: string | undefined;
  let most = -1;
  for (const folder of [...folders].sort((left, right) => left.length - right.length)) {
    const both = files.filter((file) => paths.has(`${folder}/${file}`)).length;
    const own = live.filter((path) => isIn(path, folder)).length;
    const likeness = both / (files.length + own - both);
    if (likeness > most) [best, most] = [folder, likeness];
  }
  return best;
}

async function read(uri: string, files: FileSystem): Promise<string> {
  try {
    return await files.read(uri);
  } catch (error) {
    throw new Refusal('unreadable', error instanceof Error ? error.message : String(error));
  }
}

function textOf(path: string, workspace: LanguageWorkspace): string {
  const document = workspace.engineAt(path).document(path);
  return document ? documentText(document) : '';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The name of the folder of a saved version, with what the authors called it before its date and time, as the end of a
 * heading may be cut off; any other name unchanged.
 */
function nameFirst(name: string): string {
  return name.replace(/^(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) (.+)$/s, '$2 ($1)');
}
