import assert from 'node:assert/strict';
import { HOSTILE } from '../support/hostileFramework.ts';
import { runCli } from '../support/runCli.ts';

const IPT = `framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  ? [Bob] Which edition?

source book: A book

domain basic: Basic *competences*
  ? One domain or two?
  activity engage: Ability to engage the client
    ? [Ann] Is it one activity?
      > Yes.
    application:
      - [direct] An ability to speak plainly, see @end
        ? [Bob] Do we name @book here?
          ? [Ann] The other frameworks do not.
            ? They should.
          ? [Cal] No.
        ? And where?
      ? Is anything missing?
`;
const MORE =
  'part of ipt\nactivity end in basic: Ability to end\n  - An ability to say goodbye\n    ? Needed?\n';

describe('competence questions', () => {
  it('prints the open questions of a framework by domain and activity, with names and replies', () => {
    const { code, stdout } = runCli(['questions'], {
      files: { 'ipt.competence': IPT, 'more.competence': MORE },
    });
    assert.equal(
      stdout,
      `# Open questions: Interpersonal Psychotherapy

Version 1.0.0

6 open questions.

- **Bob:** Which edition?

## Basic competences

- One domain or two?

### Ability to engage the client

- Application
  - Is anything missing?
- An ability to speak plainly, see Ability to end \`direct\`
  - **Bob:** Do we name A book here?
    - **Ann:** The other frameworks do not.
      - They should.
    - **Cal:** No.
  - And where?

### Ability to end

- An ability to say goodbye
  - Needed?
`,
    );
    assert.equal(code, 0);
  });

  it('prints them as data', () => {
    const { code, stdout } = runCli(['questions', '--format', 'json'], { files: { 'ipt.competence': IPT } });
    const [{ framework, questions }] = JSON.parse(stdout);
    assert.equal(framework, 'ipt');
    assert.deepEqual(
      questions.find(({ name, line }: { name?: string; line: number }) => name === 'Bob' && line > 3),
      {
        name: 'Bob',
        text: 'Do we name @book here?',
        path: 'ipt.competence',
        line: 14,
        about: {
          kind: 'competence',
          id: 'direct',
          text: 'An ability to speak plainly, see @end',
          within: ['Basic *competences*', 'Ability to engage the client', ''],
        },
        replies: [
          { name: 'Ann', text: 'The other frameworks do not.', line: 15, depth: 1 },
          { text: 'They should.', line: 16, depth: 2 },
          { name: 'Cal', text: 'No.', line: 17, depth: 1 },
        ],
      },
    );
    assert.equal(code, 0);
  });

  it('says so if there are none, or no framework', () => {
    const without = runCli(['questions'], { files: { 'f.competence': 'framework f: F\n? Why?\n  > So.\n' } });
    assert.equal(
      without.stdout,
      '# Open questions: F\n\nThere are no open questions. To ask one, write “? ” and the question on a line of its own, indented under what it is about.\n',
    );
    const loose = runCli(['questions'], { files: { 'f.competence': 'domain d: D\n' } });
    assert.match(loose.stderr, /framework/);
  });

  it('escapes everything that an author wrote', () => {
    for (const text of HOSTILE) {
      const source = `framework f: F\ndomain d: ${text}\n  activity a: ${text}\n    - ${text}\n      ? [Bob ${text.replaceAll(/[[\]]/g, '')}] ${text}\n        ? ${text}\n`;
      const { stdout } = runCli(['questions'], { files: { 'f.competence': source } });
      assert.doesNotMatch(stdout, /(?<!\\)<(?:script|img|b)|(?<!\\)\](?:\(javascript|\(data):/, stdout);
    }
  });
});
