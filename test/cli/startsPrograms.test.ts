import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { programsStarted } from '../../scripts/test/startsPrograms.mjs';

const NEW = 'server/src/cli/new/any.ts';

describe('the check that finds code starting programs', () => {
  it('refuses every way to start one', () => {
    for (const line of [
      "import { spawn } from 'node:child_process';",
      "import cp from 'child_process';",
      "const { spawn } = await import('node:child_process');",
      'const { execFileSync } = require("child_process");',
      "const { exec } = process.getBuiltinModule('child_process');",
      "import { execa } from 'execa';",
      "import { simpleGit } from 'simple-git';",
      "vscode.window.createTerminal('x').sendText('git diff');",
      "new vscode.ShellExecution('git diff');",
      "vscode.extensions.getExtension('vscode.git');",
      "import { LanguageClient } from 'vscode-languageclient/node';",
      "process.binding('spawn_sync');",
    ])
      for (const path of [NEW, 'client/extension/any.ts', 'action/any.mjs', 'server/src/host/git/any.ts'])
        assert.deepEqual(programsStarted(path, line).length, 1, line);
  });

  it('refuses starting git, or fetching, without the functions for it', () => {
    assert.match(
      programsStarted(NEW, "import { runGit } from '../../files/git/runGit.ts';").join(),
      /^server\/src\/cli\/new\/any\.ts: may not use runGit\.ts; ask git with git\(\) of server\/src\/host\/git\/git\.ts$/,
    );
    for (const line of [
      "import { fetchRevision } from '../../files/git/fetchRevision.ts';",
      "const { fetchRevision } = await import('../files/git/forAction.ts');",
      "require('../action.cjs')",
    ])
      assert.equal(programsStarted(NEW, line).length, 1, line);
  });

  it('allows the exceptions, and words that only look alike', () => {
    assert.deepEqual(programsStarted('server/src/host/git/runGit.ts', "import('node:child_process')"), []);
    assert.deepEqual(programsStarted('action/competence.mjs', "from 'node:child_process'"), []);
    assert.deepEqual(programsStarted('server/src/host/git/git.ts', "from './runGit.ts'"), []);
    assert.deepEqual(
      programsStarted(NEW, "// A program is spawned as a child process.\nconst zx = 'z';"),
      [],
    );
  });
});

describe('a folder that is not trusted', () => {
  it('can have no program started: no setting of the extension names one', () => {
    const { capabilities, contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      capabilities: { untrustedWorkspaces: unknown };
      contributes: { configuration: { properties: Record<string, { type: string }> } };
    };
    assert.deepEqual(capabilities.untrustedWorkspaces, { supported: true });
    for (const [name, { type }] of Object.entries(contributes.configuration.properties))
      assert.match(type, /^(boolean|integer)$/, name);
  });
});
