import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../../server/src/cli/start/cacheFolder.ts';
import { openCodeCache } from '../../server/src/cli/start/codeCache.ts';
import { ownFolder } from '../../server/src/cli/start/ownFiles.ts';
import { repositoryRoot } from '../samples/published.ts';
import { runCli } from '../support/runCli.ts';
import { CLEAN } from './sources.ts';

/** Only root can change the owner of a file; permissions are always tested. */
const isRoot = process.getuid?.() === 0;

const files = { 'ipt.competence': CLEAN };

/** Reported on standard error at the end: the loaded bundles of the program, and the loaded modules of Node. */
const WITNESS = `
const fs = require('node:fs');
const read = fs.readFileSync;
const parts = new Set();
fs.readFileSync = (file, ...rest) => {
  const [, part] = /dist[\\\\/](.+\\.cjs)$/.exec(String(file)) ?? [];
  if (part) parts.add(part.replaceAll('\\\\', '/'));
  return read(file, ...rest);
};
process.on('exit', () => {
  const loaded = process.moduleLoadList.filter((name) => /^NativeModule (child_process|readline|worker_threads)$/.test(name));
  fs.writeSync(2, JSON.stringify({ parts: [...parts].sort(), loaded }));
});
`;

describe('the start of the command line', function () {
  // Processes are slow to start where many others run.
  this.timeout(60_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'competence-'));
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'witness.cjs'), WITNESS);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [args, parts] of [
    [['--version'], ['cli/program.cjs']],
    [['check', '--help'], ['cli/program.cjs']],
    [['chek'], ['cli/program.cjs']],
    [
      ['check', '.'],
      ['cli/program.cjs', 'cli/verbs.cjs'],
    ],
    [
      ['check', '--threads', '2', '.'],
      ['cli/program.cjs', 'cli/verbs.cjs'],
    ],
    [['explain'], ['cli/explainer.cjs', 'cli/program.cjs']],
    [
      ['merge', 'a', 'b', 'c'],
      ['cli/program.cjs', 'cli/versions.cjs'],
    ],
    [
      ['lsp', '--stdio'],
      ['cli/program.cjs', 'server.cjs'],
    ],
  ] as const) {
    it(`loads only the bundles it needs: competence ${args.join(' ')}`, () => {
      const env = { NODE_OPTIONS: `--require=${join(folder, 'witness.cjs')}` };
      const { stderr } = runCli(args, { files, env, input: '', alone: true });
      const seen = JSON.parse(stderr.slice(stderr.lastIndexOf('{"parts"')));
      assert.deepEqual(
        seen.parts.filter((part: string) => part !== 'cli.cjs'),
        parts,
      );
      // The protocol library also loads modules of Node.
      if (args[0] !== 'lsp') assert.deepEqual(seen.loaded, []);
    });
  }

  it('caches compiled code, and uses it unchanged', () => {
    const cache = join(folder, 'kept');
    const first = run(cache);
    const made = filesIn(cache);
    assert.ok(made.size > 0);
    assert.deepEqual(run(cache), first);
    assert.deepEqual(filesIn(cache), made);
  });

  it('compiles again if the cache is damaged, empty or of another program', () => {
    const cache = join(folder, 'damaged');
    const sound = run(cache);
    const damage: ((bytes: Buffer) => Buffer)[] = [
      () => Buffer.alloc(0),
      (bytes) => bytes.subarray(0, bytes.length / 2),
      (bytes) => bytes.fill('garbage', 600, 700),
      (bytes) => bytes.fill(0, bytes.length - 5000),
      (bytes) => Buffer.concat([Buffer.from('x'), bytes]),
    ];
    for (const each of damage) {
      for (const file of filesIn(cache).keys()) writeFileSync(file, each(readFileSync(file)));
      assert.deepEqual(run(cache), sound);
    }
  });

  it('works if nothing can be cached', () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o555);
    writeFileSync(join(folder, 'file'), '');
    for (const cache of [locked, join(folder, 'file'), 'relative']) {
      const { code, stderr } = run(cache, true);
      assert.equal(stderr, '');
      assert.equal(code, 0);
    }
    assert.deepEqual(readdirSync(locked), []);
  });

  it('caches nothing in a folder that others can write to', () => {
    for (const [name, spoil] of spoiledFolders()) {
      const cache = join(folder, name);
      mkdirSync(join(cache, 'competence'), { recursive: true });
      spoil(join(cache, 'competence'));
      const { code, stderr } = run(cache);
      assert.deepEqual({ name, code, stderr }, { name, code: 0, stderr: '' });
      assert.equal(filesIn(cache).size, 0, name);
    }
  });

  it("caches nothing if Node's cache is turned off", () => {
    const cache = join(folder, 'none');
    const env = { XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1' };
    assert.equal(runCli(['check'], { files, env, alone: true }).code, 0);
    assert.equal(filesIn(cache).size, 0);
  });

  it('works if several start at the same time', async () => {
    const cache = join(folder, 'shared');
    const start = () =>
      promisify(execFile)(
        process.execPath,
        [join(repositoryRoot, 'dist', 'cli.cjs'), 'explain', 'missing-id'],
        {
          env: { ...process.env, XDG_CACHE_HOME: cache },
        },
      );
    const sent = await Promise.all([start(), start(), start(), start()]);
    assert.equal(new Set(sent.map(({ stdout }) => stdout)).size, 1);
    assert.deepEqual(sent.map(({ stderr }) => stderr).join(''), '');
    assert.deepEqual(
      [...filesIn(cache).keys()].filter((file) => file.endsWith('.tmp')),
      [],
    );
    assert.equal((await start()).stdout, sent[0]?.stdout);
  });

  it("uses the user's cache folder of the system", () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/var/x' }, 'linux'), join('/var/x', 'competence'));
    assert.equal(cacheFolder({ XDG_CACHE_HOME: 'x' }, 'linux'), undefined);
    assert.equal(cacheFolder({}, 'win32'), undefined);
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/var/x' }, 'win32'), undefined);
    assert.match(cacheFolder({}, 'darwin') ?? '', /Library.Caches.competence$/);
    assert.match(cacheFolder({}, 'linux') ?? '', /\.cache.competence$/);
  });

  function run(cache: string, unprivileged = false) {
    return runCli(['check'], { files, env: { XDG_CACHE_HOME: cache }, unprivileged, alone: true });
  }
});

