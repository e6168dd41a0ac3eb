import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findCommand } from '../../scripts/host/findCommand.mjs';
import { runCommand } from '../../scripts/host/runCommand.mjs';

/** With an activity in no domain on its fifth line, and badly formatted. */
const SOURCE = `framework ipt: IPT

domain basic: Basic competences

activity engage: Ability to engage the client
      application:
            - An ability to listen
            - See @engage
`;

/** The output of test/neovim/session.lua. */
interface Report {
  readonly failure?: string;
  readonly filetype: string;
  readonly problems: readonly { readonly line: number; readonly column: number; readonly code: string }[];
  readonly action: string;
  readonly fixed: readonly string[];
  readonly formatted: readonly string[];
  readonly renamed: readonly string[];
}

describe('Neovim', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'competence-neovim-'));
  let report: Report;

  before(async () => {
    const neovim = findCommand('nvim');
    if (!neovim) throw new Error('Neovim is missing. Install: apt-get install neovim');
    const file = join(folder, 'ipt.competence');
    const result = join(folder, 'report.json');
    writeFileSync(file, SOURCE);
    const script = resolve('test/neovim/session.lua');
    await runCommand(neovim, ['--headless', '--clean', '-n', '-c', `luafile ${script}`], {
      env: {
        ...process.env,
        FILE: file,
        COMMAND: JSON.stringify([process.execPath, resolve('dist/cli.cjs'), 'lsp', '--stdio']),
        RESULT: result,
        XDG_STATE_HOME: folder,
      },
    });
    report = JSON.parse(readFileSync(result, 'utf8'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('ends its session', () => assert.equal(report.failure, undefined));

  it('shows problems with their locations', () => {
    const problem = report.problems.find(({ code }) => code === 'activity-without-domain');
    assert.deepEqual([problem?.line, problem?.column], [4, 9]);
  });

  it('fixes it with a quick fix', () => {
    assert.match(report.action, /'basic'/);
    assert.equal(report.fixed[4], 'activity engage in basic: Ability to engage the client');
  });

  it('formats the file', () => {
    assert.deepEqual(report.formatted.slice(4), [
      'activity engage in basic: Ability to engage the client',
      '  application:',
      '    - An ability to listen',
      '    - See @engage',
    ]);
  });

  it('renames an id and its references', () => {
    assert.deepEqual(report.renamed.slice(4), [
      'activity welcome in basic: Ability to engage the client',
      '  application:',
      '    - An ability to listen',
      '    - See @welcome',
    ]);
  });
});
