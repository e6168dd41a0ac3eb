import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../support/runCli.ts';

describe('completion in bash', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'competence-completion-'));
    writeFileSync(join(folder, 'competence.bash'), runCli(['completion', 'bash']).stdout);
    mkdirSync(join(folder, 'frameworks'));
    writeFileSync(join(folder, 'frameworks', 'ipt.competence'), '');
  });

  after(() => rmSync(folder, { recursive: true }));

  it('offers every command', () => {
    const { stdout } = runCli(['--help']);
    const [, commands = ''] = /^Commands:\n([\s\S]*?)\n\n/m.exec(stdout) ?? [];
    const names = [...commands.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    assert.ok(names.includes('completion') && names.includes('help'));
    assert.deepEqual(complete('competence', ''), names);
    assert.deepEqual(complete('competence', 'ch'), ['check', 'changelog']);
  });

  it('offers every option that the help of a command lists', () => {
    const names = complete('competence', '').filter((each) => each !== 'help');
    assert.ok(names.length > 10);
    for (const name of names) {
      const { stdout } = runCli([name, '--help']);
      const [, options = ''] = /^Options:\n([\s\S]*?)\n\n/m.exec(stdout) ?? [];
      const flags = [...options.matchAll(/^ {2}(-[^ ,]+)(?:, (--[^ ,]+))?/gm)].flatMap(([, first, second]) =>
        second === undefined ? [first] : [first, second],
      );
      assert.ok(flags.length > 1, name);
      assert.deepEqual(complete('competence', name, '-'), flags, name);
    }
  });

  it('offers the values of an option, also after an equals sign', () => {
    assert.deepEqual(complete('competence', 'check', '--format', ''), ['text', 'json', 'sarif', 'github']);
    assert.deepEqual(complete('competence', 'check', '--format', '=', 'j'), ['json']);
    assert.deepEqual(complete('competence', 'check', '--format', '='), ['text', 'json', 'sarif', 'github']);
    assert.deepEqual(complete('competence', 'completion', ''), ['bash', 'zsh', 'fish']);
    assert.deepEqual(complete('competence', 'help', 'ex'), ['export', 'explain']);
  });

  it('leaves paths to bash, for arguments and for values that are free', () => {
    assert.deepEqual(complete('competence', 'check', 'fr'), []);
    assert.deepEqual(complete('competence', 'export', '--out', ''), []);
    assert.deepEqual(complete('competence', 'unheard-of', ''), []);
    const line = execFileSync('bash', ['-c', 'source ./competence.bash; complete -p competence'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(line, 'complete -o bashdefault -o default -F _competence competence\n');
  });

  it('is refused for an unknown shell, with the names of the known ones', () => {
    const { code, stderr } = runCli(['completion', 'tcsh']);
    assert.equal(code, 2);
    assert.match(stderr, /bash, zsh, fish/);
  });

  /** What a real bash offers for these words, of which the last is being typed. */
  function complete(...words: string[]): string[] {
    const script = [
      'source ./competence.bash',
      'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))',
      '_competence',
      `for word in "\${COMPREPLY[@]}"; do echo "$word"; done`,
    ].join('\n');
    const printed = execFileSync('bash', ['--norc', '-c', script, 'bash', ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    return printed.split('\n').filter((line) => line !== '');
  }
});
