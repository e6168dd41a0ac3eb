import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '../samples/published.ts';
import { runCli } from '../support/runCli.ts';
import { CLEAN } from './sources.ts';

const VERBS = [
  'check',
  'format',
  'outline',
  'diff',
  'changelog',
  'merge',
  'review',
  'ids',
  'explain',
  'new',
  'lsp',
];

describe('the command line', function () {
  // Processes are slow to start where many others run.
  this.timeout(30_000);

  it('shows its help, with an example for each command', () => {
    const { code, stdout } = runCli(['--help']);
    assert.equal(code, 0);
    for (const verb of VERBS) {
      assert.match(stdout, new RegExp(`^ {2}${verb} `, 'm'));
      for (const args of [
        [verb, '--help'],
        ['help', verb],
      ]) {
        const help = runCli(args);
        assert.equal(help.code, 0);
        assert.match(help.stdout, new RegExp(`\nExamples?:\n {2}\\$ competence ${verb}`));
      }
    }
  });

  it('prints its version', () => {
    assert.match(runCli(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  for (const args of [
    [],
    ['chek'],
    ['check', '--nope'],
    ['check', '--format', 'xml'],
    ['check', '--max-warnings', 'many'],
    ['check', '--max-warnings', '-1'],
    ['format', '--stdin', 'x.competence'],
    ['explain', 'a', 'b'],
    ['new', 'a', 'b'],
    ['lsp'],
    ['lsp', '--stdio', 'x'],
  ]) {
    it(`exits with 2 on invalid arguments: competence ${args.join(' ')}`, () => {
      const { code, stdout, stderr } = runCli(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /competence .*--help|^Usage: /m);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
  }

  it('suggests the nearest command and option', () => {
    assert.match(runCli(['chek']).stderr, /Did you mean check\?/);
    assert.match(runCli(['check', '--formt']).stderr, /Did you mean --format\?/);
  });
});

describe('output', function () {
  this.timeout(30_000);
  const folder = mkdtempSync(join(tmpdir(), 'competence-'));
  before(() => writeFileSync(join(folder, 'ipt.competence'), CLEAN + '  -\n'.repeat(20_000)));
  after(() => rmSync(folder, { recursive: true }));

  it('is complete in a pipe that is read late', async () => {
    const check = start(['check', '--format', 'json']);
    // By then there is more output than the pipe can hold, and nothing reads it any more.
    await once(check.stdout, 'readable');
    const report = JSON.parse(await text(check.stdout));
    assert.equal(report.files[0].diagnostics.length, 20_000);
    assert.equal(report.summary.errors, 20_000);
  });

  it('ends quietly when its reader stops', async () => {
    const check = start(['check']);
    const sent = text(check.stderr);
    check.stdout.once('data', () => check.stdout.destroy());
    const [code] = await once(check, 'close');
    assert.equal(await sent, '');
    assert.equal(code, 1);
  });

  function start(args: readonly string[]) {
    return spawn(process.execPath, [join(repositoryRoot, 'dist', 'cli.cjs'), ...args], { cwd: folder });
  }
});

describe('competence lsp', () => {
  it('serves over standard input and output', async () => {
    const server = spawn(process.execPath, [join(repositoryRoot, 'dist', 'cli.cjs'), 'lsp', '--stdio']);
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    const [output, [code]] = await Promise.all([text(server.stdout), once(server, 'close')]);
    assert.match(output, /"id":1,"result":\{"capabilities":/);
    assert.equal(code, 0);
  });
});
