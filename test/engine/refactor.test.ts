import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { offersAt, readSelection, textsAfter } from '../support/refactor.ts';

const FILE = 'example.competence';

/** The result of a refactoring on a source with a cursor or a selection between `|`; undefined if it is not offered. */
function refactor(id: string, source: string): string | undefined {
  const selection = readSelection(source);
  const found = offersAt(selection).find((offer) => offer.id === id);
  if (found === undefined) return undefined;
  const texts = [...textsAfter(selection.workspace, found.edit())];
  return texts.map(([path, text]) => (path === selection.path ? text : `=== ${path}\n${text}`)).join('\n');
}

function makes(what: string, id: string, before: string, after: string): void {
  it(what, () => assert.equal(refactor(id, before), after.replace(/^\n/, '')));
}

function isRefused(what: string, id: string, source: string): void {
  it(`is not offered ${what}`, () => assert.equal(refactor(id, source), undefined));
}

describe('moving one level out', () => {
  makes(
    'moves with its contents, directly after its former parent',
    'promote',
    `
activity a: A
  application:
    - An ability to help, by:
      - [x] An |ability to ask
        see: @y
        // a remark
        - what helps
      - An ability to hear
    - Another`,
    `
activity a: A
  application:
    - An ability to help, by:
      - An ability to hear
    - [x] An ability to ask
      see: @y
      // a remark
      - what helps
    - Another`,
  );
  makes(
    'takes along the comments above it that speak of it',
    'promote',
    `
activity a: A
  - An ability, by:
    - An ability to hear
    // competence-ignore duplicate-competence: meant
    - An |ability to ask
`,
    `
activity a: A
  - An ability, by:
    - An ability to hear
  // competence-ignore duplicate-competence: meant
  - An ability to ask
`,
  );
  makes(
    'takes several, and keeps the line ends and a last line without one',
    'promote',
    'activity a: A\r\n  group: G\r\n    - An |one\r\n    - Two\r\n    - Thr|ee',
    'activity a: A\r\n  group: G\r\n  - An one\r\n  - Two\r\n  - Three',
  );
  isRefused(
    'for the end of a sentence',
    'promote',
    `
activity a: A
  - An ability, by:
    - ask|ing`,
  );
  isRefused(
    'where it would be misplaced',
    'promote',
    `
domain d: D
  activity a: A
    - An ab|ility`,
  );
  isRefused(
    'for an activity that would lose its domain',
    'promote',
    `
domain d: D
  activity a|: A
    - An ability`,
  );
  isRefused(
    'for a property',
    'promote',
    `
activity a: A
  - An ability
    see|: @a`,
  );
  isRefused(
    'where lines do not share a column',
    'promote',
    `
activity a: A
    group: G
      - An ab|ility
  - Another`,
  );
});

describe('moving one level in', () => {
  makes(
    'moves with its contents to the end of the one above',
    'demote',
    `
activity a: A
  - An ability, by:
     - asking

  // what it is about
  - An ab|ility to hear
    - well
`,
    `
activity a: A
  - An ability, by:
     - asking

     // what it is about
     - An ability to hear
       - well
`,
  );
  makes(
    'puts an activity into its domain',
    'demote',
    `
domain d: D
acti|vity a in d: A
  - An ability`,
    `
domain d: D
  activity a in d: A
    - An ability`,
  );
  isRefused(
    'for an activity of another domain',
    'demote',
    `
domain d: D
acti|vity a in e: A`,
  );
  isRefused(
    'for the first of a list',
    'demote',
    `
activity a: A
  - An| ability`,
  );
  isRefused(
    'under what holds nothing',
    'demote',
    `
activity a: A
  > prose
  - An| ability`,
  );
});

describe('moving up and down', () => {
  makes(
    'swaps with the neighbour, each with its contents',
    'moveDown',
    `
domain d: D

  // about a
  activity a|: A
    - An ability

  // about b
  activity b: B
    - Another

domain e: E`,
    `
domain d: D

  // about b
  activity b: B
    - Another

  // about a
  activity a: A
    - An ability

domain e: E`,
  );
  makes(
    'keeps a last line without an end',
    'moveUp',
    `
activity a: A
  - One
    - part
  - T|wo`,
    `
activity a: A
  - Two
  - One
    - part`,
  );
  makes(
    'goes on in the next section',
    'moveDown',
    `
activity a: A
  knowledge:
    - One
    - T|wo
  application:
    > What is done
    - Three`,
    `
activity a: A
  knowledge:
    - One
  application:
    > What is done
    - Two
    - Three`,
  );
  makes(
    'goes on in the activity before',
    'moveUp',
    `
domain d: D
  activity a: A
    application:
        - One

  activity b: B
    application:
      phase: x
      - T|wo
        - part
      - Three`,
    `
domain d: D
  activity a: A
    application:
        - One
        - Two
          - part

  activity b: B
    application:
      phase: x
      - Three`,
  );
  makes(
    'takes an activity into the next domain, and stands apart there as it did',
    'moveDown',
    `
domain d: D

  activity a: A

  activity b|: B
    - One

domain e: E

  activity c: C
`,
    `
domain d: D

  activity a: A

domain e: E

  activity b: B
    - One

  activity c: C
`,
  );
  makes(
    'leaves a group where no other follows',
    'moveDown',
    `
activity a: A
  group: G
    - One
    - T|wo
  - Three`,
    `
activity a: A
  group: G
    - One
  - Two
  - Three`,
  );
  isRefused(
    'past the header',
    'moveUp',
    `
framework f: F
dom|ain d: D`,
  );
  isRefused(
    'past what describes the activity, where none is before it',
    'moveUp',
    `
activity a: A
  > prose
  - An| ability`,
  );
});

