import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import JSZip from 'jszip';
import { brokenLinks } from '../../scripts/test/pageLinks.mjs';
import { assertLicences } from '../support/licences.ts';
import { packagedExtension } from './packagedExtension.ts';

/**
 * How large the package may be, in bytes. The words to look at first, in four languages, take 50,000 of them, and the
 * documentation and the licences 120,000.
 */
const LARGEST = 1_700_000;
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
  let archive: JSZip;

  before(async () => {
    file = await packagedExtension();
    archive = await JSZip.loadAsync(readFileSync(file));
    packed = filesIn(archive);
  });

  const text = async (path: string): Promise<string> =>
    (await archive.file(ROOT + path)?.async('string')) ?? assert.fail(`${path} is not packed`);

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
        !/^(dist|docs|images|l10n|recipes|schemas|syntaxes)\/|^[^/]+\.(json|md)$|^(LICENSE|THIRD-PARTY)\.txt$/.test(
          path,
        ) ||
        /\bnode_modules\b|\.(ts|tsx|mts|cts|mjs|map|peggy|competence|tgz|vsix)$|^package-lock\.json$/.test(
          path,
        ),
    );
    assert.deepEqual(strange, ['docs/example/peer-support.competence']);
    assert.ok(['package.json', 'dist/client.cjs'].every((name) => packed.includes(name)));
  });

  it('contains the documentation, without broken links', () => {
    const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
    const missing = pages.filter((name) => !packed.includes(`docs/${name}`));
    assert.deepEqual(missing, []);
    const staged = packed.filter((path) => /^docs\/.*\.md$/.test(path));
    assert.ok(staged.length > 60, `${staged.length} pages`);
    assert.deepEqual(
      brokenLinks('out/extension', [...staged, 'README.md', 'CHANGELOG.md', 'SECURITY.md']),
      [],
    );
    const index = readFileSync('docs/README.md', 'utf8');
    assert.deepEqual(
      pages.filter((name) => name !== 'README.md' && !index.includes(`](${name})`)),
      [],
      'pages that docs/README.md does not name',
    );
  });

  it('has a README that leads only to the web, because the Extensions view opens nothing else', async () => {
    const targets = [...(await text('readme.md')).matchAll(/\]\(([^)]+)\)/g)].map(
      ([, target = '']) => target,
    );
    assert.ok(targets.length > 0);
    assert.deepEqual(
      targets.filter((target) => !target.startsWith('https://')),
      [],
    );
  });

  it('contains the licence of every package in it', async () => {
    const madeFrom = JSON.parse(readFileSync('out/minified/inputs.json', 'utf8'));
    const built = packed.flatMap((path) => (path.startsWith('dist/') ? [path.slice('dist/'.length)] : []));
    assertLicences(await text('THIRD-PARTY.txt'), madeFrom, built);
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
      'onFileSystem:competence-docs',
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
