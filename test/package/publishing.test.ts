import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withInstallAddresses } from '../../scripts/generate/installAddresses.mjs';
import { writeChecksums } from '../../scripts/package/checksums.mjs';
import { readManifest, repositoryAddress } from '../../scripts/package/manifest.mjs';
import { missingForPublishing } from '../../scripts/package/missingForPublishing.mjs';

describe('publishing', () => {
  const own = readManifest();
  const whole = {
    ...own,
    repository: 'https://github.com/owner/name',
    homepage: 'https://example.org',
    bugs: 'https://github.com/owner/name/issues',
    namesReserved: true,
  };

  it('needs what the owner sets in package.json, each of which is named', () => {
    assert.deepEqual(missingForPublishing(whole), []);
    for (const name of ['repository', 'homepage', 'bugs', 'namesReserved'] as const) {
      const { [name]: _, ...rest } = whole;
      const missing = missingForPublishing(rest);
      assert.equal(missing.length, 1);
      assert.match(missing[0] ?? '', new RegExp(`^'${name}' is `));
    }
  });

  it('is checked by a command, which fails as long as something is missing', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', '--publish-check'], {
      encoding: 'utf8',
    });
    const missing = missingForPublishing(own);
    assert.equal(stderr, missing.map((each) => `package.json: ${each}\n`).join(''));
    assert.equal(status, missing.length === 0 ? 0 : 1);
  });

  it('fills the repository and the version into pages and recipes', () => {
    const text = [
      'Replace `OWNER` with the owner of this repository, and `frameworks` with your folder:',
      '- uses: actions/checkout@v4',
      '- uses: OWNER/competence@v0.1.0',
      'npm install --global git+https://github.com/OWNER/competence.git#v0.1.0',
      '- repo: https://github.com/OWNER/competence',
      '  rev: v0.1.0',
    ].join('\n');
    assert.equal(
      withInstallAddresses(text, { ...whole, version: '1.2.3' }),
      [
        'Replace `frameworks` with your folder:',
        '- uses: actions/checkout@v4',
        '- uses: owner/name@v1.2.3',
        'npm install --global git+https://github.com/owner/name.git#v1.2.3',
        '- repo: https://github.com/owner/name',
        '  rev: v1.2.3',
      ].join('\n'),
    );
    const { repository: _, ...unknown } = whole;
    assert.equal(withInstallAddresses(text, { ...unknown, version: '0.1.0' }), text);
  });

  it('leaves no place to fill in once the repository is known', () => {
    for (const name of readdirSync('recipes')) {
      const text = withInstallAddresses(readFileSync(`recipes/${name}`, 'utf8'), whole);
      assert.doesNotMatch(text, /OWNER/, name);
      assert.match(text, /owner\/name/, name);
    }
  });

  it('lists checksums that sha256sum checks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'competence-checksums-'));
    try {
      const packages = ['competence.vsix', 'competence-0.1.0.tgz'].map((name) => join(folder, name));
      for (const file of packages) writeFileSync(file, file);
      await writeChecksums(folder, packages);
      const check = (): number | null =>
        spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder }).status;
      assert.equal(check(), 0);
      for (const file of packages) {
        writeFileSync(file, 'other');
        assert.equal(check(), 1);
        writeFileSync(file, file);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('uses the address of the repository in every way that npm allows', () => {
    for (const repository of [
      'owner/name',
      'github:owner/name',
      'https://github.com/owner/name',
      { url: 'git+https://github.com/owner/name.git' },
    ])
      assert.equal(repositoryAddress({ repository }), 'https://github.com/owner/name');
    assert.throws(
      () => repositoryAddress({ repository: 'somewhere' }),
      /'repository' in package\.json is 'somewhere'/,
    );
  });
});
