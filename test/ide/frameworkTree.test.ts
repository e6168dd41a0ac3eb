import assert from 'node:assert/strict';
import type { FrameworkNode } from '../../server/src/ide/frameworks/frameworkNode.ts';
import { FrameworkTree } from '../../server/src/ide/frameworks/frameworkTree.ts';
import { workspaceOf } from '../support/ide.ts';

const FILES = {
  'ipt.competence': `framework ipt: IPT
  version: 1.2.0
  status: draft
domain basic: Basic competences
  activity engage: Ability to engage
    knowledge:
      - [k1] Knowledge of alliance
    application:
      - [direct] An ability to speak plainly
      - [warm] An ability to be warm
domain special: Special competences
`,
  'more.competence':
    'part of ipt\nactivity end in special: Ability to end\n  - An ability to say goodbye\n  oops\n',
  'ipt-a.competence':
    'framework ipt-a: IPT-A\n  adapts: ipt\namend engage\n  retitle: Ability to engage the young person\n',
  'other.competence': 'framework other: Another\ndomain one: One\n',
};

describe('the tree of frameworks', () => {
  const tree = new FrameworkTree(workspaceOf(FILES));

  it('contains families, frameworks, domains, activities and competences, one list at a time', () => {
    const top = tree.children({ parent: null });
    assert.deepEqual(top.map(shown), ['framework other Another', 'family ipt IPT']);
    const [, family] = top;
    assert.ok(family);
    assert.equal(family.frameworks, 2);
    const members = tree.children({ parent: family });
    assert.deepEqual(members.map(shown), ['framework ipt IPT', 'framework ipt-a IPT-A']);
    const [base, heir] = members;
    assert.ok(base && heir);
    assert.deepEqual(base.counts, { domains: 2, activities: 2, competences: 4 });
    assert.equal(heir.adapts, 'ipt');
    const domains = tree.children({ parent: base });
    assert.deepEqual(domains.map(shown), [
      'domain basic Basic competences',
      'domain special Special competences',
    ]);
    const activities = tree.children({ parent: domains[0] ?? null });
    const sections = tree.children({ parent: activities[0] ?? null });
    assert.deepEqual(
      sections.map(({ kind, keys }) => `${kind} ${keys.join(' ')}`),
      ['knowledge basic engage engage/knowledge-1', 'application basic engage engage/application-1'],
    );
    const competences = tree.children({ parent: sections[1] ?? null });
    assert.deepEqual(
      competences.map(({ keys, hasChildren }) => [keys.at(-1), hasChildren]),
      [
        ['direct', false],
        ['warm', false],
      ],
    );
    assert.deepEqual(
      competences.map(({ title, label }) => [title, label]),
      [
        ['An ability to speak plainly', '… speak plainly'],
        ['An ability to be warm', '… be warm'],
      ],
    );
  });

  it('counts problems, in a domain including those in other files', () => {
    const [, special] = tree.children({ parent: { kind: 'framework', framework: 'ipt', keys: [] } });
    assert.equal(special?.problems.worst, 'error');
    const [end] = tree.children({ parent: special });
    assert.equal(end?.problems.worst, 'error');
    const [, heir] = tree.children({ parent: { kind: 'family', framework: 'ipt', keys: [] } });
    assert.ok(heir);
    assert.notEqual(heir.problems.worst, 'error');
  });

  it('shows with a filter the matches, their ancestors, and all contents of named elements', () => {
    const parent = { kind: 'framework', framework: 'ipt', keys: [] } as const;
    const ids = (nodes: readonly FrameworkNode[]) => nodes.map(({ id }) => id);
    assert.deepEqual(tree.children({ parent: null, filter: 'goodbye' }).map(shown), ['family ipt IPT']);
    assert.deepEqual(ids(tree.children({ parent, filter: 'WARM' })), ['basic']);
    const keys = ['basic', 'engage', 'engage/application-1'];
    const section = { ...parent, kind: 'application', keys } as const;
    assert.deepEqual(ids(tree.children({ parent: section, filter: 'warm' })), ['warm']);
    const named = { ...parent, kind: 'activity', keys: ['basic', 'engage'] } as const;
    assert.equal(tree.children({ parent: named, filter: 'basic comp' }).length, 2);
    assert.deepEqual(tree.children({ parent: null, filter: 'xyzzy' }), []);
  });

  it('finds the ancestors of a line of a document', () => {
    const found = tree.at('ipt.competence', 9);
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['family', 'framework', 'domain', 'activity', 'application', 'competence'],
    );
    assert.deepEqual(found.at(-1)?.keys, ['basic', 'engage', 'engage/application-1', 'warm']);
    const amended = tree.at('ipt-a.competence', 3).at(-1);
    assert.deepEqual(amended?.keys, ['basic', 'engage']);
    assert.equal(amended?.provenance, 'reworded');
    assert.deepEqual(tree.at('none.competence', 3), []);
  });
});

function shown({ kind, keys, framework, title }: FrameworkNode): string {
  return `${kind} ${keys.at(-1) ?? framework} ${title}`;
}
