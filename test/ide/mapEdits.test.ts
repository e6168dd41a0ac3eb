import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import type { MapEdit } from '../../server/src/ide/preview/mapEdit.ts';
import { planMapEdit, titleOnMap } from '../../server/src/ide/preview/planMapEdit.ts';
import { textsAfterChanges, workspaceOf } from '../support/ide.ts';

const BASE = `framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to *engage*
    - [warm] An ability to be warm
  activity review: Ability to review
domain special: Special competences
domain ending: Ending
  activity close: Ability to close
`;
const PART = `part of ipt

activity plan in basic: Ability to plan
  - An ability to plan

activity goodbye in ending: Ability to say goodbye
`;
const ADAPTATION = `framework ipt-a: IPT-A
  adapts: ipt

activity parents in basic: Ability to work with parents
activity school in basic: Ability to work with schools
`;
const FILES = { 'ipt.competence': BASE, 'more.competence': PART, 'ipt-a.competence': ADAPTATION };

describe('an edit on the map', () => {
  describe('that moves an activity', () => {
    it('puts it before or after another one of its domain, whichever is above', () => {
      const swapped = BASE.replace('  activity review: Ability to review\n', '').replace(
        '  activity engage',
        '  activity review: Ability to review\n  activity engage',
      );
      assert.deepEqual(move('review', 'engage', 'before'), { 'ipt.competence': swapped });
      assert.deepEqual(move('engage', 'review', 'after'), { 'ipt.competence': swapped });
      assert.deepEqual(move('engage', 'review', 'before'), {});
    });

    it('puts it into another domain, and an empty one', () => {
      const texts = move('engage', 'close', 'after');
      assert.match(
        texts['ipt.competence'] ?? '',
        /: Ability to close\n+ {2}activity engage: Ability to \*engage\*\n {4}- \[warm\]/,
      );
      assert.match(
        move('close', 'special')['ipt.competence'] ?? '',
        /: Special competences\n\n {2}activity close: Ability to close\n\ndomain ending: Ending\n/,
      );
    });

    it('moves it between files, and says its domain where it has to', () => {
      const texts = move('engage', 'goodbye', 'before');
      assert.doesNotMatch(texts['ipt.competence'] ?? '', /engage/);
      assert.match(
        texts['more.competence'] ?? '',
        /\nactivity engage in ending: Ability to \*engage\*\n {2}- \[warm\] An ability to be warm\n\nactivity goodbye in/,
      );
      const back = move('plan', 'close', 'before');
      assert.match(
        back['ipt.competence'] ?? '',
        /domain ending: Ending\n\n {2}activity plan: Ability to plan\n {4}- An ability to plan\n\n {2}activity close/,
      );
    });

    it('only changes the domain of one that names it, if the other is empty', () => {
      assert.deepEqual(move('plan', 'special'), {
        'more.competence': PART.replace('plan in basic', 'plan in special'),
      });
    });

    it('is refused within itself, and for what no longer exists', () => {
      const nested = { 'f.competence': 'framework f: F\ndomain d: D\n  activity x: X\n    activity y: Y\n' };
      assert.equal(refusal({ kind: 'move', key: 'x', target: 'y', side: 'after' }, 'f', nested), 'inside');
      assert.equal(refusal({ kind: 'move', key: 'none', target: 'plan', side: 'after' }), 'gone');
      assert.equal(refusal({ kind: 'move', key: 'plan', target: 'none' }), 'gone');
    });

    it('works without the base of an adaptation', () => {
      const alone = { 'ipt-a.competence': `${ADAPTATION}domain own: Own\n` };
      const texts = edited({ kind: 'move', key: 'parents', target: 'own' }, 'ipt-a', alone);
      assert.match(texts['ipt-a.competence'] ?? '', /activity parents in own:/);
    });
  });

  describe('in an adaptation', () => {
    it('moves an inherited activity to the end of another domain by an amendment', () => {
      const first = move('engage', 'special', undefined, 'ipt-a');
      assert.deepEqual(first, {
        'ipt-a.competence': `${ADAPTATION}\namend engage\n  move [engage] to special\n`,
      });
      const files = { ...FILES, ...first };
      assert.deepEqual(edited({ kind: 'move', key: 'engage', target: 'ending' }, 'ipt-a', files), {
        'ipt-a.competence': `${ADAPTATION}\namend engage\n  move [engage] to ending\n`,
      });
      assert.deepEqual(errorsIn(files), []);
    });

    it('refuses another order of the base', () => {
      const place = { kind: 'move', target: 'review', side: 'after' } as const;
      assert.equal(refusal({ ...place, key: 'engage' }, 'ipt-a'), 'ordered');
      assert.equal(refusal({ ...place, key: 'parents', target: 'engage' }, 'ipt-a'), 'ordered');
    });

    it('orders own activities after the inherited ones', () => {
      const lines = ADAPTATION.trimEnd().split('\n');
      const swapped = `${[...lines.slice(0, 3), lines[4], lines[3]].join('\n')}\n`;
      assert.deepEqual(move('school', 'parents', 'before', 'ipt-a'), { 'ipt-a.competence': swapped });
      assert.deepEqual(move('school', 'plan', 'after', 'ipt-a'), { 'ipt-a.competence': swapped });
      assert.deepEqual(move('parents', 'plan', 'after', 'ipt-a'), {});
      assert.match(
        move('school', 'goodbye', 'after', 'ipt-a')['ipt-a.competence'] ?? '',
        /activity school in ending:/,
      );
    });

    it('refuses to move what is included from another framework', () => {
      const files = {
        'generic.competence':
          'framework generic: Generic\ndomain g: G\n  activity listen: Ability to listen\ndomain h: H\n',
        'f.competence':
          'framework f: F\n  uses: generic\ndomain d: D\n  activity own: Own\n  include @generic/listen\ninclude @generic/h\n',
      };
      assert.equal(
        refusal({ kind: 'move', key: 'listen', target: 'own', side: 'before' }, 'f', files),
        'inherited',
      );
      assert.equal(refusal({ kind: 'move', key: 'own', target: 'h' }, 'f', files), 'borrowed');
      assert.equal(refusal({ kind: 'retitle', key: 'listen', title: 'New' }, 'f', files), 'inherited');
      assert.equal(refusal({ kind: 'add', domain: 'h', title: 'New' }, 'f', files), 'borrowed');
    });
  });

  describe('that changes a title', () => {
    it('replaces the words of the line, as the author wrote them', () => {
      assert.equal(titleOnMap(workspaceOf(FILES), 'ipt', 'engage'), 'Ability to *engage*');
      assert.equal(titleOnMap(workspaceOf(FILES), 'ipt', 'none'), undefined);
      assert.deepEqual(retitled('engage', 'Ability <b>to</b>\n  engage: @plan // all'), {
        'ipt.competence': BASE.replace('Ability to *engage*', 'Ability <b>to</b> engage: @plan // all'),
      });
      assert.deepEqual(retitled('basic', 'Basics'), {
        'ipt.competence': BASE.replace('Basic competences', 'Basics'),
      });
      assert.deepEqual(retitled('plan', 'Planning'), {
        'more.competence': PART.replace('basic: Ability to plan', 'basic: Planning'),
      });
    });

    it('changes nothing if it is empty or the same', () => {
      for (const title of ['', ' \n ', 'Ability to *engage*', ' Ability  to *engage* ']) {
        assert.deepEqual(retitled('engage', title), {}, title);
      }
    });

    it('adds a title to a line without one', () => {
      for (const line of ['activity x', 'activity x:', 'activity x: ']) {
        const files = { 'f.competence': `framework f: F\ndomain d: D\n  ${line}\n` };
        assert.deepEqual(edited({ kind: 'retitle', key: 'x', title: 'X' }, 'f', files), {
          'f.competence': 'framework f: F\ndomain d: D\n  activity x: X\n',
        });
      }
    });

    it('amends an inherited one', () => {
      const first = edited({ kind: 'retitle', key: 'engage', title: 'Engaging' }, 'ipt-a');
      const amended = `${ADAPTATION}\namend engage\n  retitle: Engaging\n`;
      assert.deepEqual(first, { 'ipt-a.competence': amended });
      const files = { ...FILES, ...first };
      assert.deepEqual(edited({ kind: 'retitle', key: 'engage', title: 'Again' }, 'ipt-a', files), {
        'ipt-a.competence': amended.replace('Engaging', 'Again'),
      });
      const both = edited({ kind: 'move', key: 'engage', target: 'special' }, 'ipt-a', files);
      assert.deepEqual(both, {
        'ipt-a.competence': amended.replace('  retitle', '  move [engage] to special\n  retitle'),
      });
      assert.deepEqual(
        edited({ kind: 'retitle', key: 'engage', title: 'Again' }, 'ipt-a', { ...files, ...both }),
        {
          'ipt-a.competence': amended.replace(
            '  retitle: Engaging',
            '  move [engage] to special\n  retitle: Again',
          ),
        },
      );
      const next = edited({ kind: 'retitle', key: 'special', title: 'Specials' }, 'ipt-a', files);
      assert.deepEqual(next, { 'ipt-a.competence': `${amended}\namend special\n  retitle: Specials\n` });
      assert.deepEqual(errorsIn({ ...files, ...next }), []);
    });

    it('is refused for a line that is not understood', () => {
      const files = { 'f.competence': 'framework f: F\ndomain d: D\n  activty x: X\n    - [c] Competence\n' };
      assert.equal(refusal({ kind: 'retitle', key: 'd/activity-1', title: 'Y' }, 'f', files), 'unreadable');
    });
  });

  describe('that adds an activity', () => {
    it('adds it at the end of the domain, with an id from its title', () => {
      assert.deepEqual(added('special', 'Ability to engage the family'), {
        'ipt.competence': BASE.replace(
          'Special competences\n',
          'Special competences\n\n  activity engage-the-family: Ability to engage the family\n\n',
        ),
      });
      assert.deepEqual(added('basic', 'Plan'), {
        'more.competence': PART.replace(
          '- An ability to plan\n',
          '- An ability to plan\n\nactivity plan-2 in basic: Plan\n',
        ),
      });
      assert.deepEqual(added('ending', '心'), {
        'more.competence': `${PART}\nactivity activity in ending: 心\n`,
      });
    });

    it('adds it to an inherited domain', () => {
      assert.deepEqual(edited({ kind: 'add', domain: 'special', title: 'New' }, 'ipt-a'), {
        'ipt-a.competence': `${ADAPTATION}\nactivity new in special: New\n`,
      });
      assert.deepEqual(edited({ kind: 'add', domain: 'basic', title: 'New' }, 'ipt-a'), {
        'ipt-a.competence': `${ADAPTATION}activity new in basic: New\n`,
      });
    });

    it('keeps line ends, and handles a file without a last one', () => {
      const files = { 'f.competence': 'framework f: F\r\ndomain d: D\r\n  activity x: X\r\n  activity y: Y' };
      assert.deepEqual(edited({ kind: 'add', domain: 'd', title: 'New one' }, 'f', files), {
        'f.competence': `${files['f.competence']}\r\n  activity new-one: New one`,
      });
    });

    it('adds nothing without a title', () => {
      assert.deepEqual(added('special', ' \n'), {});
      assert.equal(refusal({ kind: 'add', domain: 'engage', title: 'New' }), 'gone');
    });
  });
});

