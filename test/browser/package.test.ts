import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { packagedExtension } from './packagedExtension.ts';

/** How large the package may be, in bytes. */
const LARGEST = 1.5e6;

/** The paths that the manifest names, such as a grammar's or an icon's; some begin with `./`. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\.\/.+\.\w+$|^[\w-]+\/[\w/.-]+\.\w+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

describe('the package', () => {
  const vsce = 'node_modules/@vscode/vsce/vsce';
  const packed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], { encoding: 'utf8' })
    .trim()
    .split('\n');

  it('holds every file that the manifest names for VS Code', () => {
    const { main, browser, icon, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = pathsIn([main, browser, icon, contributes]).map((path) => path.replace(/^\.\//, ''));
    assert.deepEqual(
      named.filter((path) => !packed.includes(path)),
      [],
    );
  });

  it('holds no source, no test, no sample and no dependency', () => {
    const strange = packed.filter(
      (path) => !/^(dist|docs\/rules|images|l10n|schemas|syntaxes)\/|^[^/]+\.(json|md)$|^LICENSE/.test(path),
    );
    assert.deepEqual(strange, []);
  });

  it('is small, and built for browsers without anything of Node', async function () {
    this.timeout(240_000);
    const { size } = statSync(await packagedExtension());
    assert.ok(size < LARGEST, `${size} bytes`);
    for (const file of ['dist/web.cjs', 'dist/worker.js']) {
      assert.ok(packed.includes(file), `${file} is not packed`);
      const asked = readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g);
      assert.deepEqual(
        [...new Set([...asked].map(([, name]) => name))].filter((name) => name !== 'vscode'),
        [],
      );
    }
  });
});
