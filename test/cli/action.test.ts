import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type GitServer, startGitServer } from '../support/gitServer.ts';
import { denseCircle } from '../support/growingFamilies.ts';
import { HOSTILE, type HostileRepository, hasRun, springTrap } from '../support/hostileRepositories.ts';
import { MOST_SECONDS, measured } from '../support/processorTime.ts';
import {
  type ActionRun,
  type ActionStep,
  type Comments,
  runAction,
  startComments,
} from '../support/runAction.ts';

const BEFORE = `framework ipt: Interpersonal Psychotherapy
  status: published
  version: 1.0.0
  language: en-GB
  author: A. Author

domain basic: Basic competences

activity engage in basic: Ability to engage the client

  knowledge:
    - [aims] An ability to draw on knowledge of what the therapy aims at

  application:
    - [hope] An ability to convey hope without promising a cure
    - [pace] An ability not to press the client
`;
const REWORDED = BEFORE.replace('An ability not to press', 'An ability to press');
const READER = { login: 'reader', type: 'User' } as const;
const PULL_REQUEST_NUMBER = 7;
const DATE = '2026-03-01T12:00:00Z';
const AUTHORSHIP = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((role) => [
    [`GIT_${role}_NAME`, 'A. Author'],
    [`GIT_${role}_EMAIL`, 'a@example.org'],
    [`GIT_${role}_DATE`, DATE],
  ]),
);
const PAGE = 'docs/continuous-integration.md';
const SHOWN = /(<!-- comment -->\n)[\s\S]*?(<!-- \/comment -->)/;

interface RunSetting {
  readonly base?: string;
  readonly event?: unknown;
  readonly inputs?: Record<string, string>;
  readonly env?: Record<string, string>;
  readonly steps?: readonly ActionStep[] | undefined;
  /** The folder of the runner, by default a new one. */
  readonly runner?: string;
}

