import assert from 'node:assert/strict';
import { settingsOfPreset } from '../../server/src/engine/checking/configuration.ts';
import { everyCase } from '../support/everyCase.ts';
import { workspaceOf } from '../support/ide.ts';

const HEADER = 'framework ipt: Interpersonal Psychotherapy\n';
const ACTIVITY = `${HEADER}domain basic: Basic competences
  activity engage: Ability to engage the client
`;

/** Texts with a mistake, and the message: what is wrong, then what to do. */
const CASES: readonly (readonly [text: string, rule: string, message: string])[] = [
  [
    `${ACTIVITY}    An ability to listen\n`,
    'unknown-statement',
    "Is this a competence? Start it with '- '. If it is only for the group, start it with '// '.",
  ],
  [
    `${HEADER}An ability to listen\n`,
    'unknown-statement',
    "Is this a competence? Start it with '- ', and indent it under an activity. If it is only for the group, start it with '// '.",
  ],
  [
    `${ACTIVITY}    Speaking plainly\n`,
    'unknown-statement',
    "This line is not recognised. Start it with '- ' (competence), '> ' (description) or '// ' (comment).",
  ],
  [
    `${ACTIVITY}    APPLICATION\n      - An ability to listen\n`,
    'unknown-statement',
    "'APPLICATION' must be in lower case, with a colon. Write 'application:'.",
  ],
  [
    `${ACTIVITY}    application\n      - An ability to listen\n`,
    'unknown-statement',
    "The colon after 'application' is missing. Write 'application:'.",
  ],
  [
    `${HEADER}  date: 31/12/2026\n`,
    'unknown-property',
    "There is no property 'date' in a framework header. Did you mean 'published'?",
  ],
  [
    `${HEADER}  colour: red\n`,
    'unknown-property',
    "There is no property 'colour' in a framework header. Remove the line, or use version, status, language, author, contributor, reference-group, commissioned-by, publisher, licence, published, review-by, homepage, adapts, uses or overarching.",
  ],
  [
    `${HEADER}Knowledge:\n`,
    'unknown-property',
    "'Knowledge' is not allowed at the top of a file. Write 'knowledge:' in an activity, and indent it under the activity.",
  ],
  [
    `${HEADER}domain basic: Basic competences\n  Application:\n`,
    'unknown-property',
    "'Application' is not allowed in a domain. Write 'application:' in an activity, and indent it under the activity.",
  ],
  [
    `${ACTIVITY}    Application:\n`,
    'unknown-property',
    "'Application' must be in lower case. Write 'application'.",
  ],
  [
    `${ACTIVITY}    application:\n      - Listens well\n`,
    'application-phrasing',
    "This competence starts with 'Listens'. In 'application', start with 'An ability to'.",
  ],
  [
    `${ACTIVITY}    APPLICATION\n      - An ability to listen\n      - An ability to ask\n     - An ability to wait\n`,
    'inconsistent-indentation',
    'This line is indented by 5 spaces, but the lines around it by 6. Indent it by 6.',
  ],
  [
    `${ACTIVITY}    - An ability to answer concerns, by:\n`,
    'lead-in-without-items',
    'This competence ends with a colon, but no list follows. Add the list, or remove the colon.',
  ],
  [
    `${ACTIVITY}    - An ability to answer concerns…\n`,
    'lead-in-without-items',
    'This competence ends with an ellipsis, but no list follows. Add the list, or remove the ellipsis.',
  ],
];

describe('messages for authors', () => {
  it('say what is wrong, then what to do, and name what is meant', async () => {
    const cases = CASES.map(
      ([text, rule, message]) => [`${rule}: ${text}`, { text, rule, message }] as const,
    );
    await everyCase(cases, ({ text, rule, message }) => {
      const workspace = workspaceOf({ 'a.competence': text });
      workspace.configure(() => settingsOfPreset('ucl-core'));
      const own = workspace.problems('a.competence').filter((problem) => problem.rule.id === rule);
      assert.deepEqual(
        own.map((problem) => problem.message),
        [message],
      );
    });
  });
});
