import assert from 'node:assert/strict';
import { highlightsAt, referencesAt } from '../../server/src/ide/references.ts';
import { formatMarks, formatSpan, openAtCursor } from '../support/ide.ts';

const WRITES: ReadonlySet<string> = new Set(['declaration', 'amendment', 'form']);

const ADAPTED = `
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity eng|age: Ability to engage the client
           ^^^^^^
    - [plain] An ability to speak plainly
      requires: @engage, @ipt/engage
                 ^^^^^^       ^^^^^^
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
  > As in @engage, and in (@ipt/engage).
           ^^^^^^               ^^^^^^
amend engage
      ^^^^^^
  retitle: Ability to engage the young person
amend basic
  move [plain] to engage
                  ^^^^^^
  after [engage]:
         ^^^^^^
    - An ability to wait
=== fb-ipt.competence
framework fb-ipt: FB-IPT
  adapts: ipt-a
domain family: Work with the family
  see: @engage
        ^^^^^^
=== other.competence
framework other: Other
include @ipt-a/engage
               ^^^^^^
domain first: First
  see: @other/engage
              ^^^^^^
`;

const GLOSSARY = `
framework ipt: IPT
domain basic: The interpersonal inventory
                  ^^^^^^^^^^^^^^^^^^^^^^^
  > See @inventory, and https://example.org/inventory, where an inventory is not one.
         ^^^^^^^^^
  activity engage: Ability to draw up Interpersonal  Inventories
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
    - An ability to add to the interpersonal inventory (\`interpersonal inventory\`)
                               ^^^^^^^^^^^^^^^^^^^^^^^
glossary
  term inventory: interpersonal inventory
       ^^^^^^^^^
    also: interpersonal inventories
    avoid: stocktaking
    > An interpersonal inventory takes stock of people.
         ^^^^^^^^^^^^^^^^^^^^^^^
  term person: interpersonal
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  - An ability to explain the interpersonal inventory, which is no stocktaking
                              ^^^^^^^^^^^^^^^^^^^^^^^
=== own.competence
framework own: Own
  adapts: ipt
  > The interpersonal inventory is another thing here.
term list: interpersonal inventory
`;

