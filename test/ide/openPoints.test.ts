import assert from 'node:assert/strict';
import { OpenPreview } from '../../server/src/ide/preview/openPreview.ts';
import { locateElement } from '../../server/src/ide/preview/places.ts';
import { workspaceOf } from '../support/ide.ts';

const FILES = {
  'ipt.competence': `framework ipt: IPT
  ? Should the first edition name @engage?
domain basic: Basic
  activity engage: Ability to engage
    - An ability to listen,
      ? Is this one needed?
    oops
`,
  'more.competence': `part of ipt
activity end in basic: Ability to end
  ? Who says so?
  - An ability to to end
`,
};

describe('the problems and questions of a framework', () => {
  it('are listed in the header of its page, and lead to their lines', () => {
    const workspace = workspaceOf(FILES);
    const preview = OpenPreview.of(workspace, { framework: 'ipt' });
    const header = preview?.page.header.map(({ html }) => html).join('') ?? '';
    const links = [...header.matchAll(/data-key="(\?\/[^"]+)" data-action="reveal">([^<]*)/g)];
    const lines = links.map(([, key = '', text]) => {
      const place = locateElement(workspace, 'ipt', key);
      return `${text}: ${place?.path} ${(place?.range.start.line ?? -1) + 1}`;
    });
    assert.equal(lines.filter((line) => line.includes('?:')).length, 3);
    assert.ok(lines.includes('Should the first edition name @engage?: ipt.competence 2'), lines.join('\n'));
    assert.ok(lines.includes('Is this one needed?: ipt.competence 6'), lines.join('\n'));
    assert.ok(lines.includes('Who says so?: more.competence 3'), lines.join('\n'));
    assert.ok(lines.some((line) => /not recognised.*: ipt\.competence 7$/.test(line)));
    assert.ok(lines.some((line) => /repeated.*: more\.competence 4$/.test(line)));
    const shown = [...workspace.problems('ipt.competence'), ...workspace.problems('more.competence')].filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    );
    assert.equal(lines.length, 3 + shown.length);
    assert.match(header, new RegExp(`>${shown.length} problems</span></summary>`));
    assert.match(header, />3 questions<\/span><\/summary>/);
  });

  it('of the header alone are shown in what is said about the framework', () => {
    const preview = OpenPreview.of(workspaceOf(FILES), { framework: 'ipt' });
    const header = preview?.page.header.map(({ html }) => html).join('') ?? '';
    const about = header.slice(header.indexOf('class="about"'));
    assert.match(about, /Open question:<\/strong> Should the first edition name/);
    assert.doesNotMatch(about, /Who says so/);
  });

  it('are found no more when they are gone', () => {
    const workspace = workspaceOf(FILES);
    assert.equal(locateElement(workspace, 'ipt', '?/question-3'), undefined);
    assert.equal(locateElement(workspace, 'ipt', '?/problem-99'), undefined);
  });
});
