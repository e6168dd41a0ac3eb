import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureNode } from '../../scripts/host/ensureNode.mjs';
import { brokenLinks } from '../../scripts/test/pageLinks.mjs';
import { everyCase } from '../support/everyCase.ts';
import { assertLicences } from '../support/licences.ts';
import { type NewMachine, newMachine } from './newMachine.ts';
import { packedCommandLine, VERSION } from './packedCommandLine.ts';
import { tryVerbs } from './verbs.ts';

/** How large the package may be, in bytes: half of it is what draws pictures, and the fonts. */
const LARGEST = 4_000_000;

describe('the npm package of the command line', function () {
  this.timeout(240_000);
  let tarball = '';
  let staged = '';
  let machine: NewMachine;

  before(async () => {
    ({ tarball, staged } = await packedCommandLine());
  });

  beforeEach(() => {
    machine = newMachine();
  });

  afterEach(() => machine.remove());

  it('is small, and needs no other package and no script', () => {
    const { size } = statSync(tarball);
    assert.ok(size < LARGEST, `${size} bytes`);
    const manifest = JSON.parse(readFileSync(join(staged, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const wanted = [
      'name',
      'version',
      'description',
      'license',
      'keywords',
      'engines',
      'private',
      'bin',
      'files',
    ];
    const known = [...wanted, 'repository', 'homepage', 'bugs'];
    assert.deepEqual(
      Object.keys(manifest).filter((name) => !known.includes(name)),
      [],
    );
    assert.equal(manifest.version, VERSION);
    assert.deepEqual(manifest.engines, { node: '>=20' });
  });

  it('contains no sources, tests, samples or source maps', () => {
    const files = readdirSync(staged, { recursive: true, encoding: 'utf8' });
    const strange = files.filter((path) => /\.(ts|mjs|map|peggy|tgz)$|node_modules/.test(path));
    assert.deepEqual(strange, []);
  });

  it('contains the licence of every package in it', async () => {
    const { build } = await packedCommandLine();
    const files = readdirSync(join(staged, 'dist'), { recursive: true, encoding: 'utf8' });
    const built = files.map((path) => path.replaceAll('\\', '/')).filter((path) => path in build.madeFrom);
    assert.ok(built.length > 15, built.join());
    assertLicences(readFileSync(join(staged, 'THIRD-PARTY.txt'), 'utf8'), build.madeFrom, built);
  });

  it('has pages without broken links', () => {
    const pages = readdirSync(staged, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    assert.ok(pages.length > 60, `${pages.length} pages`);
    assert.deepEqual(brokenLinks(staged, pages), []);
  });

  it('works after a global install, in every verb, under every supported version of Node', async () => {
    // Nothing is downloaded, even without a cache.
    machine.run('npm', 'install', '--global', '--offline', '--prefix', join(machine.home, 'global'), tarball);
    const installed = join(machine.home, 'global', 'lib', 'node_modules');
    assert.deepEqual(readdirSync(installed), ['competence']);
    const user = machine.withPrograms(join(machine.home, 'global', 'bin'));
    const nodes = [process.execPath, await ensureNode('22'), await ensureNode('24')];
    const versions = nodes.map((node) => {
      const machineWithNode = user.withPrograms(dirname(node));
      return [machineWithNode.run('node', '--version').trim(), machineWithNode] as const;
    });
    assert.equal(new Set(versions.map(([version]) => version)).size, nodes.length);
    await everyCase(versions, tryVerbs);
  });

  it('works with npx', () => {
    const printed = machine.run('npx', '--yes', '--offline', '--package', tarball, 'competence', '--version');
    assert.equal(printed, `${VERSION}\n`);
  });

  it('works after an install into an empty folder', () => {
    machine.run('npm', 'install', '--offline', tarball);
    const packages = readdirSync(join(machine.folder, 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    assert.deepEqual(packages, ['competence']);
    assert.equal(machine.run('npx', 'competence', '--version'), `${VERSION}\n`);
    machine.run('npx', 'competence', 'new', 'ipt');
    assert.match(machine.run('npx', 'competence', 'check', 'ipt'), /No problems in 1 file/);
    for (const format of ['docx', 'png'])
      machine.run('npx', 'competence', 'export', '--to', format, '--out', `ipt.${format}`, 'ipt');
    assert.match(machine.run('npx', 'competence', 'explain', 'missing-id'), /missing-id/);
  });
});
