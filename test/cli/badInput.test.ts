import assert from 'node:assert/strict';
import { runCli } from '../support/runCli.ts';
import { CLEAN } from './sources.ts';

const HEAD = CLEAN.slice(0, CLEAN.lastIndexOf('  -'));
const MEGABYTE = 1_000_000;

type Make = () => string | Uint8Array;

const SMALL: Readonly<Record<string, Make>> = {
  nothing: () => '',
  'only line ends': () => '\r\n\n\r\r\n',
  'bytes without meaning': () => noise(100_000),
  'Latin-1': () => Buffer.from(`${HEAD}  - caf\u00e9\n`, 'latin1'),
  'UTF-16': () => Buffer.from(`\ufeff${CLEAN}`, 'utf16le'),
  NULs: () => `${HEAD}  - a\0b\n\0\0\0\n  -\0\n`,
  'halves of characters': () =>
    Buffer.concat([Buffer.from(`${HEAD}  - `), Buffer.from('eda080edb080', 'hex')]),
  'deep nesting': () => HEAD + nested(300),
};

const LARGE: Readonly<Record<string, Make>> = {
  '10 MB of bytes without meaning': () => noise(10 * MEGABYTE),
  '10 MB of competences': () => HEAD + '  - An ability to speak plainly\n'.repeat((10 * MEGABYTE) / 32),
  'one line of 1 MB': () => `${HEAD}  - ${'x'.repeat(MEGABYTE)}\n`,
  'one word of 1 MB': () => HEAD + 'x'.repeat(MEGABYTE),
  '1 MB of references': () => `${HEAD}  - ${'@a '.repeat(MEGABYTE / 3)}\n`,
  '1 MB of brackets': () => `${HEAD}  - ${'['.repeat(MEGABYTE)}\n  - ${'(@'.repeat(MEGABYTE / 2)}\n`,
  '1 MB of spaces': () => `${HEAD}${' '.repeat(MEGABYTE)}-\nactivity ${'in '.repeat(MEGABYTE / 3)}\n`,
  '10,000 levels of nesting': () => HEAD + nested(10_000),
};

describe('bad input', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  for (const [what, make] of Object.entries(SMALL)) {
    it(`gets its diagnostics and its outline: ${what}`, () => {
      const files = { 'ipt.competence': make() };
      expectSound(['check'], files);
      JSON.parse(expectSound(['outline', '--format', 'json'], files));
    });
  }

  for (const [what, make] of Object.entries(LARGE)) {
    it(`is checked in the end: ${what}`, function () {
      this.timeout(120_000);
      expectSound(['check'], { 'ipt.competence': make() });
    });
  }

  it('is reported if text was lost in reading it', () => {
    for (const what of ['Latin-1', 'halves of characters', 'UTF-16']) {
      const { code, stdout } = runCli(['check'], { files: { 'ipt.competence': SMALL[what]?.() ?? '' } });
      assert.match(stdout, /unreadable-character/, what);
      assert.equal(code, 1);
    }
  });
});

describe('a file from another system', () => {
  it('may begin with a byte order mark, and end its lines with CRLF', () => {
    const { code, stdout } = runCli(['check'], {
      files: { 'ipt.competence': `\ufeff${CLEAN.replaceAll('\n', '\r\n')}` },
    });
    assert.equal(stdout, 'No problems in 1 file\n');
    assert.equal(code, 0);
  });

  it('has its lines and columns counted as an editor does', () => {
    const lines = ['\ufeffframework ipt', 'activity engage in nowhere: Title', '  -'];
    const { stdout } = runCli(['check'], { files: { 'ipt.competence': lines.join('\r\n') } });
    assert.deepEqual(stdout.match(/^ipt\.competence:\d+:\d+: error/gm), [
      'ipt.competence:1:1: error',
      'ipt.competence:2:20: error',
      'ipt.competence:3:3: error',
    ]);
  });
});

/** The output of a run that ended normally: by itself, with an exit code that only reflects the input. */
function expectSound(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>): string {
  const { code, stdout, stderr } = runCli(args, { files });
  assert.match(stderr, /^(competence: no framework found; .*\n)?$/);
  assert.ok(code === 0 || code === 1, `competence ${args.join(' ')} ends with ${code}`);
  return stdout;
}

/** Bytes in no order, the same at every run. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

function nested(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level + 2)}- deeper\n`).join('');
}
