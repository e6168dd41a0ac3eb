import assert from 'node:assert/strict';
import { RenameRefusal } from '../../server/src/ide/rename/refuse.ts';
import { renamingAt } from '../../server/src/ide/rename/renamingAt.ts';
import { formatSpan, openAtCursor, textsAfterChanges } from '../support/ide.ts';
import { readFiles } from '../support/sources.ts';

const GLOSSARY = `
framework ipt: IPT
  author: The Role Dispute Society
  overarching: Role disputes are settled
domain basic: Role Dispute
  > See @role-dispute and \`role dispute\`, a ROLE DISPUTE; https://example.org/role/dispute.
  activity engage: Role dispute
    - An ability to settle a role  dispute
    - An ability to settle role disputes
glossary
  term role-dispute: role dispute
    also: role disputes
    avoid: quarrel
    > A role dispute is one of expectations.
  term dispute: dispute
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
  > Another role dispute.
`;

describe('rename', () => {
  it('changes every line that names an id, in all files and frameworks', () =>
    expectRename(
      `
framework ipt: IPT
domain basic: Basic competences
  activity eng|age: Ability to engage the client
    requires: @engage, @ipt/engage, @engaged
activity focus in basic: Ability to engage (@engage.)
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend engage
  retitle: Ability to engage (@ipt/engage)
amend basic
  move [plain] to engage
  before [engage]:
    - An ability
=== other.competence
framework other: Other
include @ipt-a/engage
domain engaged: Engaged
  replaced-by: @ipt/engage
=== third.competence
framework third: Third
domain engage: Another
`,
      'meet',
      `
framework ipt: IPT
domain basic: Basic competences
  activity meet: Ability to engage the client
    requires: @meet, @ipt/meet, @engaged
activity focus in basic: Ability to engage (@meet.)
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
amend meet
  retitle: Ability to engage (@ipt/meet)
amend basic
  move [plain] to meet
  before [meet]:
    - An ability
=== other.competence
framework other: Other
include @ipt-a/meet
domain engaged: Engaged
  replaced-by: @ipt/meet
=== third.competence
framework third: Third
domain engage: Another
`,
    ));

  it('changes nothing if the name is the same', () => {
    for (const [source, name] of [
      ['framework ipt: IPT\ndomain bas|ic: Basic\n', 'basic'],
      ['framework i|pt: IPT\n', 'ipt'],
      ['framework ipt: IPT\nterm client: cli|ent\n', 'client'],
    ] as const) {
      const { workspace, path, position } = openAtCursor(source);
      assert.deepEqual(renamingAt(workspace, path, position).changesTo(name), [], source);
    }
  });

  it('starts with the current name', () => {
    for (const [source, expected] of [
      ['framework ipt: IPT\ndomain bas|ic: Basic\n', 'basic 2:8-13'],
      ['framework ipt: IPT\n> See (@ipt/|basic)\ndomain basic: Basic\n', 'basic 2:13-18'],
      ['framework ipt: IPT\n> See (@ip|t/basic)\ndomain basic: Basic\n', 'ipt 2:9-12'],
      ['framework ipt: IPT\n> The Role  dis|pute\nterm dispute: role dispute\n', 'role dispute 2:7-20'],
    ] as const) {
      const { workspace, path, position } = openAtCursor(source);
      const { placeholder, span } = renamingAt(workspace, path, position);
      assert.equal(`${placeholder} ${formatSpan(position.line, span)}`, expected);
    }
  });

  it('changes the header, files and references of a framework', () =>
    expectRename(
      `
part of i|pt
activity engage in ipt: Ability (@ipt/basic)
=== ipt.competence
framework ipt: IPT
  > See @ipt.
domain ipt-basic: Basic
=== other.competence
framework other: Other
  adapts: ipt
  uses: @ipt ^1.0.0
include @ipt/basic
=== third.competence
framework third: Third
domain ipt: Not the framework
  see: @ipt, @ipt/basic
`,
      'dit',
      `
part of dit
activity engage in ipt: Ability (@dit/basic)
=== ipt.competence
framework dit: IPT
  > See @dit.
domain ipt-basic: Basic
=== other.competence
framework other: Other
  adapts: dit
  uses: @dit ^1.0.0
include @dit/basic
=== third.competence
framework third: Third
domain ipt: Not the framework
  see: @ipt, @dit/basic
`,
    ));

  it("changes the properties with a facet's name", () =>
    expectRename(
      `
framework ipt: IPT
facet phase: initial, middle
domain basic: Basic competences
  pha|se: initial
  activity engage: Ability
    phase: middle
    > The phase is another word.
`,
      'stage',
      `
framework ipt: IPT
facet stage: initial, middle
domain basic: Basic competences
  stage: initial
  activity engage: Ability
    stage: middle
    > The phase is another word.
`,
    ));

  it('keeps the words of a term when its id changes', () =>
    expectRename(
      `
framework ipt: IPT
  > A dispute (@dispute).
term dis|pute: dispute
`,
      'conflict',
      `
framework ipt: IPT
  > A dispute (@conflict).
term conflict: dispute
`,
    ));

  it('changes the words of a term in all running text, with their capitals, and keeps its other forms', () => {
    const expected = `
framework ipt: IPT
  author: The Role Dispute Society
  overarching: Role disputes are settled
domain basic: Open Conflict
  > See @role-dispute and \`role dispute\`, a OPEN CONFLICT; https://example.org/role/dispute.
  activity engage: Open conflict
    - An ability to settle a open conflict
    - An ability to settle role disputes
glossary
  term role-dispute: open conflict
    also: role disputes
    avoid: quarrel
    > A open conflict is one of expectations.
  term dispute: dispute
=== ipt-a.competence
framework ipt-a: IPT-A
  adapts: ipt
  > Another open conflict.
`;
    for (const place of [
      'settle a |role',
      'term role-dispute: role dis|pute',
      '> A r|ole',
      'Another role dispute|',
    ]) {
      expectRename(GLOSSARY.replace(place.replace('|', ''), place), 'open conflict', expected);
    }
  });

  it('changes only that form if another form of a term is renamed', () =>
    expectRename(
      GLOSSARY.replace('settle role disputes', 'settle role dis|putes'),
      'conflicts',
      GLOSSARY.replace('Role disputes are', 'Conflicts are')
        .replace('settle role disputes', 'settle conflicts')
        .replace('also: role disputes', 'also: conflicts'),
    ));

  describe('is refused with a reason', () => {
    const BASE = `
=== ipt.competence
framework ipt: IPT
domain basic: Basic competences
  activity engage: Ability to engage the client
  activity focus: Ability to agree a focus
`;

    for (const [what, source, name, message] of [
      [
        'where an id is taken',
        'framework x: X\ndomain ba|sic: Basic\nactivity focus in basic: Focus\n',
        'focus',
        /'focus' is already the id of an activity in the framework 'x'/,
      ],
      [
        'where an id is inherited',
        `framework ipt-a: IPT-A\n  adapts: ipt\ndomain fam|ily: Family${BASE}`,
        'focus',
        /'focus' is already the id of an activity in the framework 'ipt-a', which inherits it from 'ipt'/,
      ],
      [
        'where an adaptation has the id',
        `framework ipt-a: IPT-A\n  adapts: ipt\ndomain family: Family\n> @eng|age${BASE}`,
        'family',
        /'family' is already the id of a domain in the framework 'ipt-a'/,
      ],
      [
        'where a short reference to a framework would lead astray',
        `framework x: X\n  uses: ipt\n  > @ipt\ndomain ba|sic: Basic${BASE}`,
        'ipt',
        /'@ipt' already refers to the framework 'ipt'/,
      ],
      ['where an id has a space', 'framework x: X\ndomain ba|sic: Basic\n', 'basic one', /is not a valid id/],
      ['where an id is empty', 'framework x: X\ndomain ba|sic: Basic\n', '', /at least one letter/],
      ['where an id ends a sentence', 'framework x: X\ndomain ba|sic: Basic\n', 'basic.', /full stop/],
      [
        'where an id is a word of the language',
        'framework x: X\ndomain ba|sic: Basic\n',
        'in',
        /'in' is a keyword/,
      ],
      [
        'where a facet is a property',
        'framework x: X\nfacet pha|se: a, b\n',
        'evidence',
        /is already a property/,
      ],
      [
        'where a facet is a keyword',
        'framework x: X\nfacet pha|se: a, b\n',
        'knowledge',
        /is a reserved word/,
      ],
      [
        'where a facet begins with a digit',
        'framework x: X\nfacet pha|se: a, b\n',
        '1st',
        /Start with a letter/,
      ],
      [
        'where a framework is there',
        `framework |x: X${BASE}`,
        'ipt',
        /There is already a framework with the id 'ipt'/,
      ],
      [
        'where a framework is kept elsewhere',
        'framework |x: X\n  uses: other\n',
        'other',
        /a framework 'other', which is not open/,
      ],
      [
        'where a short reference would mean something else',
        `framework x: X\n  > @i|pt\ndomain dit: D${BASE}`,
        'dit',
        /'@dit' already refers to a domain/,
      ],
      [
        'where the order of frameworks decides what an id means',
        `framework x: X\n  adapts: ipt\ninclude @other/basic\n> @focus\n=== other.competence\nframework other: Other\ndomain focus: F\n> @|ipt${BASE}`,
        'zzz',
        /'focus' would refer to something else in the framework 'x', which inherits this id from 'ipt' and 'other'/,
      ],
      [
        'where words are taken',
        GLOSSARY.replace('term dispute: dis', 'term dispute: dis|'),
        'role dispute',
        /under the term 'role-dispute'/,
      ],
      [
        'where words are marks',
        GLOSSARY.replace('term dispute: dis', 'term dispute: dis|'),
        '*dispute*',
        /only letters/,
      ],
      [
        'where words are several lines',
        GLOSSARY.replace('term dispute: dis', 'term dispute: dis|'),
        'a\n- [b] c',
        /only letters/,
      ],
    ] as const) {
      it(what, () => expectRefusal(source, name, message));
    }

    for (const [what, source, message] of [
      ['where there is no name', 'framework ipt: Interper|sonal\n', /Put the cursor on one/],
      ['on a keyword', 'frame|work ipt: IPT\n', /Put the cursor on one/],
      [
        'on the value of a facet',
        'framework x: X\nfacet phase: a, b\ndomain d: D\n  phase: |a\n',
        /Put the cursor on one/,
      ],
      ['on a property', 'framework x: X\n  ver|sion: 1.0.0\n', /Put the cursor on one/],
      ['where nothing declares the id', 'framework x: X\n> @bas|ic\n', /'basic' is not declared anywhere/],
      [
        'where the file is missing',
        'framework x: X\n  adapts: y\n> @bas|ic\n',
        /No open file declares 'basic'/,
      ],
      ['where the framework is missing', 'part of |x\n', /declares the framework 'x'/],
      [
        'where an id is declared twice',
        'framework x: X\ndomain ba|sic: A\ndomain basic: B\n',
        /declared more than once/,
      ],
      [
        'where a framework is declared twice',
        'framework x: X\n=== b.competence\nframework |x: X\n',
        /declared more than once/,
      ],
      [
        'where an adaptation declares an id of its base',
        `framework ipt-a: IPT-A\n  adapts: ipt\ndomain eng|age: Engage${BASE}`,
        /one of them adapts the other/,
      ],
      [
        'where the base of an adaptation declares its id',
        `framework ipt-a: IPT-A\n  adapts: ipt\ndomain engage: Engage\n> @ipt/en|gage${BASE}`,
        /one of them adapts the other/,
      ],
      ['on words to avoid', GLOSSARY.replace('avoid: quar', 'avoid: quar|'), /words to avoid/],
      [
        'on words of two terms',
        'framework x: X\n> A cli|ent\nterm one: client\nterm two: client\n',
        /more than once, under 'one' and 'two'/,
      ],
    ] as const) {
      it(what, () => expectRefusal(source, undefined, message));
    }
  });

  /** Renaming at the cursor turns one source into the other. */
  function expectRename(source: string, name: string, expected: string): void {
    const { workspace, path, position } = openAtCursor(source);
    const changes = renamingAt(workspace, path, position).changesTo(name);
    assert.deepEqual(textsAfterChanges(workspace, changes), readFiles(expected));
  }

  /** Without a name, it is refused before the author is asked for one. */
  function expectRefusal(source: string, newName: string | undefined, message: RegExp): void {
    const { workspace, path, position } = openAtCursor(source);
    const isAsExpected = (error: unknown): boolean => {
      assert.ok(error instanceof RenameRefusal);
      assert.match(error.message, message);
      return true;
    };
    if (newName === undefined) assert.throws(() => renamingAt(workspace, path, position), isAsExpected);
    else {
      const renaming = renamingAt(workspace, path, position);
      assert.throws(() => renaming.changesTo(newName), isAsExpected);
    }
  }
});
