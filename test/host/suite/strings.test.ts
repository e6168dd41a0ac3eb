import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { EXTENSION_ID } from './workbench.ts';

/** A file or folder of the extension: the checkout. */
function inExtension(...path: readonly string[]): vscode.Uri {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  assert.ok(extension, 'the extension is not there');
  return vscode.Uri.joinPath(extension.extensionUri, ...path);
}

describe('the strings of the extension', () => {
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
