import assert from 'node:assert/strict';
import type { Workspace } from '../../server/src/engine/index.ts';
import { ancestorAt, lineOfAncestor } from '../../server/src/ide/hierarchy.ts';
import { implementationsAt } from '../../server/src/ide/implementation.ts';
import { type Ancestor, madeFrom, madeOf } from '../../server/src/ide/lineage.ts';
import { formatFact, openAtCursor } from '../support/ide.ts';

const FAMILY = `
framework ipt: IPT
domain basic: Basic competences
  include @generic/alliance
  activity engage: Ability to engage the client
    - [plain] An ability to speak plainly
    - [kind] An ability to be kind
glossary
  term client: client
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage the young person
  move [kind] to basic
amend alliance
  retitle: Ability to ally oneself with the young person
=== ipt-b.competence
framework ipt-b: IPT-B
  adapts: ipt-a
amend engage
  reword [plain]: An ability to speak very plainly
=== ipt-c.competence
framework ipt-c: IPT-C
  adapts: ipt
amend basic
  omit [plain]: not here
=== generic.competence
framework generic: Generic
domain basics: Basics
  activity alliance: Ability to form an alliance
`;

describe('type hierarchy', () => {
  it('of a framework contains its base and its adaptations', () => {
    const base = 'framework IPT (ipt) example.competence 1:11-14';
    const heir = 'framework IPT-A (ipt-a) ipt-a.competence 1:11-16';
    for (const place of ['framework ipt|:', 'adapts: ip|t\namend engage\n  retitle']) {
      expectHierarchy(place, base, {
        from: [],
        of: [heir, 'framework IPT-C (ipt-c) ipt-c.competence 1:11-16'],
      });
    }
    expectHierarchy('framework ipt-a|:', heir, {
      from: [base],
      of: ['framework IPT-B (ipt-b) ipt-b.competence 1:11-16'],
    });
  });

  it('is empty for words, terms and unknown ids', () => {
    for (const source of [
      'framework ipt: I|PT\n',
      'framework ipt: IPT\n> @no|thing\n',
      'framework ipt: IPT\nterm cl|ient: client\n',
    ]) {
      const { workspace, path, position } = openAtCursor(source);
      assert.equal(ancestorAt(workspace, path, position), undefined, source);
    }
  });

  it('of an activity contains its original and its changed versions', () => {
    expectHierarchy(
      'activity eng|age',
      'activity Ability to engage the client (engage · ipt) example.competence 4:12-18',
      {
        from: [],
        of: ['activity Ability to engage the young person (engage · ipt-a) ipt-a.competence 3:7-13'],
      },
    );
    const inMiddle = 'activity Ability to engage the young person (engage · ipt-a) ipt-a.competence 3:7-13';
    expectHierarchy('amend eng|age\n  retitle', inMiddle, {
      from: ['activity Ability to engage the client (engage · ipt) example.competence 4:12-18'],
      of: ['activity Ability to engage the young person (engage · ipt-b) ipt-b.competence 3:7-13'],
    });
  });

  it('of a competence skips adaptations that do not change it', () => {
    const base = 'item An ability to speak plainly (plain · ipt) example.competence 5:8-13';
    const further = 'item An ability to speak very plainly (plain · ipt-b) ipt-b.competence 4:11-16';
    expectHierarchy('- [pl|ain]', base, {
      from: [],
      of: ['item An ability to speak plainly (left out) (plain · ipt-c) ipt-c.competence 4:9-14', further],
    });
    expectHierarchy('reword [pl|ain]', further, { from: [base], of: [] });
  });

  it('of an element included by the base continues to its declaration', () =>
    expectHierarchy(
      'amend all|iance',
      'activity Ability to ally oneself with the young person (alliance · ipt-a) ipt-a.competence 6:7-15',
      {
        from: ['activity Ability to form an alliance (alliance · generic) generic.competence 3:12-20'],
        of: [],
      },
    ));

  it('ends if frameworks adapt each other in a circle', () => {
    const circle =
      'framework a: A\n  adapts: b\ndomain d|: D\namend d\n=== b.competence\nframework b: B\n  adapts: a\namend d\n';
    const { workspace, path, position } = openAtCursor(circle);
    const here = ancestorAt(workspace, path, position);
    assert.ok(here);
    assert.deepEqual(
      madeOf(workspace, here).map((link) => describeLink(workspace, link)),
      ['domain D (d · b) b.competence 3:7-8'],
    );
  });

  function expectHierarchy(
    place: string,
    expected: string,
    { from, of }: { readonly from: readonly string[]; readonly of: readonly string[] },
  ): void {
    const { workspace, path, position } = openAtCursor(familyWith(place));
    const here = ancestorAt(workspace, path, position);
    assert.ok(here);
    const describeAll = (links: readonly Ancestor[]) => links.map((link) => describeLink(workspace, link));
    assert.deepEqual(describeAll([here]), [expected]);
    assert.deepEqual(describeAll(madeFrom(workspace, here)), from);
    assert.deepEqual(describeAll(madeOf(workspace, here)), of);
  }

  function describeLink(workspace: Workspace, link: Ancestor): string {
    const { kind, name, detail } = lineOfAncestor(workspace, link);
    return `${kind} ${name} (${detail}) ${formatFact(workspace, link.fact)}`;
  }
});

describe('implementation', () => {
  it('goes from a framework to its adaptations', () =>
    expectImplementations('framework i|pt:', ['ipt-a.competence 2:11-14', 'ipt-c.competence 2:11-14']));

  it('goes from a competence to the lines of adaptations that amend it', () => {
    expectImplementations('- [pl|ain]', ['ipt-b.competence 4:11-16', 'ipt-c.competence 4:9-14']);
    expectImplementations('activity eng|age', ['ipt-a.competence 3:7-13', 'ipt-b.competence 3:7-13']);
    expectImplementations('activity all|iance', ['ipt-a.competence 6:7-15']);
    expectImplementations('[k|ind] An', ['ipt-a.competence 5:9-13']);
  });

  it('is empty if nothing is amended', () => expectImplementations('domain bas|ics', []));

  function expectImplementations(place: string, expected: readonly string[]): void {
    const { workspace, path, position } = openAtCursor(familyWith(place));
    const found = implementationsAt(workspace, path, position)?.facts ?? [];
    assert.deepEqual(found.map((fact) => formatFact(workspace, fact)).sort(), expected);
  }
});

/** The family with the cursor of a place that is in it. */
function familyWith(place: string): string {
  const plain = place.replace('|', '');
  assert.ok(FAMILY.includes(plain), plain);
  return FAMILY.replace(plain, place);
}
