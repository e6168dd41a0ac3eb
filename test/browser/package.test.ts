import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

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
});
