import assert from 'node:assert/strict';
import { acceptBase, recordingProblem, reviewsToDo } from '../../server/src/engine/checking/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { amendBase } from '../../server/src/engine/refactor/index.ts';
import { recordReviews } from '../../server/src/engine/reviews/index.ts';
import { printReviews, readReviews } from '../../server/src/engine/reviews/reviews.ts';
import { documentText } from '../../server/src/engine/syntax/index.ts';

const BASE = `framework ipt: IPT
domain basic: Basic
  activity engage: Ability to engage
    - [direct] An ability to speak plainly
    - [warm] An ability to be warm
`;
const HEIR = `framework ipt-a: IPT-A
  adapts: ipt
amend engage
  reword [direct]: An ability to speak in the young person's words
`;

function family(): Workspace {
  const workspace = new Workspace();
  workspace.open('ipt', BASE);
  workspace.open('ipt-a', HEIR);
  return workspace;
}

/** The lines of a review file in which everything is reviewed. */
function reviewed(workspace: Workspace): string {
  return recordReviews('', ['ipt-a'], workspace).text;
}

function sent(workspace: Workspace): string[] {
  return workspace
    .problems('ipt-a')
    .filter(({ rule }) => rule.id === 'unreviewed-base-change')
    .map(({ message }) => message);
}

/** Replaces all of the base. */
function change(workspace: Workspace, from: string, to: string): void {
  const line = BASE.split('\n').findIndex((each) => each.includes(from));
  const column = BASE.split('\n')[line]?.indexOf(from) ?? 0;
  workspace.edit('ipt', [
    { range: { start: { line, column }, end: { line, column: column + from.length } }, text: to },
  ]);
}

describe('reviews of adaptations', () => {
  it('are not required without a record', () => {
    assert.deepEqual(sent(family()), []);
  });

  it('are one line per statement, in order, and read back as written', () => {
    const text = reviewed(family());
    assert.match(
      text,
      /^# .*\nipt-a ipt\/direct [0-9a-f]{16}-[0-9a-f]{8}\nipt-a ipt\/engage [0-9a-f]{16}-[0-9a-f]{8}\n$/,
    );
    assert.equal(printReviews(readReviews(text).reverse()), text);
    const conflict = `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\nnonsense\nipt-a direct 12\n`;
    assert.equal(printReviews(readReviews(conflict)), text);
  });

  it('are requested when the base changes, at every edit, until it is reviewed again', () => {
    const workspace = family();
    workspace.open('competence.review', reviewed(workspace));
    assert.deepEqual(sent(workspace), []);
    change(workspace, 'speak plainly', 'speak plainly, and to listen');
    assert.equal(sent(workspace).length, 1);
    assert.match(
      sent(workspace)[0] ?? '',
      /^'direct' from 'ipt' was reworded after this amendment was reviewed\. Accept/,
    );
    workspace.open('competence.review', reviewed(workspace));
    assert.deepEqual(sent(workspace), []);
    workspace.open('ipt', BASE);
    assert.equal(sent(workspace).length, 1);
    workspace.close('competence.review');
    assert.deepEqual(sent(workspace), []);
  });

  it('ignore punctuation, spelling and elements without amendments', () => {
    const workspace = family();
    workspace.open('lists/competence.review', reviewed(workspace));
    change(workspace, 'speak plainly', 'Speak  “plainly”.');
    change(workspace, 'be warm', 'be very warm');
    assert.deepEqual(sent(workspace), []);
  });

  it('are requested when a lead-in, the place or the use of a statement changes, at every edit', () => {
    const nested = BASE.replace('    - [warm]', '      - [warm]').replace(
      '    - [direct]',
      '    - An ability to be kind, by:\n      - [direct]',
    );
    const heir = `${HEIR}  omit [warm]: not here\n`;
    const other = '  activity other: Ability\n    - [free] An ability to be free\n';
    const changes: readonly (readonly [string, string, string])[] = [
      ['kind, by:', 'unkind, by:', 'got another lead-in or another place'],
      ['    - An ability to be kind, by:\n', '', 'got another lead-in or another place'],
      ['      - [warm] An ability to be warm\n', '', 'got another lead-in or another place'],
      ['to be warm\n', 'to be warm\n        retired: of no use\n', 'was retired'],
    ];
    for (const [from, to, what] of changes) {
      const workspace = new Workspace();
      workspace.openAll([
        ['ipt', nested + other],
        ['ipt-a', heir],
      ]);
      workspace.open('competence.review', reviewed(workspace));
      assert.deepEqual(sent(workspace), []);
      const text = `${(nested + other).replace(from, to)}${to === '' && from.includes('warm') ? from : ''}`;
      const end = { line: 1000, column: 0 };
      workspace.edit('ipt', [{ range: { start: { line: 0, column: 0 }, end }, text }]);
      const found = sent(workspace);
      assert.ok(found.length > 0 && found.every((each) => each.includes(what)), `${from}: ${found}`);
      const fresh = new Workspace();
      fresh.openAll([
        ['ipt', text],
        ['ipt-a', heir],
        ['competence.review', workspace.reviewText('competence.review') ?? ''],
      ]);
      assert.deepEqual(found, sent(fresh));
      workspace.open('competence.review', recordReviews(reviewed(workspace), ['ipt-a'], workspace).text);
      assert.deepEqual(sent(workspace), []);
    }
  });

  it('keep older records, which do not say where a statement was, until they are recorded again', () => {
    const workspace = family();
    const older = reviewed(workspace).replace(/(?<= [0-9a-f]{16})-[0-9a-f]{8}/g, ' 1.0.0');
    workspace.open('competence.review', older);
    assert.deepEqual(sent(workspace), []);
    const { text, fresh } = recordReviews(older, ['ipt-a'], workspace);
    assert.deepEqual(fresh, []);
    assert.equal(text, reviewed(workspace).replace(/(?<=-[0-9a-f]{8})$/gm, ' 1.0.0'));
  });

  it('are requested for a new amendment', () => {
    const workspace = family();
    workspace.open('competence.review', reviewed(workspace));
    workspace.open('ipt-a', `${HEIR}  omit [warm]: not here\n`);
    assert.deepEqual(sent(workspace), [
      "The amendment of 'warm' from 'ipt' has not been reviewed. Accept the base, or change the amendment.",
    ]);
  });
});