describe('a group around the selection', () => {
  makes(
    'takes in competences, with the comments that speak of them',
    'extractGroup',
    `
activity a: A
  application:
    - One
    // of two
    - [two] T|wo
      - part
    - Th|ree
    - Four`,
    `
activity a: A
  application:
    - One
    group: Title of the group
      // of two
      - [two] Two
        - part
      - Three
    - Four`,
  );
  makes(
    'takes in activities',
    'extractGroup',
    `
domain d: D
  activity a|: A
    - One

  activity b:| B
    - Two`,
    `
domain d: D
  group: Title of the group
    activity a: A
      - One

    activity b: B
      - Two`,
  );
  it('selects the title', () => {
    const selection = readSelection('activity a: A\n  - On|e\n');
    const edit = offersAt(selection)
      .find(({ id }) => id === 'extractGroup')
      ?.edit();
    assert.equal(
      edit?.changes[0]?.text.slice(edit.placeholder?.start, edit.placeholder?.end),
      'Title of the group',
    );
  });
  isRefused(
    'among the parts of a competence',
    'extractGroup',
    `
activity a: A
  - One, by:
    - pa|rt`,
  );
});

describe('removing a group', () => {
  makes(
    'keeps its contents',
    'inlineGroup',
    `
activity a: A
  // a heading
  group|: G
    > prose
    - One
      - part

    - Two
  - Three`,
    `
activity a: A
  // a heading
  > prose
  - One
    - part

  - Two
  - Three`,
  );
  isRefused(
    'where something refers to it',
    'inlineGroup',
    `
framework f: F
domain d: D
  activity a: A
    group g|: G
      - One
    - Two, see @g`,
  );
  isRefused(
    'where it has properties',
    'inlineGroup',
    `
activity a: A
  group|: G
    see: @a
    - One`,
  );
});

describe('a domain in its own file', () => {
  makes(
    'is part of the framework',
    'splitDomain',
    `
=== ipt/ipt.competence
framework ipt: IPT
  version: 1.0.0

  // the first
  domain| basic: Basic
    activity a: A
      - One

  domain other: Other
`,
    `
framework ipt: IPT
  version: 1.0.0

  domain other: Other

=== ipt/basic.competence
part of ipt

// the first
domain basic: Basic
  activity a: A
    - One
`.replace(/^\n/, ''),
  );
  isRefused(
    'where there is such a file',
    'splitDomain',
    `
=== ipt/ipt.competence
framework ipt: IPT
domain| basic: Basic
domain other: Other
=== ipt/basic.competence
part of ipt`,
  );
  isRefused(
    'of a framework without an id',
    'splitDomain',
    `
=== ipt/ipt.competence
domain| basic: Basic
domain other: Other`,
  );
});

describe('splitting a competence', () => {
  makes(
    'is done at the cursor; the id and what is said of it stay with the first',
    'splitHere',
    `
activity a: A
  - [x] An ability to listen| and to answer
    see: @y
  - Two`,
    `
activity a: A
  - [x] An ability to listen
    see: @y
  - An ability to answer
  - Two`,
  );
  makes(
    'leaves those that complete it with the second when that announces them',
    'splitHere',
    `
activity a: A
  - [x] An ability to listen,| and ask, by:
    see: @y
    // the ways
    - waiting
    - looking`,
    `
activity a: A
  - [x] An ability to listen
    see: @y
  - An ability to ask, by:
    // the ways
    - waiting
    - looking`,
  );
  makes(
    'is done at a semicolon, and begins with a capital',
    'splitAtJoint',
    `
activity a: A
  - Listens| to this and that; answers`,
    `
activity a: A
  - Listens to this and that
  - Answers`,
  );
  makes(
    'keeps small letters in the parts of a sentence',
    'splitAtJoint',
    `
activity a: A
  - An ability, by:
    - as|king and hearing`,
    `
activity a: A
  - An ability, by:
    - asking
    - hearing`,
  );
  makes(
    'keeps what knowledge is of',
    'splitAtJoint',
    `
activity a: A
  - An| ability to draw on knowledge of grief and role disputes`,
    `
activity a: A
  - An ability to draw on knowledge of grief
  - An ability to draw on knowledge of role disputes`,
  );
  isRefused('within a word', 'splitHere', 'activity a: A\n  - An ability to lis|ten and hear');
  isRefused('within brackets', 'splitHere', 'activity a: A\n  - An ability (to listen| and hear) well');
  isRefused('within what it opens with', 'splitHere', 'activity a: A\n  - An ability| to listen');
  isRefused('where it joins three', 'splitAtJoint', 'activity a: A\n  - On|e and two and three');
  for (const text of [
    'An ability to meet the problems with curiosity and without judgement, by:',
    'An ability to draw on knowledge of how the model sees difficulties, and from which the therapy takes its focus',
    'An ability to speak of the limit on time, both at the beginning and as therapy goes on',
    'An ability to tell between grief and depression',
    'An ability to convey warmth and concern',
  ])
    isRefused(
      `where what follows is incomplete: ${text}`,
      'splitAtJoint',
      `activity a: A\n  - An| ${text.slice(3)}`,
    );
  isRefused('where an id would come of it', 'splitAtJoint', 'activity a: A\n  - On|e and [two] three');
});

