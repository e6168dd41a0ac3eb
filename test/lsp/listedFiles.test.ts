import assert from 'node:assert/strict';
import type { Trouble } from '../../server/src/lsp/fileSystem.ts';
import type { Listing } from '../../server/src/lsp/filesProtocol.ts';
import { findListed } from '../../server/src/lsp/findListed.ts';
import { LanguageWorkspace } from '../../server/src/lsp/workspace.ts';

const ROOT = 'memory://group/frameworks';
const TEXT = 'part of ipt\n';

/** The client's files, by path in the folder; `null` exists but cannot be read. */
const KEPT: Readonly<Record<string, string | null>> = {
  'ipt.competence': 'framework ipt: IPT\n\ndomain basic: Basic competences\n',
  'a b/döm.competence': TEXT,
  'deep/er/still.competence': TEXT,
  'deep/.gitignore': 'left-*\n!left-in.competence\n',
  'deep/left-out.competence': TEXT,
  'deep/left-in.competence': TEXT,
  '.gitignore': 'drafts/\n',
  'drafts/draft.competence': TEXT,
  'node_modules/x/x.competence': TEXT,
  '.hidden/x.competence': TEXT,
  'notes.md': TEXT,
  'broken.competence': null,
};
const FOUND = ['a b/döm.competence', 'deep/er/still.competence', 'deep/left-in.competence', 'ipt.competence'];

describe('files that only the client can read', () => {
  it('are found folder by folder, each requested once, and skipped folders are not requested', async () => {
    const { asked, paths } = open();
    assert.deepEqual(await paths(), FOUND);
    const lists = asked.filter((each) => each.startsWith('list '));
    assert.deepEqual(lists.sort(), ['list ', 'list a b', 'list deep', 'list deep/er']);
    const reads = asked.filter((each) => each.endsWith('.competence'));
    assert.deepEqual(reads.sort(), [...FOUND, 'broken.competence'].map((path) => `read ${path}`).sort());
  });

  it('are searched once when a tool changes thousands of them, and reports their folder as often', async () => {
    const { workspace, asked, paths } = open();
    await paths();
    const before = asked.length;
    for (let index = 0; index < 3000; index++)
      workspace.readAgain(index % 2 ? ROOT : `${ROOT}/deep/${index}`);
    assert.deepEqual(await paths(), FOUND);
    assert.equal(asked.slice(before).filter((each) => each === 'list ').length, 1);
    assert.ok(asked.length - before < 100, `${asked.length - before} requests`);
  });

  it('may be inaccessible: this is reported, and all others are read', async () => {
    const { troubles, paths } = open();
    assert.deepEqual(await paths(), FOUND);
    assert.deepEqual(troubles, [{ uri: `${ROOT}/broken.competence`, reason: 'out of reach' }]);
  });

  it('may not exist: a folder that is missing or cannot be listed does no harm', async () => {
    const missing = open({});
    assert.deepEqual(await missing.paths(), []);
    assert.deepEqual(missing.troubles, []);
    const broken = open('unreachable');
    assert.deepEqual(await broken.paths(), []);
    assert.deepEqual(broken.troubles, [{ uri: ROOT, reason: 'out of reach' }]);
  });
});

/** Opens a folder on a client; an unreachable client only returns errors. */
function open(kept: typeof KEPT | 'unreachable' = KEPT) {
  const asked: string[] = [];
  const troubles: Trouble[] = [];
  const pathIn = (uri: string): string => decodeURIComponent(uri.slice(ROOT.length)).replace(/^\//, '');
  const list = async (uri: string): Promise<Listing> => {
    asked.push(`list ${pathIn(uri)}`);
    if (kept === 'unreachable') throw new Error('out of reach');
    return listing(kept, pathIn(uri), uri);
  };
  const read = async (uri: string): Promise<string | null> => {
    asked.push(`read ${pathIn(uri)}`);
    const text = kept === 'unreachable' ? null : kept[pathIn(uri)];
    if (text === null) throw new Error('out of reach');
    return text ?? null;
  };
  const workspace = new LanguageWorkspace(
    {
      find: (folder, uri) => findListed({ list, read }, folder, uri),
      read: async (uri) => (await read(uri)) ?? '',
      realUri: (uri) => uri,
      foldersAbove: () => [],
      rootOf: () => undefined,
      foldersToSearch: () => [],
    },
    { updated: () => undefined, edited: () => undefined, troubled: (trouble) => void troubles.push(trouble) },
    () => '2026-11-21',
  );
  workspace.addFolders([ROOT]);
  const paths = async (): Promise<string[]> => {
    await workspace.settled();
    return [...workspace.engine.paths()].map(pathIn).sort();
  };
  return { workspace, asked, troubles, paths };
}

function listing(kept: typeof KEPT, path: string, uri: string): Listing {
  if (path in kept) return { kind: 'file' };
  const start = path === '' ? '' : `${path}/`;
  const below = Object.keys(kept).filter((each) => each.startsWith(start));
  if (below.length === 0) return { kind: 'missing' };
  const names = [...new Set(below.map((each) => each.slice(start.length).split('/')[0] ?? ''))];
  return {
    kind: 'folder',
    entries: names.map((name) => ({
      name,
      uri: `${uri}/${encodeURIComponent(name)}`,
      kind: `${start}${name}` in kept ? 'file' : 'folder',
    })),
  };
}
