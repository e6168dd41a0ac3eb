import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';
import { installInto } from '../support/commandFolder.ts';
import { type GitRepository, isolated, withRepository } from '../support/gitRepository.ts';

const IPT = `framework ipt: IPT
  version: 1.0.0
  status: draft
  language: en-GB
  author: A. Author

domain basic: Basic

activity engage in basic: Ability to engage
  - [direct] An ability to speak plainly
`;
const ROUGH = IPT.replace('  version', '      version').replace('\n\ndomain', '\ndomain');

/** Runs a script in a repository, with the command on the path. */
function shell({ folder }: GitRepository, script: string): { code: number | null; output: string } {
  const env = { ...isolated(), PATH: installInto(join(folder, '..', 'bin')) };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env });
  return { code: status, output: stdout + stderr };
}

/** The first block of code in that language after a heading of a page. */
function codeIn(page: string, heading: string, language: string): string {
  const text = readFileSync(join(repositoryRoot, 'docs', page), 'utf8');
  const start = text.indexOf(`\n## ${heading}\n`);
  assert.ok(start >= 0, heading);
  const [, code] = new RegExp(`\n\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text.slice(start)) ?? [];
  return code ?? assert.fail(`${page} shows no ${language} under ${heading}.`);
}

describe('the settings for git in the documentation', function () {
  this.timeout(60_000);

  /** A repository with the settings, and two frameworks in its last commit. */
  function withSettings(use: (repository: GitRepository) => void): void {
    withRepository((repository) => {
      const { code, output } = shell(repository, codeIn('reviewing.md', 'In git', ''));
      assert.equal(code, 0, output);
      repository.write('ipt.competence', IPT);
      repository.write("a folder/it's “new” $HOME.competence", IPT.replaceAll('ipt', 'other'));
      repository.commit('one');
      use(repository);
    });
  }

  it('make differences ignore layout', () => {
    withSettings((repository) => {
      repository.write('ipt.competence', ROUGH);
      repository.write("a folder/it's “new” $HOME.competence", ROUGH.replaceAll('ipt', 'other'));
      assert.deepEqual(shell(repository, 'git diff | grep "^[-+@]"'), { code: 1, output: '' });
    });
  });

  it('show changes of words, in every command and in files of any name', () => {
    withSettings((repository) => {
      const changed = ROUGH.replace('speak plainly', 'speak slowly');
      repository.write('ipt.competence', changed);
      repository.write("a folder/it's “new” $HOME.competence", changed.replaceAll('ipt', 'other'));
      const lines = (command: string): string[] =>
        shell(repository, command)
          .output.split('\n')
          .filter((line) => /^[-+] /.test(line));
      const wanted = [
        '-  - [direct] An ability to speak plainly',
        '+  - [direct] An ability to speak slowly',
      ];
      assert.deepEqual(lines('git diff'), [...wanted, ...wanted]);
      repository.commit('two');
      assert.deepEqual(lines('git show'), [...wanted, ...wanted]);
      assert.deepEqual(lines('git log -1 -p'), [...wanted, ...wanted]);
    });
  });

  it('show the other files if one is not UTF-8', () => {
    withSettings((repository) => {
      const latin = IPT.replaceAll('ipt', 'latin');
      repository.write('latin.competence', Buffer.from(latin.replace('plainly', 'caf\u00e9'), 'latin1'));
      repository.commit('two');
      repository.write('latin.competence', Buffer.from(latin.replace('plainly', 'caf\u00e9s'), 'latin1'));
      repository.write('ipt.competence', IPT.replace('plainly', 'slowly'));
      const { code, output } = shell(repository, 'git diff');
      assert.equal(code, 0, output);
      assert.match(output, /^\+ {2}- \[direct\] An ability to speak slowly$/m);
      assert.match(output, /^\+.*caf.s$/m);
    });
  });
});

describe('the hook for git in the documentation', function () {
  this.timeout(60_000);

  it('checks what is staged', () => {
    withRepository((repository) => {
      const hook = '.git/hooks/pre-commit';
      repository.write(hook, codeIn('continuous-integration.md', 'Before a commit', 'sh'));
      chmodSync(join(repository.folder, hook), 0o755);
      const commit = 'git commit --quiet -m One';
      repository.write('a folder/ipt.competence', IPT);
      repository.git('add', '--all');
      // The faulty file on disk is not what would be committed.
      repository.write('a folder/ipt.competence', IPT.replace('in basic', 'in nowhere'));
      assert.equal(shell(repository, commit).code, 0);
      repository.git('add', '--all');
      repository.write('a folder/ipt.competence', IPT);
      const { code, output } = shell(repository, commit);
      assert.equal(code, 1, output);
      assert.match(output, /^a folder\/ipt\.competence:9:20: error: /m);
    });
  });
});
