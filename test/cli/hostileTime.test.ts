import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import {
  chainOfAdaptations,
  denseCircle,
  doublingAdaptations,
  doublingIncludes,
  type Files,
  repeatedInclude,
  ringOfAdaptations,
  ringOfIncludes,
} from '../support/growingFamilies.ts';
import { makePipe } from '../support/outside.ts';
import { MOST_SECONDS, measured } from '../support/processorTime.ts';
import { type CliRun, type CliSetting, runCli } from '../support/runCli.ts';

/** Frameworks that refer to each other in a circle. */
const CIRCLES: readonly (readonly [name: string, files: Files])[] = [
  ['a ring of includes', ringOfIncludes(24)],
  ['a ring of adaptations', ringOfAdaptations(24)],
  ['a circle of five frameworks with 30 includes each', denseCircle(5, 30)],
  ['a circle of three frameworks with 200 includes each', denseCircle(3, 200)],
];

/** Small repositories that would keep a careless reader busy for a long time, or for ever. */
const FAMILIES: readonly (readonly [name: string, files: Files])[] = [
  ...CIRCLES,
  ['includes that double at each of 40 steps', doublingIncludes(40)],
  ['adaptations that include their base twice, in 24 steps', doublingAdaptations(24)],
  ['a long row of adaptations', chainOfAdaptations(24)],
  ['an activity that is included three hundred times', repeatedInclude(300)],
  ['lines in each other as deep as they go', [['f0.competence', nested(300)]]],
  ['a very long line', [['f0.competence', `framework f0: F\ndomain d: ${'a @b [c] '.repeat(2_000)}\n`]]],
];

/** The limit for each page of a site, in seconds of processor time. Usually it takes 2 to 4 milliseconds. */
const SECONDS_A_PAGE = 0.01;
/** As many pages a site may have for each line of its frameworks: a thing may be included ten times. */
const PAGES_A_LINE = 10;

/** PDF and Word files are left out: each of them takes a tenth of a second, for the plainest framework as well. */
const VERBS: readonly (readonly string[])[] = [
  ['check', 'old'],
  ['check', '--format', 'json', 'old'],
  ['check', '--format', 'sarif', 'old'],
  ['check', '--format', 'github', 'old'],
  ['build', '--downloads', 'quick', '--out', 'site', 'old'],
  ['diff', 'old', 'new'],
  ['diff', '--format', 'json', 'old', 'new'],
  ['diff', '--format', 'markdown', 'old', 'new'],
  ['diff', '--format', 'html', 'old', 'new'],
  ['outline', 'old'],
  ['export', '--to', 'markdown', '--framework', 'f0', 'old'],
  ['format', 'old'],
  ['check', '--fix', 'old'],
];

function nested(depth: number): string {
  const lines = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}- An ability, by:\n`);
  return `framework f0: F\ndomain d: D\n  activity a: A\n${lines.join('')}`;
}

/** The files in two folders: unchanged, and with another wording. */
function twice(files: Files): Record<string, string> {
  const reworded = files.map(([path, text]) => [`new/${path}`, text.replaceAll('An ability', 'Abilities')]);
  return Object.fromEntries([...files.map(([path, text]) => [`old/${path}`, text]), ...reworded]);
}

/** Runs the command line, and fails if it takes so long that it seems to hang. */
async function expectQuick(
  verb: readonly string[],
  setting: CliSetting,
): Promise<CliRun & { pages: number }> {
  const { result, seconds } = await measured(() => runCli(verb, setting));
  const what = verb.join(' ');
  assert.doesNotMatch(result.stderr, /fault in competence/, what);
  const pages = Number(/(?:^|\s)([\d,]+) pages?\b/m.exec(result.stdout)?.[1]?.replaceAll(',', '') ?? 0);
  assert.ok(seconds.length > 0, `${what}: nothing was measured`);
  const most = MOST_SECONDS + pages * SECONDS_A_PAGE;
  assert.ok(Math.max(...seconds) <= most, `${what} took ${seconds.join(' + ')} s of the processor`);
  return { ...result, pages };
}

/** Frameworks in a circle are reported, and their content is shown all the same. */
function expectCircle(runs: ReadonlyMap<string, CliRun>, frameworks: number): void {
  const checked = runs.get('check old');
  assert.match(checked?.stdout ?? '', /circular-(?:include|adapts)/);
  assert.equal(checked?.code, 1);
  const outlined = runs.get('outline old');
  assert.equal(outlined?.code, 0);
  assert.equal(outlined.stdout.match(/^framework f/gm)?.length, frameworks);
  assert.match(runs.get('diff old new')?.stdout ?? '', /Abilities/);
  const exported = runs.get('export --to markdown --framework f0 old');
  assert.equal(exported?.stderr, '');
  assert.equal(exported.code, 0);
}

describe('the time of every command is limited', function () {
  this.timeout(600_000);

  for (const [name, files] of FAMILIES) {
    it(`for ${name}`, async () => {
      const lines = files.reduce((sum, [, text]) => sum + text.split('\n').length, 0);
      const runs = new Map<string, CliRun>();
      for (const verb of VERBS) {
        const { pages, ...run } = await expectQuick(verb, { files: twice(files) });
        assert.equal(pages > 0, verb[0] === 'build');
        assert.ok(pages <= PAGES_A_LINE * lines, `${pages} pages of ${lines} lines`);
        runs.set(verb.join(' '), run);
      }
      if (CIRCLES.some(([circle]) => circle === name)) expectCircle(runs, files.length);
    });
  }

  it('for frameworks in a circle, with all downloads of a site', () => {
    for (const files of [ringOfIncludes(6), ringOfAdaptations(6)]) {
      const built = runCli(['build', '--out', 'site', 'f0.competence'], { files: Object.fromEntries(files) });
      assert.match(built.stdout, /pages for 1 framework in site/);
    }
  });

  it('for links to devices, pipes, and links in circles', async () => {
    const prepare = (folder: string): void => {
      const old = join(folder, 'old');
      symlinkSync('/dev/zero', join(old, 'zero.competence'));
      symlinkSync('/dev/zero', join(old, 'competence.json'));
      symlinkSync('.', join(old, 'around'));
      symlinkSync('..', join(old, 'up'));
      symlinkSync('itself.competence', join(old, 'itself.competence'));
      makePipe(join(old, 'pipe.competence'));
    };
    for (const verb of VERBS) {
      await expectQuick(verb, { files: twice(doublingIncludes(2)), prepare });
    }
  });
});
