import assert from 'node:assert/strict';
import { dropText } from '../../server/src/ide/drop/dropText.ts';
import { openAtCursor } from '../support/ide.ts';

const GENERIC = `
=== generic.competence
framework generic: Generic
domain basics: Basics
  group alliances: Alliances
    activity alliance: Form an alliance
  activity end: End
=== more.competence
part of generic
activity one in basics: One
  group inner: Inner
    - An ability
=== loose.competence
- An ability`;

describe('drop', () => {
  for (const [what, source, dropped, expected] of [
    ['makes an empty file a part', '|', 'generic.competence', 'part of generic\n'],
    ['names the framework after part of', 'part of |', 'generic.competence', 'generic'],
    [
      'tells in the header which framework is used',
      'framework ipt: IPT\n  |',
      'generic.competence',
      'uses: generic',
    ],
    ['names the framework after uses', 'framework ipt: IPT\n  uses: |', 'generic.competence', 'generic'],
    [
      'names the framework right after the colon',
      'framework ipt: IPT\n  adapts:|',
      'generic.competence',
      ' generic',
    ],
    [
      'includes a domain at the top',
      'framework ipt: IPT\n|',
      'generic.competence',
      'include @generic/basics',
    ],
    [
      'includes the one activity of a file',
      'framework ipt: IPT\ndomain a: A\n  |',
      'more.competence',
      'include @generic/one',
    ],
    [
      'lets the author choose which activity to include',
      'framework ipt: IPT\ndomain a: A\n  |',
      'generic.competence',
      `snippet include @generic/\${1|alliances,alliance,end|}`,
    ],
    [
      'refers to it from an activity',
      'framework ipt: IPT\nactivity a: A\n  |',
      'more.competence',
      'see: @generic/one',
    ],
    ['refers to it in a text', 'framework ipt: IPT\n> As in |', 'more.competence', '@generic/one'],
    ['refers to it after the sign', 'framework ipt: IPT\n> As in @| says', 'more.competence', 'generic/one'],
    ['makes nothing in the middle of a word', 'framework ipt: IPT\n> As i|n', 'more.competence', undefined],
    [
      'makes nothing in a section',
      'framework ipt: IPT\nactivity a: A\n  knowledge:\n    |',
      'more.competence',
      undefined,
    ],
    [
      'makes nothing of a file of the same framework',
      'part of generic\n> See |',
      'more.competence',
      undefined,
    ],
    ['makes nothing of a file that is not there', 'framework ipt: IPT\n> See |', 'picture.png', undefined],
    ['makes nothing of the file itself', 'framework ipt: IPT\n> See |', 'example.competence', undefined],
    [
      'makes nothing of a file without a framework',
      'framework ipt: IPT\n> See |',
      'loose.competence',
      undefined,
    ],
  ] as const) {
    it(what, () => {
      const { workspace, path, position } = openAtCursor(`${source}${GENERIC}`);
      const document = workspace.document(path);
      assert.ok(document);
      const made = dropText(workspace, path, document, position, dropped);
      assert.equal(made && `${made.isSnippet ? 'snippet ' : ''}${made.text}`, expected);
    });
  }
});