describe('joining a lead-in and its only sub-competence', () => {
  makes(
    'makes one sentence of them, and keeps what is said of either',
    'joinPart',
    `
activity a: A
  - [x] An ability to help, by:
    see: @y
    // a remark
    - ask|ing well
  - Two`,
    `
activity a: A
  - [x] An ability to help, by asking well
    see: @y
    // a remark
  - Two`,
  );
  makes(
    'is done from the first line as well',
    'joinPart',
    'activity a: A\n  - An ability to he|lp by…\n    - asking',
    'activity a: A\n  - An ability to help by asking',
  );
  isRefused('where two complete it', 'joinPart', 'activity a: A\n  - By:\n    - as|king\n    - hearing');
  isRefused('for a competence with an id', 'joinPart', 'activity a: A\n  - By:\n    - [x] as|king');
  isRefused('for a whole statement', 'joinPart', 'activity a: A\n  - By:\n    - An ab|ility');
  isRefused('where nothing was announced', 'joinPart', 'activity a: A\n  - By\n    - as|king');
});

describe('prose and competences', () => {
  makes(
    'prose becomes competences, a line each',
    'itemsOfProse',
    `
activity a: A
  application:
    > - list|ening
    > * An ability to hear
    // a remark
    • As|king`,
    `
activity a: A
  application:
    - Listening
    - An ability to hear
    // a remark
    - Asking`,
  );
  makes(
    'a sentence becomes competences, one a semicolon',
    'itemsOfProse',
    `
activity a: A
  > Listen|; ask; and hear`,
    `
activity a: A
  - Listen
  - Ask
  - Hear`,
  );
  makes(
    'what follows upon a colon completes it',
    'itemsOfProse',
    'activity a: A\r\n  > An ability| to help, by: asking; hearing\r\n',
    'activity a: A\r\n  - An ability to help, by:\r\n    - asking\r\n    - hearing\r\n',
  );
  isRefused('where no competence may stand', 'itemsOfProse', 'domain d: D\n  > Liste|n');
  isRefused('where an id would come of it', 'itemsOfProse', 'activity a: A\n  > [x] Liste|n');
  makes(
    'competences become prose: of several, a list',
    'proseOfItems',
    `
activity a: A
  - O|ne
  - T|wo`,
    `
activity a: A
  > - One
  > - Two`,
  );
  makes(
    'one competence becomes a line of prose',
    'proseOfItems',
    'activity a: A\n  - O|ne',
    'activity a: A\n  > One',
  );
  isRefused('for a competence with an id', 'proseOfItems', 'activity a: A\n  - [x] O|ne');
  isRefused('for a competence with parts', 'proseOfItems', 'activity a: A\n  - O|ne\n    - part');
});

describe('the offered refactorings', () => {
  it('are named after the selection', () => {
    const titles = offersAt(readSelection('activity a: A\n  - O|ne\n  - T|wo\n  - Three\n')).map(
      ({ title }) => title,
    );
    assert.deepEqual(titles, [
      'Turn these competences into a description',
      'Put these competences in a new group',
      'Move these competences down',
    ]);
  });

  it('are empty on blank lines, comments and past the end', () => {
    for (const source of ['activity a: A\n|\n', 'activity a: A\n// a rem|ark\n', '|']) {
      assert.deepEqual(offersAt(readSelection(source)), [], source);
    }
    const workspace = new Workspace();
    workspace.open(FILE, 'activity a: A');
    const far = { line: Number.MAX_SAFE_INTEGER, column: Number.MAX_SAFE_INTEGER };
    for (const range of [
      { start: far, end: far },
      { start: far, end: { line: 0, column: 0 } },
      { start: { line: 0, column: 9999 }, end: far },
    ]) {
      assert.deepEqual(offersAt({ workspace, path: FILE, range }), []);
      assert.deepEqual(offersAt({ workspace, path: 'unknown', range }), []);
    }
  });
});