function move(key: string, target: string, side?: 'before' | 'after', framework = 'ipt') {
  return edited({ kind: 'move', key, target, ...(side ? { side } : {}) }, framework);
}

function retitled(key: string, title: string) {
  return edited({ kind: 'retitle', key, title }, 'ipt');
}

function added(domain: string, title: string) {
  return edited({ kind: 'add', domain, title }, 'ipt');
}

/** The files that an edit changes, with their new texts. */
function edited(
  edit: MapEdit,
  framework: string,
  files: Readonly<Record<string, string>> = FILES,
): Record<string, string> {
  const workspace = workspaceOf(files);
  const plan = planMapEdit(workspace, framework, edit);
  assert.ok('changes' in plan, 'refusal' in plan ? plan.refusal : '');
  const texts = textsAfterChanges(workspace, plan.changes);
  return Object.fromEntries(Object.entries(texts).filter(([path, text]) => text !== files[path]));
}

function refusal(edit: MapEdit, framework = 'ipt', files: Readonly<Record<string, string>> = FILES) {
  const plan = planMapEdit(workspaceOf(files), framework, edit);
  return 'refusal' in plan ? plan.refusal : undefined;
}

function errorsIn(files: Readonly<Record<string, string>>): string[] {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.open(path, text);
  return Object.keys(files)
    .flatMap((path) => workspace.problems(path))
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}