describe('the GitHub action', function () {
  this.timeout(120_000);
  let scratch: string;
  let comments: Comments;

  beforeEach(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'competence-action-'));
    comments = await startComments(['Thank you for this.']);
  });

  afterEach(() => {
    comments.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  });

  it('shows what a pull request changes in meaning, and fails if the version is too low', async () => {
    const run = await review({ 'ipt.competence': REWORDED }, { site: 'true' });
    assert.equal(run.failed, 'Report the result', run.log);
    assert.match(
      run.log,
      /::error title=Competence::'ipt' has substantive changes since v1\.0\.0, .*1\.1\.0/,
    );
    const comment = comments.comments[1]?.body ?? '';
    assert.match(comment, /pace/);
    assert.match(run.summary, /press/);
    assert.ok(comment.endsWith(run.summary.trimEnd()) || comment.includes(run.summary.trim()));
    for (const name of ['problems.sarif', 'problems.json', 'changes.html', 'site/index.html']) {
      assert.ok(existsSync(join(run.folder, name)), name);
    }
    assert.deepEqual(run.uses, ['actions/setup-node@v4', 'actions/upload-artifact@v4']);
  });

  it('writes the comment that the documentation shows', async () => {
    await writeComment(REWORDED.replace(/\n.*\[hope\].*/, ''));
    const sent = comments.comments[1]?.body.replace(/^.*\n/, '').trim() ?? '';
    assert.match(
      sent,
      /<a href="https:\/\/[^"]+\/reference-group\/ipt\/blob\/[0-9a-f]{40}\/ipt\.competence#L\d+">/,
    );
    // The page says in words that lines are links.
    const shown = sent.replace(/<a href="[^"]*">(.*?)<\/a>/g, '$1');
    const page = readFileSync(PAGE, 'utf8');
    const wanted = page.replace(SHOWN, (_, start, end) => `${start}${quoted(shown)}\n${end}`);
    if (process.env.UPDATE) writeFileSync(PAGE, wanted);
    else assert.equal(page, wanted);
  });

  it('passes if the version is high enough, and updates the same comment', async () => {
    await writeComment(REWORDED);
    const sent = comments.comments[1]?.body;
    const run = await review({ 'ipt.competence': REWORDED.replace('version: 1.0.0', 'version: 1.1.0') });
    assert.ok(run.ok, run.log);
    assert.equal(comments.comments.length, 2);
    assert.notEqual(comments.comments[1]?.body, sent);
  });

  it('writes no comment if nothing changed in meaning, but updates one that it wrote', async () => {
    const untouched = { 'ipt.competence': BEFORE, 'notes.txt': 'Note' };
    const run = await review(untouched, {}, ['compare', 'comment']);
    assert.match(run.log, /Nothing changed in meaning, so no comment is written/);
    assert.equal(comments.comments.length, 1);
    await writeComment(REWORDED);
    await review(untouched, {}, ['compare', 'comment']);
    assert.equal(comments.comments.length, 2);
    assert.match(comments.comments[1]?.body ?? '', /No changes in meaning/);
  });

  it('keeps one comment for each of its uses, by their names', async () => {
    await review({ 'ipt.competence': REWORDED }, {}, ['compare', 'comment']);
    const run = await review({ 'ipt.competence': REWORDED }, { name: 'other -->' }, ['compare', 'comment']);
    await review({ 'ipt.competence': REWORDED }, { name: 'other -->' }, ['compare', 'comment']);
    assert.equal(comments.comments.length, 3);
    assert.match(comments.comments[2]?.body ?? '', /^<!-- other-: what changed -->\n/);
    assert.ok(existsSync(join(run.folder, 'changes.json')));
  });

  it('keeps the reports if a step fails', async () => {
    const { folder } = pullRequest({ 'ipt.competence': REWORDED });
    const run = await runIn(folder, { inputs: { base: 'elsewhere', comment: 'false' } });
    assert.equal(run.failed, 'Compare with the base');
    assert.deepEqual(run.uses, ['actions/setup-node@v4', 'actions/upload-artifact@v4']);
    assert.ok(existsSync(join(run.folder, 'problems.json')));
  });

  it('finds its comment among hundreds', async () => {
    for (let id = 1; id < 250; id++) comments.comments.push({ id, body: 'Another word.', user: READER });
    const run = await writeComment(REWORDED);
    await updateComment(run, 'push');
    assert.equal(comments.comments.length, 251);
    assert.match(comments.comments[250]?.body ?? '', /push/);
  });

  it('never updates a comment by somebody else, whatever it contains', async () => {
    const run = await writeComment(REWORDED);
    const [own] = comments.comments.splice(1);
    const sent = own?.body ?? '';
    const others = [
      READER,
      { login: 'github-actions', type: 'User' },
      { login: 'other[bot]', type: 'Bot' },
    ] as const;
    for (const user of others) comments.comments.push({ id: comments.comments.length, body: sent, user });
    // The token of a workflow, and one that may not even ask whose it is.
    for (const login of ['github-actions[bot]', undefined]) {
      comments.login = login;
      await updateComment(run, `hope ${login}`);
      assert.equal(comments.comments.length, 5);
      for (const { body } of comments.comments.slice(1, 4)) assert.equal(body, sent);
      assert.match(comments.comments[4]?.body ?? '', new RegExp(`hope ${login ? 'github' : 'undefined'}`));
    }
    // Somebody's own token.
    comments.login = 'reader';
    await updateComment(run, 'much hope');
    assert.equal(comments.comments.length, 5);
    assert.match(comments.comments[1]?.body ?? '', /much/);
  });

  it('fails for problems, and shows their locations', async () => {
    const faulty = `${BEFORE}\nactivity end: Ability to end\n  - An ability to end\n`;
    const run = await review({ 'ipt.competence': faulty }, {}, ['check', 'decide']);
    assert.equal(run.failed, 'Report the result', run.log);
    assert.match(run.log, /^::error file=ipt\.competence,line=18,/m);
    assert.match(run.log, /::error title=Competence::Found \d+ errors?\./);
  });

  it('requires a major version if a published id is removed', async () => {
    const without = BEFORE.replace(/\n.*\[pace\].*/, '').replace('1.0.0', '1.1.0');
    const run = await review({ 'ipt.competence': without });
    assert.match(run.log, /::error title=Competence::'ipt' has breaking changes since v1\.0\.0, .* 2\.0\.0/);
    assert.ok((await decideAgain(run, 'ignored')).ok);
    assert.equal((await decideAgain(run, 'breaking')).ok, false);
    const { folder, base } = pullRequest({ 'ipt.competence': REWORDED });
    const reworded = await runIn(folder, {
      base,
      inputs: { versions: 'breaking' },
      runner: dirname(run.folder),
      steps: ['compare', 'decide'],
    });
    assert.match(reworded.summary, /press/);
    assert.ok(reworded.ok, reworded.log);
  });

  it('fetches the base and the history if the checkout contains only its own commit', async () => {
    const { origin, base } = pullRequest({ 'ipt.competence': REWORDED });
    const shallow = shallowClone(origin);
    const head = git(shallow, 'rev-parse', 'HEAD');
    await whileServing(origin, async (env, server) => {
      const run = await compareIn(shallow, { base, env });
      assert.match(run.summary, /press/);
      assert.ok(run.ok, run.log);
      assert.ok(server.requests.includes('POST /reference-group/ipt/git-upload-pack'));
    });
    assert.equal(git(shallow, 'log', '--format=%H', 'HEAD'), `${head}${base}\n`);
    assert.equal(git(shallow, 'rev-parse', '--is-shallow-repository'), 'false\n');
    git(shallow, 'fsck');
  });

  it('fetches a tag named as the base, and reports a missing one', async () => {
    const { origin } = pullRequest({ 'ipt.competence': REWORDED });
    await whileServing(origin, async (env) => {
      const tagged = await compareIn(shallowClone(origin), { env, inputs: { base: 'v1.0.0' } });
      assert.match(tagged.summary, /press/, tagged.log);
      const run = await compareIn(shallowClone(origin), { env, inputs: { base: 'elsewhere' } });
      assert.match(
        run.log,
        /::error title=Competence::The revision 'elsewhere' to compare with was not found, and/,
      );
      assert.equal(run.failed, 'Compare with the base');
    });
  });

  it("fetches only from the address of the repository, whatever the checkout's settings are", async () => {
    const { origin, base } = pullRequest({ 'ipt.competence': REWORDED });
    const shallow = shallowClone(origin);
    const evil = join(scratch, 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\ntouch '${scratch}/ran'\n`, { mode: 0o755 });
    await whileServing(origin, async (env, server) => {
      const address = `${server.url}/reference-group/ipt`;
      for (const [name, value] of [
        ['remote.origin.url', `ext::${evil}`],
        ['remote.origin.uploadpack', evil],
        ['protocol.ext.allow', 'always'],
        [`remote.${address}.vcs`, 'none'],
        [`remote.${address}.proxy`, 'http://127.0.0.1:1'],
        [`url.ext::${evil} #.insteadOf`, server.url],
        [`http.${address}.proxy`, 'http://127.0.0.1:1'],
        [`http.${address}.extraHeader`, 'Authorization: none'],
        ['credential.helper', evil],
        ['core.askPass', evil],
        ['core.sshCommand', evil],
        ['core.fsmonitor', evil],
        ['core.alternateRefsCommand', evil],
        ['alias.remote-none', `!${evil}`],
        ['gc.recentObjectsHook', evil],
      ] as const)
        git(shallow, 'config', name, value);
      for (const name of ['reference-transaction', 'pre-auto-gc', 'post-checkout'])
        cpSync(evil, join(shallow, '.git/hooks', name));
      const run = await compareIn(shallow, { base, env });
      assert.match(run.summary, /press/, run.log);
      assert.equal(existsSync(join(scratch, 'ran')), false);
      assert.ok(server.requests.length > 0);
    });
    spawnSync('git', ['fetch', 'origin'], { cwd: shallow, stdio: 'ignore' });
    assert.ok(existsSync(join(scratch, 'ran')), 'the trap works');
  });

  it('fetches only over https', async () => {
    const { origin, base } = pullRequest({ 'ipt.competence': REWORDED });
    for (const GITHUB_SERVER_URL of ['http://127.0.0.1:1', `ext::${scratch}/evil.sh`]) {
      const run = await compareIn(shallowClone(origin), { base, env: { GITHUB_SERVER_URL } });
      assert.match(run.log, /do not contain the https address of a repository/);
      assert.equal(run.failed, 'Compare with the base');
    }
  });

  for (const hostile of HOSTILE.filter(({ isPartial }) => !isPartial)) {
    it(`runs no program in any of its steps: ${hostile.title}`, async () => {
      const folder = mkdtempSync(join(scratch, 'hostile-'));
      hostile.make(folder);
      const inputs = { site: 'true', paths: hostile.within, versions: 'ignored' };
      const run = await runIn(join(folder, 'work'), { inputs: { ...inputs, base: 'HEAD' } });
      assert.equal(hasRun(folder), false, run.log);
      assert.ok(existsSync(join(run.folder, 'changes.json')), run.log);
      assert.ok(existsSync(join(run.folder, 'site/index.html')), run.log);
      springTrap(folder, hostile);
      assert.ok(hasRun(folder), 'the trap works');
    });
  }

  it('finishes quickly on a hostile pull request', async () => {
    // `hostileTime.test.ts` runs the same commands on the other families.
    const files = Object.fromEntries(denseCircle(3, 200));
    const { result: run, seconds } = await measured(() => review(files));
    assert.ok(existsSync(join(run.folder, 'changes.json')), run.log);
    // Each step is a process, and so is each command that it runs.
    assert.ok(seconds.length >= 4, run.log);
    assert.ok(Math.max(...seconds) <= MOST_SECONDS, `${seconds.join(' + ')} s of the processor`);
  });

  it('runs no program in a partial clone whose remote has a command', async () => {
    const hostile = HOSTILE[0] as HostileRepository;
    const folder = mkdtempSync(join(scratch, 'hostile-'));
    hostile.make(folder);
    const run = await runIn(join(folder, 'work'), { inputs: { base: 'HEAD', site: 'true' } });
    assert.equal(run.failed, 'Compare with the base');
    assert.match(run.log, /this is a partial clone/);
    assert.equal(hasRun(folder), false, run.log);
  });

  it('shows the changes in the summary if it may not comment', async () => {
    comments.refuse();
    const run = await writeComment(REWORDED);
    assert.ok(run.ok, run.log);
    assert.match(run.log, /::warning title=Competence::The comment could not be written \(403 Forbidden\)/);
    assert.match(run.summary, /press/);
  });

  it('compares nothing if a branch is new', async () => {
    const { folder } = pullRequest({ 'ipt.competence': REWORDED });
    const run = await runIn(folder, { event: { before: '0'.repeat(40) } });
    assert.ok(run.ok, run.log);
    assert.match(run.log, /::notice title=Competence::There is nothing to compare with/);
  });

  it('reads its inputs only as names', async () => {
    const { folder, base } = pullRequest({ 'ipt.competence': REWORDED.replace('1.0.0', '1.1.0') });
    for (const [input, value, steps] of [
      ['base', '--output=x', ['compare']],
      ['base', '$(touch hacked)', ['compare']],
      ['paths', '--help', ['check']],
      ['paths', '--help', ['compare']],
      ['paths', '--help', ['site']],
      ['paths', '; touch hacked', ['check']],
      ['paths', '; touch hacked', ['compare']],
      ['paths', '; touch hacked', ['site']],
      ['max-warnings', '0; touch hacked', ['check']],
      ['versions', '$(touch hacked)', ['check', 'compare', 'decide']],
    ] as const) {
      const run = await runIn(folder, { base, inputs: { site: 'true', [input]: value }, steps });
      assert.equal(run.ok, false, `${input}: ${value}\n${run.log}`);
      assert.equal(existsSync(join(folder, 'hacked')), false);
      assert.equal(existsSync(join(folder, 'x')), false);
    }
  });

  /** Runs the action for a pull request that gives the files these contents. */
  async function review(
    files: Record<string, string>,
    inputs: Record<string, string> = {},
    steps?: readonly ActionStep[],
  ) {
    const { folder, base } = pullRequest(files);
    return runIn(folder, { base, inputs, steps });
  }

  /** Runs only the steps that comment on a pull request with this text. */
  function writeComment(text: string): Promise<ActionRun> {
    return review({ 'ipt.competence': text }, {}, ['compare', 'comment']);
  }

  /** Runs the step that comments again, in the run that `writeComment` returned, after another comparison. */
  async function updateComment({ folder }: ActionRun, wording: string): Promise<void> {
    writeFileSync(join(folder, 'changes.md'), `It says: ${wording}`);
    const run = await runIn(scratch, { runner: dirname(folder), steps: ['comment'] });
    assert.ok(run.ok, run.log);
  }

  /** Runs the last step again, with the reports of an earlier run. */
  function decideAgain({ folder }: ActionRun, versions: string): Promise<ActionRun> {
    return runIn(scratch, { runner: dirname(folder), inputs: { versions }, steps: ['decide'] });
  }

  /** Runs only the step that compares a checkout with the base, which is the only one that may fetch. */
  function compareIn(repository: string, setting: RunSetting): Promise<ActionRun> {
    return runIn(repository, { ...setting, steps: ['compare'] });
  }

  function runIn(
    repository: string,
    { base, event, inputs = {}, env = {}, steps, runner = mkdtempSync(join(scratch, 'runner-')) }: RunSetting,
  ): Promise<ActionRun> {
    const pull_request = {
      number: PULL_REQUEST_NUMBER,
      base: { ref: 'main', sha: base },
      head: { sha: 'unused' },
    };
    return runAction({
      repository,
      scratch: runner,
      event: event ?? { pull_request },
      api: comments.url,
      inputs: { site: 'false', ...inputs },
      env,
      ...(steps && { steps }),
    });
  }

  /** A clone with only the last commit of the branch `topic`, like the checkout of a workflow. */
  function shallowClone(origin: string): string {
    const folder = mkdtempSync(join(scratch, 'shallow-'));
    git('.', 'clone', '--quiet', '--depth=1', '--branch=topic', `file://${origin}`, folder);
    return folder;
  }

  /** Serves a repository to clients with the token, and returns the environment for fetching from it. */
  async function whileServing(
    origin: string,
    use: (env: Record<string, string>, server: GitServer) => Promise<void>,
  ): Promise<void> {
    const server = await startGitServer('secret');
    try {
      server.serve('reference-group/ipt', origin);
      await use({ GITHUB_SERVER_URL: server.url, GIT_SSL_CAINFO: server.certificate }, server);
    } finally {
      server.close();
    }
  }

  /** A repository in which the branch `topic` gives the files these contents. */
  function pullRequest(files: Record<string, string>): { folder: string; origin: string; base: string } {
    const origin = mkdtempSync(join(scratch, 'origin-'));
    git(origin, 'init', '--quiet', '--initial-branch=main');
    git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    commit(origin, { 'ipt.competence': BEFORE });
    const base = git(origin, 'rev-parse', 'HEAD').trim();
    git(origin, 'tag', '--annotate', '--message=One', 'v1.0.0');
    git(origin, 'checkout', '--quiet', '-b', 'topic');
    commit(origin, files);
    const folder = mkdtempSync(join(scratch, 'checkout-'));
    cpSync(origin, folder, { recursive: true });
    return { folder, origin, base };
  }
});

/** As a quotation, which shows on a page as the comment does. */
function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function commit(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'Change');
}

function git(cwd: string, ...parameters: string[]): string {
  // A commit is named after who made it and when, too.
  const env = { ...process.env, ...AUTHORSHIP };
  return execFileSync('git', parameters, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
