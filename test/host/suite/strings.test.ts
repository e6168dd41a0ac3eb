import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { FORMATS } from '../../../server/src/exporters/formats.ts';

/** A file or folder of the extension: the checkout. */
function inExtension(...path: readonly string[]): vscode.Uri {
  const extension = vscode.extensions.getExtension('competence.competence');
  assert.ok(extension, 'the extension is not there');
  return vscode.Uri.joinPath(extension.extensionUri, ...path);
}

describe('the strings of the extension', () => {
  it('are all in the bundle for translators', async () => {
    const bundle = JSON.parse(await textOf(inExtension('l10n', 'bundle.l10n.json')));
    const strings = [
      ...(await stringsInSource(inExtension('client', 'extension'), /l10n\.t\(\s*'([^']+)'/g)),
      ...(await stringsInSource(inExtension('client', 'viewer'), SAID)),
      ...FORMATS.map(({ label }) => label),
    ];
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(strings)].sort());
  });

  it('of the manifest all have a text', async () => {
    const manifest = await textOf(inExtension('package.json'));
    const texts = JSON.parse(await textOf(inExtension('package.nls.json')));
    const keys = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
  });
});

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The texts of the preview's page. */
const SAID = /\bsay\(\s*'([^']+)'/g;

async function stringsInSource(folder: vscode.Uri, call: RegExp): Promise<string[]> {
  const texts = await Promise.all((await sourcesIn(folder)).map(textOf));
  const strings = texts.flatMap((source) => [...source.matchAll(call)].map(([, text = '']) => text));
  return [...new Set(strings)].sort();
}

async function sourcesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = entries.map(([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) return sourcesIn(uri);
    return name.endsWith('.ts') ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}