/** Applies the changes of accepting. */
function accept(workspace: Workspace, ids?: readonly string[]): void {
  const change = acceptBase('ipt-a', ids, workspace);
  assert.ok(change);
  workspace.edit(change.path, [change]);
}

/** The changes to review, in short: `direct reworded 1.0.0`. */
function toDo(workspace: Workspace): string[] {
  return reviewsToDo('ipt-a', workspace).map(({ id, open: { change: what, before } }) =>
    [id, what, ...(before?.version ? [before.version] : [])].join(' '),
  );
}

const VERSIONED = BASE.replace('IPT\n', 'IPT\n  version: 1.0.0\n');

describe('accepting a change of the base', () => {
  it('creates a file with the same content as a full review', () => {
    const workspace = family();
    workspace.open('ipt', VERSIONED);
    assert.equal(acceptBase('ipt', undefined, workspace), undefined);
    accept(workspace);
    const text = workspace.reviewText('competence.review') ?? '';
    assert.match(text, /\nipt-a ipt\/direct [0-9a-f]{16}-[0-9a-f]{8} 1\.0\.0\n/);
    assert.equal(text, reviewed(workspace));
    assert.equal(acceptBase('ipt-a', undefined, workspace), undefined);
    assert.deepEqual(toDo(workspace), []);
  });

  it('changes the line of one statement, and keeps all others', () => {
    const workspace = family();
    workspace.open('ipt', VERSIONED);
    for (const end of ['\n', '\r\n']) {
      const before = reviewed(workspace).replaceAll('\n', end);
      workspace.open('competence.review', before);
      const next = VERSIONED.replace('1.0.0', '1.1.0')
        .replace('plainly', 'loudly')
        .replace('to engage', 'to win');
      workspace.open('ipt', next);
      assert.deepEqual(toDo(workspace), ['engage retitled 1.0.0', 'direct reworded 1.0.0']);
      const change = acceptBase('ipt-a', ['direct'], workspace);
      assert.deepEqual(change?.range, { start: { line: 1, column: 0 }, end: { line: 2, column: 0 } });
      assert.match(change?.text ?? '', end === '\n' ? / 1\.1\.0\n$/ : / 1\.1\.0\r\n$/);
      accept(workspace, ['direct']);
      assert.deepEqual(toDo(workspace), ['engage retitled 1.0.0']);
      const { text } = recordReviews(before, ['ipt-a'], workspace, ({ id }) => id === 'direct');
      assert.equal(workspace.reviewText('competence.review'), text);
      workspace.open('ipt', VERSIONED);
    }
  });

  it('keeps the reviews of other adaptations, and adds a missing line break at the end', () => {
    const workspace = family();
    workspace.open('competence.review', '# by hand\nother ipt/direct 0123456789abcdef');
    accept(workspace);
    assert.deepEqual(
      readReviews(workspace.reviewText('competence.review') ?? '').map(
        ({ framework, id }) => `${framework} ${id}`,
      ),
      ['ipt-a direct', 'ipt-a engage', 'other direct'],
    );
    assert.ok(workspace.reviewText('competence.review')?.endsWith('\n'));
  });

  it('is refused in a file with conflicts, or in another kind of file', () => {
    const workspace = family();
    for (const text of ['<<<<<<< ours\n=======\n>>>>>>> theirs\n', 'Dear diary\n']) {
      workspace.open('competence.review', text);
      assert.equal(acceptBase('ipt-a', undefined, workspace), undefined);
      assert.equal(recordingProblem('ipt-a', workspace)?.path, 'competence.review');
      assert.equal(recordReviews(text, ['ipt-a'], workspace).text, text);
    }
    workspace.open('competence.review', '# by hand\n');
    assert.equal(recordingProblem('ipt-a', workspace), undefined);
  });

  it('keeps every other line, in any text', () => {
    const workspace = family();
    const own = reviewed(workspace).trim().split('\n');
    const lines = ['# a comment', '', 'a note', 'ipt-a direct 12', ...own, 'ipt-a ipt/gone 0123456789abcdef'];
    for (let seed = 1; seed < 500; seed++) {
      let state = seed;
      const next = (): number => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return state >>> 16;
      };
      const chosen = Array.from({ length: next() % 12 }, () => lines[next() % lines.length] ?? '');
      const text = [own[0], ...chosen].join('\n');
      const recorded = recordReviews(text, ['ipt-a'], workspace).text;
      const foreign = (all: string): string[] =>
        all.split('\n').filter((line) => line !== '' && line !== own[0] && readReviews(line).length === 0);
      assert.deepEqual(foreign(recorded).sort(), foreign(text).sort());
      assert.deepEqual(readReviews(recorded), readReviews(own.join('\n')));
      assert.equal(recordReviews(recorded, ['ipt-a'], workspace).text, recorded);
    }
  });

  it('writes next to the header, in whichever file the amendment is', () => {
    const workspace = new Workspace();
    workspace.open('base/ipt.competence', BASE);
    workspace.open('heir/head.competence', 'framework ipt-a: IPT-A\n  adapts: ipt\n');
    workspace.open('heir/more/part.competence', 'part of ipt-a\namend direct\n  retitle: An ability\n');
    assert.equal(acceptBase('ipt-a', undefined, workspace)?.path, 'heir/competence.review');
  });
});

