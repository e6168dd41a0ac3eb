import assert from 'node:assert/strict';
import { quickFixesAt } from '../../server/src/ide/actions/quickFixes.ts';
import { everyCase } from '../support/everyCase.ts';
import { openAtCursor, textsAfterChanges } from '../support/ide.ts';

const HEADER = 'framework ipt: IPT\n';
const ACTIVITY = `${HEADER}domain basic: Basic
  activity engage: Ability to engage the client
    application:
      - An ability to listen
`;
const TO_ACTIVITY = 'Make it a competence in ‘Ability to engage the client’';
const TO_PLACES = 'Turn these lines into domains, activities and competences';

describe('text without structure', () => {
  it('becomes a competence of the activity before it', () =>
    everyCase(
      [
        '* An ability to ask',
        '• An ability to ask',
        '1. An ability to ask',
        '- An ability to ask',
        '-An ability to ask',
        'An ability to ask',
      ].map((line) => [line, line] as const),
      (line) => {
        const source = `${ACTIVITY}\n|${line}\n`;
        assert.deepEqual(titlesAt(source).slice(0, 1), [TO_ACTIVITY]);
        assert.equal(textAfter(source, TO_ACTIVITY), `${ACTIVITY}      - An ability to ask\n\n`);
      },
    ));

  it('is not what an unknown property of a header is', () =>
    assert.equal(titlesAt(`${HEADER}  |date: 31/12/2026\n`)[0], "Change 'date' to 'published'"));

  it('moves past the lines before it, which stay', () =>
    assert.equal(
      textAfter(`${ACTIVITY}An ability to wait\n|An ability to ask\n`, TO_ACTIVITY),
      `${ACTIVITY}      - An ability to ask\nAn ability to wait\n`,
    ));

  it('becomes domains, activities, sections and competences together', () => {
    assert.equal(
      textAfter(
        `${HEADER}
Basic competences
Ability to engage the client
Knowledge:
An ability to draw on knowledge of
engagement
Application
• An ability to listen, by:
  • waiting
• An ability to ask
Ability to manage endings
|1. An ability to say goodbye
Specific techniques
Ability to clarify
An ability to ask what was meant
`,
        TO_PLACES,
      ),
      `${HEADER}
domain basic-competences: Basic competences
  activity engage-the-client: Ability to engage the client
    knowledge:
      - An ability to draw on knowledge of engagement
    application:
      - An ability to listen, by:
        - waiting
      - An ability to ask
  activity manage-endings: Ability to manage endings
    - An ability to say goodbye
domain specific-techniques: Specific techniques
  activity clarify: Ability to clarify
    - An ability to ask what was meant
`,
    );
  });

  it('continues the activity and the domain before it', () => {
    assert.equal(
      textAfter(
        `${ACTIVITY}|An ability to ask
Knowledge
An ability to draw on knowledge of engagement
Ability to end
An ability to say goodbye
`,
        TO_PLACES,
      ),
      `${ACTIVITY}      - An ability to ask
    knowledge:
      - An ability to draw on knowledge of engagement
  activity end: Ability to end
    - An ability to say goodbye
`,
    );
    assert.equal(textAfter(`${ACTIVITY}|Application:\n`, TO_PLACES), `${ACTIVITY}    application:\n`);
  });

  it('gets a domain and an activity where there are none', () =>
    assert.equal(
      textAfter(`${HEADER}|An ability to ask\nAn ability to listen\n`, TO_PLACES),
      `${HEADER}domain new-domain: New domain
  activity new-activity: New activity
    - An ability to ask
    - An ability to listen
`,
    ));

  it('is offered in a domain as well, after the fixes that make a title of it', () => {
    const source = `${HEADER}domain basic: Basic\n  |Ability to engage\n    - An ability to listen\n`;
    assert.deepEqual(titlesAt(source).slice(0, 2), ['Make it an activity', TO_PLACES]);
    assert.equal(
      textAfter(source, TO_PLACES),
      `${HEADER}domain basic: Basic\n  activity engage: Ability to engage\n    - An ability to listen\n`,
    );
  });

  it('keeps comments, and lines that another fix is for', () => {
    for (const source of [
      `${ACTIVITY}|domian basics: Basics\n  activity a: A\n    - An ability to listen\n`,
      `${ACTIVITY}|version: 1.0.0\n`,
      `${ACTIVITY}      |An ability to ask\n`,
      `${HEADER}  |verson: 1.0.0\n  status: draft\n`,
    ]) {
      assert.ok(!titlesAt(source).some((title) => title === TO_ACTIVITY || title === TO_PLACES), source);
    }
    const source = `${ACTIVITY}An ability to wait\n// between\n|An ability to ask\n`;
    assert.equal(
      textAfter(source, TO_ACTIVITY),
      `${ACTIVITY}      - An ability to ask\nAn ability to wait\n// between\n`,
    );
  });
});

function titlesAt(source: string): string[] {
  const { workspace, path, position } = openAtCursor(`=== ipt.competence\n${source}`);
  return quickFixesAt(workspace, { path, range: { start: position, end: position } }).map(
    ({ title }) => title,
  );
}

function textAfter(source: string, title: string): string | undefined {
  const { workspace, path, position } = openAtCursor(`=== ipt.competence\n${source}`);
  const fixes = quickFixesAt(workspace, { path, range: { start: position, end: position } });
  const fix = fixes.find((each) => each.title === title);
  assert.ok(fix && 'edit' in fix, `${title} is offered, of ${fixes.map((each) => each.title).join(', ')}`);
  return textsAfterChanges(workspace, fix.edit.changes)[path];
}
