import assert from 'node:assert/strict';
import { definitionsAt } from '../../server/src/ide/definition.ts';
import { formatFact, formatMarks, openAtCursor } from '../support/ide.ts';

describe('definition', () => {
  it('goes from a reference to its target', () =>
    expectDefinition(`
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
           ^^^^^^
    application:
      - An ability to listen, as in @eng|age
`));

  it('goes from a competence in text to its id', () =>
    expectDefinition(`
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [plain] An ability to speak plainly
       ^^^^^
    - An ability to listen (|@plain)
`));

  it('goes from in to the domain, in any file', () =>
    expectDefinition(`
part of ipt
activity engage in bas|ic: Ability to engage the client
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
       ^^^^^
`));

  it('goes from an amendment to its target in the base', () =>
    expectDefinition(`
framework ipt-a: IPT-A
  adapts: ipt
amend eng|age
  retitle: Ability to engage the young person
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
           ^^^^^^
`));

  it('goes from an inherited or included id to its declaration, directly or indirectly', () => {
    const bases = `
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  include @generic/alliance
  activity engage: Ability to engage the client
    - [plain] An ability to speak plainly
MARKplain
=== generic.competence
framework generic: Generic
domain basics: Basics
  activity alliance: Ability to form an alliance
    - [warmth] An ability to be warm
MARKwarmth
`;
    const marks = '       ^^^^^';
    const plainly = bases.replace('MARKplain', marks).replace('MARKwarmth\n', '');
    const warmly = bases.replace('MARKplain\n', '').replace('MARKwarmth', `${marks}^`);
    const heir = 'framework fb-ipt: FB-IPT\n  adapts: ipt-a\n';
    expectDefinition(`${heir}amend engage\n  reword [pl|ain]: An ability${plainly}`);
    expectDefinition(`${heir}> As in @war|mth${warmly}`);
    expectDefinition(`framework other: Other\n> As in @ipt-a/war|mth${warmly}`);
  });

  it('goes from an include to the included element', () =>
    expectDefinition(`
framework ipt: IPT
include @generic/bas|ics
=== generic.competence
framework generic: Generic
domain basics: Basics
       ^^^^^^
`));

  it('goes from a facet and from each of its values to the facet', () => {
    const source = (property: string) => `
framework ipt: IPT
facet phase: initial, middle
      ^^^^^
domain basic: Basic competences
  activity engage: Ability to engage the client
    ${property}
`;
    expectDefinition(source('pha|se: initial, middle'));
    expectDefinition(source('phase: initial, mid|dle'));
  });

  it('goes to a name of another framework', () =>
    expectDefinition(`
framework ipt: IPT
  uses: generic
domain basic: Basic competences
  see: @generic/alliance|
=== generic.competence
framework generic: Generic
domain basics: Basics
  activity alliance: Ability to form an alliance
           ^^^^^^^^
`));

  it('goes to every declaration if there are several', () =>
    expectDefinition(`
framework ipt: IPT
domain basic: Basic competences
       ^^^^^
domain basic: Basics again
       ^^^^^
  see: @bas|ic
`));

  it('goes from the words of a term, and from its other forms, to the glossary', () => {
    const glossary = `
  term dispute: role dispute
       ^^^^^^^
    also: role disputes
    avoid: quarrels
`;
    const declared = `glossary${glossary}`;
    expectDefinition(`framework ipt: IPT\ndomain d: Settling a Role dis|pute\n${declared}`);
    expectDefinition(`framework ipt: IPT\ndomain d: D\n  - An ability to settle role| disputes\n${declared}`);
    expectDefinition(`framework ipt: IPT\ndomain d: Settling quarr|els\n${declared}`);
    expectDefinition(
      `framework ipt-a: IPT-A\n  adapts: ipt\namend d\n  retitle: Settling role dis|putes\n=== ipt.competence\nframework ipt: IPT\ndomain d: D\n${declared}`,
    );
  });

  it('goes from every line of an amendment to the base', () => {
    const base = `
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    - [plain] An ability to speak plainly
       ^^^^^
`;
    for (const line of [
      'amend pla|in',
      'amend basic\n  reword [pla|in]: An ability',
      'amend basic\n  omit [|plain]: not here',
      'amend basic\n  move [plain|] to engage',
      'amend engage\n  move [basic] to plai|n',
      'amend basic\n  before [pl|ain]:',
      'amend basic\n  after [pl|ain]:',
      'domain own: Own\n  requires: @pl|ain',
      'guide g: G\n  topic: T\n    explains: @pla|in',
      'curriculum c: C\n  covers: @ipt/pla|in',
      'domain own: Own\n  retired: soon\n  replaced-by: @pla|in',
    ])
      expectDefinition(`framework ipt-a: IPT-A\n  adapts: ipt\n${line}${base}`);
  });

  it('goes from evidence to the source', () =>
    expectDefinition(`
framework ipt: IPT
domain basic: Basic competences
  evidence: @lem|ma
source lemma: Competences for IPT
       ^^^^^
`));

  it('goes from part of, uses and adapts to the header', () => {
    const rest = `
=== ipt.competence
framework ipt: IPT
          ^^^
`;
    expectDefinition(`part of i|pt${rest}`);
    expectDefinition(`framework other: Other\n  uses: |ipt ^1.0.0${rest}`);
    expectDefinition(`framework other: Other\n  adapts: ipt|${rest}`);
  });

  it('goes nowhere from plain words and unknown names', () => {
    expectDefinition('framework ipt: Interper|sonal\n');
    expectDefinition('framework ipt: IPT\n> See @noth|ing\n');
  });

  /** The marks in the source are the targets. */
  function expectDefinition(source: string): void {
    const { workspace, path, position, marks } = openAtCursor(source);
    const places = (definitionsAt(workspace, path, position)?.facts ?? []).map((fact) =>
      formatFact(workspace, fact),
    );
    assert.deepEqual(places.sort(), formatMarks(marks));
  }
});
