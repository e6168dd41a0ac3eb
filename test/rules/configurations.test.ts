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
});