describe('the code cache', () => {
  let folder = '';
  let planted = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'competence-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const part = () => join(folder, 'part.cjs');
  const cache = () => join(folder, 'cache');

  /** The exports of the bundle when it is loaded with the cache. */
  function exported(purpose = 'check'): unknown {
    const place = ownFolder(cache());
    assert.ok(place);
    const code = openCodeCache(place, purpose);
    const module = { exports: {} as unknown };
    code.compile(part())(module.exports, () => undefined, module, part(), folder);
    code.keep();
    return module.exports;
  }

  it('compiles a changed bundle again, and removes old entries', () => {
    // The same length, so that only the content differs.
    for (const value of [1, 2, 3]) {
      writeFileSync(part(), `module.exports = ${value};`);
      assert.equal(exported(), value);
      assert.equal(exported(), value);
    }
    assert.equal(readdirSync(cache()).length, 1);
    for (let purpose = 0; purpose < 40; purpose++) exported(`purpose${purpose}`);
    assert.equal(readdirSync(cache()).length, 24);
  });

  it('uses a file only if nobody else could have written it', () => {
    const ways: readonly (readonly [name: string, spoil: (file: string) => void])[] = [
      ['writable by all', (file) => chmodSync(file, 0o666)],
      ['writable by a group', (file) => chmodSync(file, 0o620)],
      [
        'a link',
        (file) => {
          renameSync(file, join(folder, 'elsewhere'));
          symlinkSync(join(folder, 'elsewhere'), file);
        },
      ],
      ...(isRoot ? [['of another owner', (file: string) => chownSync(file, 65534, 65534)] as const] : []),
    ];
    plant();
    assert.equal(exported(), 'an intruder', 'V8 knows the code by the length of its source alone');
    for (const [name, spoil] of ways) {
      plant();
      spoil(keptFile());
      assert.equal(exported(), 'their owner', name);
    }
  });

  it('uses a folder only if nobody else can add a file', () => {
    assert.equal(ownFolder(cache()), cache());
    assert.equal(statSync(cache()).mode & 0o777, 0o700);
    for (const [name, spoil] of spoiledFolders()) {
      const spoiled = join(folder, name);
      mkdirSync(spoiled);
      spoil(spoiled);
      assert.equal(ownFolder(spoiled), undefined, name);
    }
    writeFileSync(join(folder, 'file'), '');
    assert.equal(ownFolder(join(folder, 'file')), undefined);
    assert.equal(ownFolder(join(folder, 'file', 'in it')), undefined);
  });

  function keptFile(): string {
    const [name = ''] = readdirSync(cache());
    return join(cache(), name);
  }

  /** The bundle exports 'their owner', and its cached code exports 'an intruder'. */
  function plant(): void {
    rmSync(cache(), { recursive: true, force: true });
    // V8 remembers code compiled in this process, so each source is used only once.
    planted++;
    const sourceOf = (said: string): string => `module.exports = ${planted} && '${said}';`;
    writeFileSync(part(), sourceOf('an intruder'));
    assert.equal(exported(), 'an intruder');
    writeFileSync(part(), sourceOf('their owner'));
    const kept = readFileSync(keptFile());
    const end = kept.indexOf('\n');
    const [location, , , , , version] = JSON.parse(kept.toString('utf8', 0, end));
    const { size, mtimeMs, ctimeMs, ino } = statSync(part());
    const stamp = JSON.stringify([location, size, mtimeMs, ctimeMs, ino, version]);
    writeFileSync(keptFile(), Buffer.concat([Buffer.from(stamp), kept.subarray(end)]));
  }
});

/** Folders in which somebody else could have created files. */
function spoiledFolders(): readonly (readonly [name: string, spoil: (folder: string) => void])[] {
  const ways: readonly (readonly [string, (folder: string) => void])[] = [
    ['writable by all', (folder) => chmodSync(folder, 0o777)],
    ['writable by all, with files that stay', (folder) => chmodSync(folder, 0o1777)],
    ['writable by a group', (folder) => chmodSync(folder, 0o770)],
    [
      'a link',
      (folder) => {
        renameSync(folder, `${folder}, and where it leads`);
        symlinkSync(`${folder}, and where it leads`, folder);
      },
    ],
  ];
  return isRoot
    ? [...ways, ['of another owner', (folder: string) => chownSync(folder, 65534, 65534)] as const]
    : ways;
}

/** The files below a folder, with what changes when one is written. */
function filesIn(folder: string): Map<string, number> {
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    );
    const made = paths.filter((path) => statSync(path).isFile());
    return new Map(made.map((path) => [path, statSync(path).ino]));
  } catch {
    return new Map();
  }
}
