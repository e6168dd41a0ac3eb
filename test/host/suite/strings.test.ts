import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** Where the extension lies: the checkout. */
function extensionPath(): string {
  const extension = vscode.extensions.getExtension('competence.competence');
  assert.ok(extension, 'the extension is not there');
  return extension.extensionPath;
}

describe('the strings of the extension', () => {
  it('are all in the bundle that translators are given', () => {
    const bundle = JSON.parse(readFileSync(join(extensionPath(), 'l10n', 'bundle.l10n.json'), 'utf8'));
    assert.deepEqual(Object.keys(bundle).sort(), stringsInSource(join(extensionPath(), 'client', 'src')));
  });

  it('of the manifest all have a text', () => {
    const manifest = readFileSync(join(extensionPath(), 'package.json'), 'utf8');
    const texts = JSON.parse(readFileSync(join(extensionPath(), 'package.nls.json'), 'utf8'));
    const keys = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
  });
});

function stringsInSource(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const strings = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(
      ([, text = '']) => text,
    ),
  );
  return [...new Set(strings)].sort();
}
