import { strict as assert } from 'node:assert';
import { readFileSync, statSync } from 'node:fs';
import JSZip from 'jszip';
import { packagedExtension } from './packagedExtension.ts';

/** How large the package may be, in bytes. The words to look at first, in four languages, take 50,000 of them. */
const LARGEST = 1_650_000;
/** The files that VS Code unpacks from the archive. */
const ROOT = 'extension/';

/** The paths that the manifest names, such as a grammar's or an icon's; some begin with `./`. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\.\/.+\.\w+$|^[\w-]+\/[\w/.-]+\.\w+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

describe('the package', function () {
  this.timeout(240_000);
  let file = '';
  let packed: readonly string[] = [];

  before(async () => {
    file = await packagedExtension();
    packed = filesIn(await JSZip.loadAsync(readFileSync(file)));
  });

  it('contains every file that the manifest names for VS Code', () => {
    const { main, browser, icon, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = pathsIn([main, browser, icon, contributes]).map((path) => path.replace(/^\.\//, ''));
    assert.ok(named.length > 20, `only ${named.length} paths were found in the manifest`);
    assert.deepEqual(
      named.filter((path) => !packed.includes(path)),
      [],
    );
  });

  it('contains no sources, tests, samples or dependencies, except the example', () => {
    const strange = packed.filter(
      (path) =>
        !/^(dist|docs|images|l10n|schemas|syntaxes)\/|^[^/]+\.(json|md)$|^LICENSE/.test(path) ||
        /\bnode_modules\b|\.(ts|tsx|mts|cts|mjs|map|peggy|competence|tgz|vsix)$|^package-lock\.json$/.test(
          path,
        ),
    );
    assert.deepEqual(strange, ['docs/example/peer-support.competence']);
    assert.ok(['package.json', 'dist/client.cjs'].every((name) => packed.includes(name)));
  });

  it('is small', () => {
    const { size } = statSync(file);
    assert.ok(size < LARGEST, `${size} bytes`);
  });

  it('is activated only by its own language, files, pages and commands', () => {
    const { activationEvents, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(activationEvents, [
      'onWebviewPanel:competence.preview',
      'onWebviewPanel:competence.start',
      'onFileSystem:competence-rule',
      'onFileSystem:competence-example',
      'workspaceContains:**/*.competence',
    ]);
    // VS Code adds activation events of its own for these.
    assert.deepEqual(
      contributes.languages.map(({ id }: { id: string }) => id),
      ['competence'],
    );
    const own = [...contributes.commands.map(({ command }: { command: string }) => command)];
    assert.deepEqual(
      own.filter((command) => !command.startsWith('competence.')),
      [],
    );
  });
});

/** The paths of the files in the archive, as the extension will have them, without those for VS Code's installer. */
function filesIn({ files }: JSZip): string[] {
  return Object.values(files)
    .filter(({ dir, name }) => !dir && name.startsWith(ROOT))
    .map(({ name }) => name.slice(ROOT.length));
}
