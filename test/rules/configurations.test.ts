import assert from 'node:assert/strict';
import { settingsByFolder } from '../../server/src/engine/checking/index.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';

const OFF = '{ "rules": { "open-question": "off" } }';
const ERROR = '{ "rules": { "open-question": "error" } }';
const rule = RULES.find(({ id }) => id === 'open-question') ?? assert.fail();

describe('settings by folder', () => {
  it('uses only the nearest configuration', () => {
    const { settingsFor } = settingsByFolder(
      [
        { folder: '/home', text: ERROR },
        { folder: '/home/ipt', text: OFF },
      ],
      RULES,
    );
    assert.equal(settingsFor('/home/ipt/guides/a.competence').severityOf(rule), undefined);
    assert.equal(settingsFor('/home/ipt.competence').severityOf(rule), 'error');
    assert.equal(settingsFor('/home/ipt-a/a.competence').severityOf(rule), 'error');
    assert.equal(settingsFor('/elsewhere/a.competence').severityOf(rule), 'information');
  });

  it('handles the root, addresses, and the base of relative paths', () => {
    const levelOf = (folder: string, path: string) =>
      settingsByFolder([{ folder, text: ERROR }], RULES)
        .settingsFor(path)
        .severityOf(rule);
    assert.equal(levelOf('/', '/a.competence'), 'error');
    assert.equal(levelOf('', 'a.competence'), 'error');
    assert.equal(levelOf('', 'ipt/a.competence'), 'error');
    assert.equal(levelOf('file:///home/', 'file:///home/a.competence'), 'error');
    assert.equal(levelOf('file:///work', 'file:///other/a.competence'), 'information');
  });

  it('names the file of a problem', () => {
    const text = '{ "extends": "recommend" }';
    const problemsOf = (folder: string) =>
      settingsByFolder([{ folder, text }], RULES).problems.map(({ path, range }) => [
        path,
        range.start.column,
      ]);
    assert.deepEqual(problemsOf('/home/ipt'), [['/home/ipt/competence.json', 13]]);
    assert.deepEqual(problemsOf(''), [['competence.json', 13]]);
  });

  it('reads the words to look at first, and says what is wrong with others', () => {
    const text = `{
  "lookFirst": {
    "people": ["link worker", 7],
    "opposites": [["ward", "community"], ["ward"]],
    "words": "red flag",
    "peoples": []
  }
}`;
    const { settingsFor, problems } = settingsByFolder([{ folder: '', text }], RULES);
    assert.deepEqual(settingsFor('a.competence').lookFirst, {
      people: ['link worker'],
      opposites: [['ward', 'community']],
      words: [],
    });
    assert.deepEqual(
      problems.map(({ message, range }) => [range.start.line, message]),
      [
        [2, 'This is not a word or a short phrase. Write it in double quotes, with at most 100 characters.'],
        [3, 'This is not a pair of opposites. Write ["inpatient", "outpatient"].'],
        [4, `'words' must be a list. Write "words": ["carer"].`],
        [5, `'lookFirst' has no list 'peoples'. Did you mean 'people'?`],
      ],
    );
  });
});