describe('references', () => {
  it('are found from a declaration, across files and frameworks', () => expectReferences(ADAPTED));

  it('follow edits', () => {
    const { workspace, path } = openAtCursor('framework ipt: IPT\n|domain basic: Basic\n  see: @basic\n');
    const at = { line: 0, column: 18 };
    workspace.edit(path, [{ range: { start: at, end: at }, text: '\n  > First of all @basic' }]);
    const found = referencesAt(workspace, path, { line: 2, column: 8 }, { withDeclaration: true }) ?? [];
    assert.deepEqual(
      found.map(({ line, span }) => formatSpan(line, span)),
      ['2:19-24', '3:8-13', '4:9-14'],
    );
  });

  it('are the same from any line with the name', () => {
    const source = ADAPTED.replace('|', '');
    for (const place of [
      'requires: @|engage',
      'ipt/engage|)',
      'amend eng|age',
      '[plain] to engage|',
      'after [|engage',
      '@ipt-a/en|gage',
      'see: @en|gage',
    ]) {
      const plain = place.replace('|', '');
      assert.ok(source.includes(plain), place);
      expectReferences(source.replace(plain, place));
    }
  });

  it('of a framework are found from its header, part of, uses, adapts and the first half of a reference', () => {
    const source = `
framework ipt: IPT
          ^^^
  > This is @ipt, and @ipt/basic is its first domain.
             ^^^       ^^^
domain basic: Basic competences
=== engage.competence
part of ipt
        ^^^
=== other.competence
framework other: Other
  uses: ipt ^1.0.0
        ^^^
  uses: @ipt
         ^^^
domain first: First
  see: @ipt/basic, @ipt
        ^^^         ^^^
include @ipt/basic
         ^^^
=== third.competence
framework third: Third
  adapts: ipt
          ^^^
domain other: No framework
  see: @other
`;
    for (const place of [
      'framework |ipt',
      'part of i|pt',
      'uses: ipt|',
      'adapts: |ipt',
      'see: @ip|t/basic',
      ', @i|pt\n',
    ]) {
      expectReferences(source.replace(place.replace('|', ''), place));
    }
  });

  it('belong to the framework that declares the id, not to others with the same id', () =>
    expectReferences(`
framework ipt: IPT
domain basic: Basic competences
       ^^^^^
  see: @bas|ic
        ^^^^^
=== other.competence
framework other: Other
domain basic: Basics
  see: @basic
=== third.competence
framework third: Third
  adapts: ipt
domain basic: Basics of another kind
  see: @basic
`));

  it('of a facet include the properties with its name', () => {
    const source = `
framework ipt: IPT
facet phase: initial, middle
      ^^^^^
domain basic: Basic competences
  phase: initial
  ^^^^^
  activity engage: Ability to engage the client
    phase: initial, middle
    ^^^^^
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  phase: middle
  ^^^^^
`;
    for (const place of ['facet ph|ase', '  phase|: middle', '    phase: initial, mid|dle']) {
      expectReferences(source.replace(place.replace('|', ''), place));
    }
  });

  it('of a term, a source or a module include all lines that name it', () => {
    expectReferences(`
framework ipt: IPT
domain basic: Basic competences
  evidence: @lemma, @other
             ^^^^^
source lem|ma: Competences for IPT
       ^^^^^
source other: Others
`);
    expectReferences(`
framework ipt: IPT
curriculum course: A course
  module one: The first module
         ^^^
    covers: @ipt
  module two: The second module, after @o|ne
                                        ^^^
`);
  });

  it('of a term include the texts that use its words', () => {
    for (const place of [
      'term inven|tory',
      'the |interpersonal inventory (',
      '@inv|entory',
      'An interpersonal inven|tory',
    ]) {
      expectReferences(GLOSSARY.replace(place.replace('|', ''), place));
    }
  });

  it('of an unknown property do not include those of an element with the same name', () =>
    expectReferences(
      `
framework ipt: IPT
domain basic: Basic competences
  activity bas|icc: Ability
           ^^^^^^
    basicc: initial
    see: @basicc
          ^^^^^^
`,
    ));

  it('of an undeclared name include the lines that name it', () =>
    expectReferences(`
framework ipt: IPT
domain basic: Basic competences
  see: @ba|sics
        ^^^^^^
  > See @basics.
         ^^^^^^
`));

  it('of plain words, keywords and competences without an id are empty', () => {
    for (const source of [
      'framework ipt: Interper|sonal\n',
      'fram|ework ipt: IPT\n',
      'framework ipt: IPT\ndomain d: D\n  activity a: A\n    |- An ability\n',
      'framework ipt: IPT\n|\n',
      'framework ipt: IPT\n  ver|sion: 1.0.0\n',
    ])
      expectReferences(source);
  });

  /** The marks in the source are the references to what the cursor is at. */
  function expectReferences(source: string): void {
    const { workspace, path, position, marks } = openAtCursor(source);
    const found = referencesAt(workspace, path, position, { withDeclaration: true }) ?? [];
    const places = found.map((mention) => `${mention.path} ${formatSpan(mention.line, mention.span)}`);
    assert.deepEqual(places.sort(), formatMarks(marks));
  }
});

describe('document highlights', () => {
  it('distinguish declarations and amendments from references, in one document', () => {
    expectHighlights(
      `
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
    see: @eng|age
=== more.competence
part of ipt
> See @engage.
`,
      ['3:12-18 Write', '4:11-17 Read'],
    );
    expectHighlights(
      `
framework ipt-a: IPT-A
  adapts: ipt
amend basic
  move [plain] to engage
amend eng|age
  omit: not here
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
`,
      ['4:19-25 Read', '5:7-13 Write'],
    );
  });

  it('include the words of a term', () =>
    expectHighlights(
      `
framework ipt: IPT
domain basic: The role dispute
  activity engage: Ability to settle ro|le disputes (@dispute)
term dispute: role dispute
  also: role disputes
`,
      ['2:19-31 Read', '3:38-51 Read', '3:54-61 Read', '4:6-13 Write', '4:15-27 Write', '5:9-22 Write'],
    ));

  it('of a term of the base are those of the document', () =>
    expectHighlights(
      `
framework ipt-a: IPT-A
  adapts: ipt
amend basic
  - An ability to settle role dis|putes
  - An ability to name a role dispute
=== ipt.competence
framework ipt: IPT
domain basic: The role dispute
term dispute: role dispute
  also: role disputes
`,
      ['4:26-39 Read', '5:26-38 Read'],
    ));

  function expectHighlights(source: string, expected: readonly string[]): void {
    const { workspace, path, position } = openAtCursor(source);
    const places = highlightsAt(workspace, path, position)?.map(
      ({ line, span, kind }) => `${formatSpan(line, span)} ${WRITES.has(kind) ? 'Write' : 'Read'}`,
    );
    assert.deepEqual(places, expected);
  }
});
