import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';
import { makeOutside, makePipe, type Outside, textsIn } from '../support/outside.ts';
import { type CliRun, type CliSetting, runCli } from '../support/runCli.ts';
import { CLEAN } from './sources.ts';

const ROUGH = CLEAN.replace('  - An', '      -   An');
const CLI = join(repositoryRoot, 'dist', 'cli.cjs');

/** Long enough for a busy machine; a run that waits for a pipe, or reads without end, takes for ever. */
const PATIENCE = 240_000;

describe('an endless file, or something that is not a file', function () {
  this.timeout(PATIENCE);

  const kinds: Readonly<Record<string, (location: string) => void>> = {
    'a link to /dev/zero': (location) => symlinkSync('/dev/zero', location),
    'a pipe': makePipe,
    'a folder': (location) => mkdirSync(location),
  };
  for (const [kind, make] of Object.entries(kinds)) {
    for (const name of ['.gitignore', 'competence.json', 'competence.review']) {
      it(`is reported and not read: ${kind} called ${name}`, () => {
        const files = { 'ipt.competence': CLEAN };
        const { stdout, stderr, code } = runCli(['check'], {
          files,
          prepare: (folder) => make(join(folder, name)),
        });
        assert.match(stderr, new RegExp(`^competence: ${name.replaceAll('.', '\\.')}: [^\\n]+\\n$`));
        assert.match(stdout, /^No problems in 1 file$/m);
        assert.equal(code, 2);
      });
    }
  }

  it('is reported and not read by every command, found or named', () => {
    const prepare = (folder: string) => makePipe(join(folder, 'x.competence'));
    for (const verb of [['check'], ['check', '--fix'], ['format'], ['outline'], ['ids'], ['review']]) {
      const { stderr, code } = runCli([...verb, '.', 'x.competence'], {
        files: { 'ipt.competence': CLEAN },
        prepare,
      });
      assert.match(stderr, /^competence: x\.competence: it is not a regular file$/m, `${verb}`);
      assert.equal(code, 2);
    }
    const named = runCli(['check', '/dev/zero'], { files: {} });
    assert.match(named.stderr, /it is not a regular file\n$/);
    assert.equal(named.code, 2);
  });

  it('may be a socket', async () => {
    const server = createServer();
    const name = join('/tmp', `competence-${process.pid}.competence`);
    await new Promise<void>((done) => server.listen(name, done));
    try {
      assert.match(runCli(['check', name], { files: {} }).stderr, /: it is not a regular file\n$/);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  it('may be a system file that claims to be empty', () => {
    const { stdout, stderr, code } = runCli(['check', '/proc/self/environ'], { files: {} });
    assert.match(stderr, /: it changed while it was read; try again\n$/);
    assert.equal(stdout, '');
    assert.equal(code, 2);
  });

  it('may be larger than the limit', () => {
    for (const [name, size, limit] of [
      ['x.competence', 71, 64],
      ['competence.json', 20, 16],
      ['competence.review', 20, 16],
      ['.gitignore', 20, 16],
    ] as const) {
      const { stderr, code } = runCli(['check'], {
        files: { 'ipt.competence': CLEAN, [name]: '' },
        prepare: (folder) => truncateSync(join(folder, name), size << 20),
      });
      const reason = `it is larger than ${limit} MB (${size} MB); split it into several files`;
      assert.equal(stderr, `competence: ${name}: ${reason}\n`);
      assert.equal(code, 2);
    }
  });
});

describe('a link that leads outside the named paths', function () {
  this.timeout(PATIENCE);

  const SECRET = 'this is a secret\n';
  const OUTSIDE = {
    'secret.txt': SECRET,
    'frameworks/other.competence': ROUGH.replaceAll('ipt', 'other'),
    'competence.json': SECRET,
    'competence.review': SECRET,
    Makefile: 'all:\n\techo\n',
  };

  const LINKS = {
    'x.competence': 'secret.txt',
    'mk.competence': 'Makefile',
    linked: 'frameworks',
    'linked.competence': 'frameworks/other.competence',
    'competence.json': 'competence.json',
    'competence.review': 'competence.review',
    '.gitignore': 'secret.txt',
  };
  const HEIR = 'framework ipt-a: A\n  adapts: ipt\namend engage\n  retitle: Ability\n';

  for (const verb of [['check'], ['check', '--fix'], ['format'], ['ids'], ['outline'], ['review']]) {
    it(`is not followed, and its target is neither quoted nor changed: ${verb.join(' ')}`, () => {
      for (const repository of [true, false]) {
        const { stdout, stderr, code } = withOutside(OUTSIDE, verb, {
          files: { 'ipt.competence': ROUGH, 'heir.competence': HEIR, ...(repository && { '.git/HEAD': '' }) },
          prepare: (folder) => {
            for (const [name, target] of Object.entries(LINKS))
              symlinkSync(join('..', 'outside', target), join(folder, name));
          },
        });
        assert.doesNotMatch(stdout + stderr, /this is a secret|other-1|echo/);
        const sent = new Set(
          stderr.match(/^competence: \S+: a symbolic link to (?=\S+, outside the repository)/gm),
        );
        const expected = Object.keys(LINKS).map((name) => `competence: ${name}: a symbolic link to `);
        assert.deepEqual([...sent].sort(), expected.sort());
        assert.equal(code, 2);
      }
    });
  }

  it('is read but not written through if it is named', () => {
    const prepare = (folder: string) => {
      symlinkSync('../outside/Makefile', join(folder, 'mk.competence'));
      symlinkSync('../outside/frameworks', join(folder, 'linked'));
    };
    const { stderr, code } = withOutside(OUTSIDE, ['format', 'mk.competence', 'linked'], {
      files: {},
      prepare,
    });
    assert.deepEqual(stderr.match(/^competence: \S+: a link leads to/gm), [
      'competence: linked/other.competence: a link leads to',
      'competence: mk.competence: a link leads to',
    ]);
    assert.equal(code, 2);
    const checked = withOutside(OUTSIDE, ['check', 'linked'], { files: {}, prepare });
    assert.equal(checked.stdout, 'No problems in 1 file\n');
  });

  it('is followed to another file of the repository', () => {
    const { stdout } = runCli(['format', '.'], {
      files: { '.git/HEAD': '', 'shared/ipt.competence': ROUGH, 'work/notes.txt': '' },
      prepare: (folder) => symlinkSync('../shared', join(folder, 'work', 'linked')),
      cwd: 'work',
      inspect: (folder) => {
        assert.equal(readFileSync(join(folder, 'shared', 'ipt.competence'), 'utf8'), CLEAN);
        assert.ok(lstatSync(join(folder, 'work', 'linked')).isSymbolicLink());
      },
    });
    assert.match(stdout, /^linked\/ipt\.competence$/m);
  });

  it('is not written through if its target has another extension', () => {
    const { stderr } = runCli(['format', 'mk.competence', '.'], {
      files: { '.git/HEAD': '', Makefile: OUTSIDE.Makefile },
      prepare: (folder) => symlinkSync('Makefile', join(folder, 'mk.competence')),
      inspect: (folder) => assert.equal(readFileSync(join(folder, 'Makefile'), 'utf8'), OUTSIDE.Makefile),
    });
    assert.match(stderr, /mk\.competence: a link to Makefile, which is not a \.competence file/);
  });

  it('is not written through by commands that create files', () => {
    const sources = {
      'base.competence': CLEAN,
      'ours.competence': CLEAN,
      'theirs.competence': `${CLEAN}// new\n`,
    };
    const link = (name: string) => (folder: string) =>
      symlinkSync('../outside/secret.txt', join(folder, name));
    const names = ['base.competence', 'ours.competence', 'theirs.competence'];
    for (const [args, name] of [
      [['merge', ...names, '--output', 'merged.competence'], 'merged.competence'],
      [['export', '--to', 'markdown', '--out', 'ipt.md', 'ours.competence'], 'ipt.md'],
      [['export', '--to', 'docx', 'ours.competence'], 'ipt.docx'],
      [['new', '.'], 'competence.json'],
    ] as const) {
      const { stderr, code } = withOutside(OUTSIDE, args, { files: sources, prepare: link(name) });
      assert.match(stderr, new RegExp(`^competence: ${name}: `), args[0]);
      assert.equal(code, 2);
    }
    // A name without a file behind it would be made outside.
    for (const [args, name] of [
      [['new', '.'], 'competence.json'],
      [['merge', ...names, '--output', 'merged.competence'], 'merged.competence'],
    ] as const) {
      withOutside(OUTSIDE, args, {
        files: sources,
        prepare: (folder) => symlinkSync('../outside/new.txt', join(folder, name)),
      });
    }
  });
});

describe('writing a file', function () {
  this.timeout(PATIENCE);

  it('keeps the other names of a file unchanged, and says so', () => {
    const { stderr, stdout, code } = runCli(['format'], {
      files: { 'ipt.competence': ROUGH },
      prepare: (folder) => linkSync(join(folder, 'ipt.competence'), join(folder, 'copy.txt')),
      inspect: (folder) => {
        assert.equal(readFileSync(join(folder, 'ipt.competence'), 'utf8'), CLEAN);
        assert.equal(readFileSync(join(folder, 'copy.txt'), 'utf8'), ROUGH);
      },
    });
    assert.match(
      stderr,
      /^competence: ipt\.competence: this file has another name .* still has the old text\n$/,
    );
    assert.match(stdout, /Formatted 1 of 1 file/);
    assert.equal(code, 0);
  });

  it('does not follow a link with the name of the temporary file', () => {
    withOutside({ 'secret.txt': 'a secret' }, ['format'], {
      files: { 'ipt.competence': ROUGH },
      alone: true,
      prepare: (folder) => {
        // The number of the process is unknown, so links for all likely ones are created.
        for (let id = process.pid; id < process.pid + 300; id++)
          symlinkSync('../outside/secret.txt', join(folder, `.competence-${id}-0.tmp`));
      },
      inspect: (folder) => assert.equal(readFileSync(join(folder, 'ipt.competence'), 'utf8'), CLEAN),
    });
  });

  it('removes what a killed run left, and nothing else', () => {
    const { code } = runCli(['format'], {
      files: {
        'ipt.competence': ROUGH,
        [`.competence-${deadProcess()}-0.tmp`]: 'half a fi',
        [`.competence-${process.pid}-0.tmp`]: 'somebody is writing it',
        [`.competence-${process.pid}-1.tmp`]: 'written long ago, by another process of that number',
        '.competence-notes.tmp': 'mine',
        [`.competence-${deadProcess()}-2.tmp/mine.txt`]: 'mine',
        [`x.competence-${deadProcess()}-0.tmp`]: 'mine',
      },
      prepare: (folder) => utimesSync(join(folder, `.competence-${process.pid}-1.tmp`), 1, 1),
      inspect: (folder) =>
        assert.deepEqual(
          Object.values(textsIn(folder)).sort(),
          [CLEAN, 'mine', 'mine', 'mine', 'somebody is writing it'].sort(),
        ),
    });
    assert.equal(code, 0);
  });

  it('reports a full disk, keeps the old file, and reports no success', () => {
    const items = Array.from(
      { length: 2000 },
      (_, index) => `      - [a-${index}] An ability to ${index}\n`,
    ).join('');
    const base = `framework ipt: IPT\ndomain basic: Basic\n  activity a: A\n${items}`;
    const heir = `framework ipt-a: IPT-A\n  adapts: ipt\namend a\n${items.replace(/ +- (\[.*?\]).*/g, '  omit $1: no')}`;
    for (const [args, name, before] of [
      [['format'], 'base/ipt.competence', base],
      [['review'], 'heir/competence.review', undefined],
      [
        [
          'merge',
          'base/ipt.competence',
          'base/ipt.competence',
          'base/ipt.competence',
          '--output',
          'm.competence',
        ],
        'm.competence',
        undefined,
      ],
      [['export', '--to', 'markdown', '--out', 'ipt.md', 'base'], 'ipt.md', undefined],
    ] as const) {
      runCli(['--version'], {
        files: { 'base/ipt.competence': base, 'heir/ipt-a.competence': heir },
        inspect: (folder) => {
          const files = readdirSync(folder, { recursive: true }).sort();
          const { code, stdout, stderr } = runOnFullDisk(args, folder);
          assert.match(
            stderr,
            new RegExp(`^competence: ${name}: the system does not allow a file of that size`, 'm'),
          );
          assert.equal(code, 2);
          assert.doesNotMatch(stdout, /Recorded|1 of|ipt\.md|has (?:not been reviewed|changed)|Every/);
          assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), files);
          if (before !== undefined) assert.equal(readFileSync(join(folder, name), 'utf8'), before);
        },
      });
    }
  });

  it('reports missing permission for a read-only folder', () => {
    for (const args of [
      ['build', '.', '--out', 'closed/site'],
      ['build', '.', '--out', 'closed/a/b/site'],
      ['new', 'closed/new'],
    ]) {
      const { stderr, code } = runCli(args, {
        files: { 'ipt.competence': CLEAN },
        prepare: (folder) => mkdirSync(join(folder, 'closed'), { mode: 0o555 }),
        unprivileged: true,
      });
      assert.match(stderr, /^competence: closed[^:\n]*: no permission to write it$/m, args.join(' '));
      assert.equal(code, 2);
    }
  });
});

describe('a current folder that has been deleted', function () {
  this.timeout(PATIENCE);

  const GONE =
    'competence: the current folder has been deleted; change to an existing folder and try again\n';

  it('is reported by every command', () => {
    for (const args of [
      ['check', CLI],
      ['format'],
      ['outline'],
      ['diff'],
      ['changelog', 'v1..v2'],
      ['merge', 'a', 'b', 'c'],
      ['build', '--out', '/nowhere/site'],
      ['export', '--to', 'pdf'],
      ['review'],
      ['ids'],
      ['new', 'x'],
    ]) {
      const { code, stderr } = runCli(args, { files: {}, isFolderGone: true });
      assert.equal(stderr, GONE, args.join(' '));
      assert.equal(code, 2);
    }
  });

  it('is reported if it has been deleted before the start', () => {
    const script = 'mkdir "$1"; cd "$1"; rmdir "$1"; shift; exec "$@"';
    const folder = join('/tmp', `competence-gone-${process.pid}`);
    const command = ['-c', script, 'sh', folder, process.execPath, CLI, 'check'];
    const { status, stderr } = spawnSync('sh', command, { encoding: 'utf8' });
    assert.equal(stderr, GONE);
    assert.equal(status, 2);
  });
});

describe('deeply nested folders', function () {
  this.timeout(PATIENCE);

  it('are searched as deep as the system allows', () => {
    const { stdout, code } = runCli(['check'], {
      files: {},
      prepare: (folder) => {
        const deep = join(folder, ...Array.from({ length: 1500 }, () => 'd'));
        mkdirSync(deep, { recursive: true });
        writeFileSync(join(deep, 'ipt.competence'), CLEAN);
      },
    });
    assert.equal(stdout, 'No problems in 1 file\n');
    assert.equal(code, 0);
  });

  it('may contain links between all of them', () => {
    const { stdout } = runCli(['outline', '--format', 'json'], {
      files: { '.git/HEAD': '', 'a/0/ipt.competence': CLEAN },
      prepare: (folder) => {
        for (let from = 0; from < 30; from++) {
          mkdirSync(join(folder, 'a', String(from)), { recursive: true });
          for (let to = 0; to < 30; to++)
            symlinkSync(`../${to}`, join(folder, 'a', String(from), `to-${to}`));
        }
      },
    });
    assert.ok(JSON.parse(stdout));
  });
});

/** Runs a command beside files that must not change. */
function withOutside(
  outside: Readonly<Record<string, string>>,
  args: readonly string[],
  setting: CliSetting,
): CliRun {
  let kept: Outside | undefined;
  return runCli(args, {
    ...setting,
    prepare: (folder) => {
      kept = makeOutside(folder, outside);
      setting.prepare?.(folder);
    },
    inspect: (folder) => {
      assert.deepEqual(kept?.now(), outside);
      setting.inspect?.(folder);
    },
  });
}

/** Runs a command that can only write files of up to 4 kB. */
function runOnFullDisk(args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath, CLI, ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } },
  );
  return { code: status, stdout, stderr };
}

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync('true').pid;
}
