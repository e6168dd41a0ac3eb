import assert from 'node:assert/strict';
import { settingsOfPreset } from '../../server/src/engine/checking/configuration.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { lineOf } from '../../server/src/engine/syntax/index.ts';
import { transcribe } from '../support/transcribe.ts';
import { publishedLists } from './published.ts';

/** Real problems in the published lists: the rule, and the beginning of the line. */
const BLEMISHES: readonly (readonly [rule: string, line: string])[] = [
  ['near-duplicate-competence', '- An ability to draw on knowledge that IPT is rooted in a medical model'],
  ['mixed-quotes', '- An ability to draw on knowledge that a core strategy in the initial phase'],
  ['mixed-quotes', '- knowledge that this review is used'],
  ['mixed-quotes', '- knowledge that the ‘interpersonal inventory’'],
  ['mixed-quotes', '- An ability to draw on knowledge that the ‘interpersonal inventory’'],
  ['mixed-quotes', 'group: Ability to review significant social and intimate relationships'],
  ['mixed-quotes', '- Ability to assess the client’s current interpersonal functioning'],
  ['mixed-quotes', '- using observations of the client’s ways of relating'],
  ['mixed-quotes', '- identifying the client’s implicit role expectations'],
  ['lead-in-without-items', '- An ability to help resolve interpersonal difficulties'],
  [
    'items-without-lead-in',
    '- An ability to help the client to explore the feelings and meanings about the new role',
  ],
  ['trailing-punctuation', '- An ability to help the client to consider the possibilities for change'],
  ['html-in-text', '- An ability to help the client to stay with, and explore, what they are <i>'],
];

/** The maximum number of false problems per hundred statements. */
const WOLF_SHARE = 0.02;

const lists = publishedLists();

if (lists) {
  describe('the published lists under ucl-core', () => {
    const workspace = new Workspace();
    workspace.configure(() => settingsOfPreset('ucl-core'), '2026-11-21');
    workspace.open('published.competence', transcribe(lists));
    const document = workspace.document('published.competence');
    const found = workspace.problems('published.competence').map(({ rule, statement }) => ({
      rule: rule.id,
      line: statement.source.trim(),
      at: document ? lineOf(document, statement) : -1,
    }));
    const isBlemish = (rule: string, line: string): boolean =>
      BLEMISHES.some((blemish) => blemish[0] === rule && line.startsWith(blemish[1]));

    for (const [rule, line] of BLEMISHES) {
      it(`have problems: ${rule} in "${line}…"`, () => {
        assert.ok(found.some((each) => each.rule === rule && each.line.startsWith(line)));
      });
    }

    it('have no false problems', () => {
      const statements = [...(document?.statements ?? [])].filter(({ kind }) => kind === 'item');
      const wolves = found.filter(({ rule, line }) => !isBlemish(rule, line));
      assert.ok(statements.length > 200);
      assert.ok(
        wolves.length < statements.length * WOLF_SHARE,
        wolves.map(({ rule, line, at }) => `${at + 1}: ${rule}: ${line}`).join('\n'),
      );
    });
  });
}