describe('the changes to review', () => {
  it('are rewordings, declarations in another framework, new statements and removed ones', () => {
    const workspace = family();
    workspace.open('ipt', VERSIONED);
    workspace.open('ipt-a', `${HEIR}  omit [warm]: not here\n`);
    accept(workspace, ['direct', 'engage']);
    assert.deepEqual(toDo(workspace), ['warm new']);
    workspace.open('ipt', VERSIONED.replace('[direct]', '[straight]').replace('be warm', 'be cold'));
    assert.deepEqual(toDo(workspace), ['direct gone 1.0.0', 'warm new']);
    workspace.open('generic', BASE.replace('ipt: IPT', 'generic: Generic'));
    workspace.open('ipt', 'framework ipt: IPT\n  adapts: generic\n');
    assert.deepEqual(toDo(workspace), ['engage moved 1.0.0', 'direct moved 1.0.0', 'warm new']);
    accept(workspace, ['direct']);
    assert.deepEqual(toDo(workspace), ['engage moved 1.0.0', 'warm new']);
    accept(workspace);
    assert.deepEqual(toDo(workspace), []);
    assert.doesNotMatch(workspace.reviewText('competence.review') ?? '', /ipt\//);
  });

  it('are empty if the rule is off or suppressed', () => {
    const workspace = family();
    workspace.open('competence.review', reviewed(workspace));
    change(workspace, 'speak plainly', 'speak loudly');
    workspace.open(
      'ipt-a',
      HEIR.replace('  reword', '  // competence-ignore unreviewed-base-change: known\n  reword'),
    );
    assert.deepEqual(toDo(workspace), []);
  });

  it('do not include the target of a move', () => {
    const workspace = family();
    workspace.open('ipt-a', 'framework ipt-a: IPT-A\n  adapts: ipt\namend engage\n  move [warm] to other\n');
    workspace.open('ipt', `${BASE}  activity other: Another\n`);
    assert.doesNotMatch(reviewed(workspace), /other/);
  });
});

describe('amending a change of the base', () => {
  /** Amends an id; the text of the adaptation with the words between brackets that would be selected. */
  function amended(heir: string, id: string): string {
    const workspace = family();
    workspace.open('ipt-a', heir);
    const name = workspace.name('ipt-a', id);
    const place = name && amendBase(name, workspace);
    if (place === undefined) return '';
    if ('words' in place) {
      const { statement, span } = place.words;
      const { source } = statement;
      return `${source.slice(0, span.start)}‹${source.slice(span.start, span.end)}›${source.slice(span.end)}`;
    }
    const { changes, placeholder } = place.edit;
    const [edit] = changes;
    const { start, end } = placeholder;
    const text = edit
      ? `${edit.text.slice(0, start)}‹${edit.text.slice(start, end)}›${edit.text.slice(end)}`
      : '';
    workspace.edit('ipt-a', edit ? [{ ...edit, text }] : []);
    const document = workspace.document('ipt-a');
    return document ? documentText(document).slice(HEAD.length) : '';
  }
  const HEAD = 'framework ipt-a: IPT-A\n  adapts: ipt\n';

  it('goes to the existing words, or to the reason for an omission', () => {
    assert.equal(
      amended(HEIR, 'direct'),
      "  reword [direct]: ‹An ability to speak in the young person's words›",
    );
    assert.equal(amended(`${HEAD}amend engage\n  retitle: Win\n  - More\n`, 'engage'), '  retitle: ‹Win›');
    assert.equal(amended(`${HEAD}amend engage\n  omit [warm]: cold\n`, 'warm'), '  omit [warm]: ‹cold›');
    assert.equal(amended(`${HEAD}amend engage\n  omit:\n`, 'engage'), '  omit:‹›');
  });

  it('inserts a line with the words of the base if an amendment has none', () => {
    assert.equal(
      amended(`${HEAD}amend engage\n    - More\n`, 'engage'),
      'amend engage\n    retitle: ‹Ability to engage›\n    - More\n',
    );
    assert.equal(
      amended(`${HEAD}amend engage\n  after [warm]:\n    - More\n`, 'warm'),
      'amend engage\n  reword [warm]: ‹An ability to be warm›\n  after [warm]:\n    - More\n',
    );
    assert.equal(amended(`${HEAD}amend warm`, 'warm'), 'amend warm\n  retitle: ‹An ability to be warm›');
    assert.equal(amended(HEIR, 'warm'), '');
  });
});
