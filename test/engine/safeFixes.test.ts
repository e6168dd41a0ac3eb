import assert from 'node:assert/strict';
import { fixLayout } from '../../server/src/cli/check/fixLayout.ts';
import { settingsOfPreset } from '../../server/src/engine/checking/configuration.ts';
import { type Fix, safeFixes } from '../../server/src/engine/checking/index.ts';
import type { StatementRule } from '../../server/src/engine/checking/rule.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { RULES } from '../../server/src/engine/rules/index.ts';
import { documentText } from '../../server/src/engine/syntax/index.ts';

const HEAD = `framework ipt: Interpersonal Psychotherapy
  version: 1.0.0
  status: draft
  language: en-GB
  author: Alessandra Lemma
domain basic: Basic competences
  activity engage: Ability to engage the client
    application:
`;

describe('safe fixes keep', () => {
  it('sources that nothing cites yet, and terms that no text uses yet', () => {
    expectKept(`${HEAD}      - An ability to listen
source lemma-2010: Lemma, Roth & Pilling
  year: 2010
term alliance: therapeutic alliance
  > The bond between client and therapist.
`);
  });

  it('amendments of elements that are not in the base', () => {
    expectKept(
      `framework ipt-a: For Adolescents\n  adapts: ipt\namend engage\n  omit [engage-3]: no sick role\n  reword [engage-4]: Other words\n`,
      `${HEAD}      - [engage-1] An ability to listen\n`,
    );
  });

  it('words that the glossary says to avoid', () => {
    expectKept(`${HEAD}      - An ability to be patient and calm, and to help the client
term client: client
  avoid: patient
`);
  });

  it('text in angle brackets', () => {
    expectKept(`${HEAD}      - An ability to call <name of the client> back within <n> days
      - An ability to use <del>no</del> pressure, nor hurry<br>at all
      - An ability to use List<String>, and <i>now</i>
`);
  });

  it('doubled words', () => {
    expectKept(`${HEAD}      - Klienten, der der Behandlung zustimmt
      - An ability to say what it is is unclear in Baden Baden
`);
  });

  it('full stops of abbreviations', () => {
    expectKept(`${HEAD}      - An ability to draw on Klerman et al.
      - An ability to adapt what was written for the U.S.A.
      - An ability to use measures of mood, sleep etc.
`);
    expectFixed(
      `${HEAD}      - An ability to help with losses, disputes etc.\n        - One that does\n        - Another\n`,
      ['disputes etc.', 'disputes etc.:'],
    );
  });

  it('code and addresses, in one line and over several', () => {
    expectKept(`${HEAD}      - An ability to use the form \`a  b\`, see https://x.org/a--b?c=d.;
      > Run:
      > \`\`\`
      > a  b
      > \`\`\`
      > and \`one
      > or  the\` other
      >
      >     x  y
`);
  });

  it('apostrophes and quotes with two readings', () => {
    const curly = `${HEAD}      - The client’s own words\n      - The client’s ‘other’ words\n      - The client’s last words\n`;
    expectKept(`${curly}      - An ability to dance to 'rock 'n' roll' of the '90s\n`);
    expectKept(`${curly}      - An ability to take in the height of 5' 6"\n`);
    expectFixed(`${curly}      - The client's "role"\n`, [`The client's "role"`, 'The client’s “role”']);
  });

  it('ids that are declared twice', () => {
    expectKept(`${HEAD}      - [a1] An ability to listen\n      - [a1] An ability to answer\n`);
    expectKept(`${HEAD}facet phase: initial, middle\n`, 'part of ipt\nfacet phase: initial, middle\n');
    expectKept(
      'framework h: H\n  adapts: i\n  - [gamma] x\n',
      'framework i: I\n  adapts: h\n  domain gamma: y\n',
    );
  });

  it('the number of lines, in a valid header or not', () => {
    const other = 'framework h: Third\ndomain d: D\n  activity a: A\n    see: @g/gamma\n';
    expectKept('framework g: Second\nframework h: \n', other);
    expectKept('framework g: Second\n  domain gamma: G\n', other);
  });
});

describe('safe fixes for layout', () => {
  it('do not move a line with one space too many, for which the column of its neighbours is offered', () => {
    const source = `${HEAD}      - An ability to be honest
       - An ability to be kind
      - An ability to be late
`;
    const workspace = expectKept(source);
    const [fix] = fixesOf(workspace, 'items-without-lead-in');
    assert.equal(fix?.title, 'Align the next competence with this one');
    assert.equal(fixed(workspace, fix), source.replace('       - An', '      - An'));
  });

  it('give a line with a tab the column of its neighbours', () => {
    const source = `${HEAD}      - An ability to be honest
\t- An ability to be kind
      - An ability to be late
`;
    expectFixed(source, ['\t- An', '      - An']);
  });

  it('do not move lines with tabs if their neighbours do not show where they belong', () => {
    expectKept(
      `${HEAD}      - An ability to be honest, by:\n\t- saying so\n\t\t- at once\n      - An ability to be late\n`,
    );
    expectKept(
      `${HEAD}      - An ability to be honest\n\t- An ability to be kind\n  activity end: Ability to end\n`,
    );
  });

  it('turn each tab into one level if there are only tabs', () => {
    const lines = HEAD.concat('      - An ability to listen\n');
    expectFixed(
      lines.replace(/^ +/gm, (blanks) => '\t'.repeat(blanks.length / 2)),
      [/^\t+/gm, toSpaces],
    );
  });

  it('do not add a colon if it is uncertain whether there is a list', () => {
    expectKept(`${HEAD}      - An ability to listen\n        - An ability to answer\n`);
    expectKept(`${HEAD}      - An ability to listen\n         - An ability\n         - An ability to ask\n`);
  });
});

describe('rounds of safe fixes', () => {
  it('undo a fix that does not solve its problem, and make the others', () => {
    const stubborn: StatementRule = {
      ...(RULES.find(({ id }) => id === 'doubled-space') as StatementRule),
      id: 'stubborn',
      check({ path, node: { statement } }, report) {
        if (statement?.kind === 'item')
          report({ path, statement, span: { start: 0, end: 1 }, message: 'No.' });
      },
      fixes({ path, statement }, workspace) {
        const line = workspace.document(path)?.statements.indexOf(statement) ?? 0;
        const at = { line, column: statement.source.length };
        return [
          { title: 'Add a mark', safe: true, changes: [{ path, range: { start: at, end: at }, text: '!' }] },
        ];
      },
    };
    const workspace = new Workspace([...RULES, stubborn]);
    workspace.configure(() => settingsOfPreset('recommended'));
    workspace.open('a.competence', `${HEAD}      - An ability to  listen\n`);
    const { problems } = fixLayout(workspace, new Set(['a.competence']));
    assert.equal(textOf(workspace), `${HEAD}      - An ability to listen\n`);
    assert.equal(problems, 1);
  });
});

describe('fixes that an author chooses', () => {
  it('keep the last line break when they remove the last lines', () => {
    const source = `${HEAD}      - An ability to listen\nsource roth: Roth\n  year: 2008\n`;
    const workspace = open([source]);
    const [fix] = fixesOf(workspace, 'unused-source');
    assert.equal(fixed(workspace, fix), `${HEAD}      - An ability to listen\n`);
    const bare = open([source.trimEnd()]);
    assert.equal(fixed(bare, fixesOf(bare, 'unused-source')[0]), `${HEAD}      - An ability to listen`);
  });

  it('replace a line break between words by a space', () => {
    const workspace = open([`${HEAD}      - An ability not to hurry<br>at all\n`]);
    const [fix] = fixesOf(workspace, 'html-in-text');
    assert.match(fixed(workspace, fix), /hurry at all/);
  });
});

describe('rules about wording', () => {
  it('ignore code, addresses, and words that only look alike', () => {
    const source = `${HEAD}      - An ability to use \`the the\`, \`<i>\`, \`a  b\` and https://x.org/patient/1
      - An ability to use the Patient Health Questionnaire, and “a patient” or in-patient teams
      - An ability to call <name of the client> back
term client: client
  avoid: patient
`;
    const rules = ['doubled-word', 'doubled-space', 'html-in-text', 'avoided-term'];
    const found = open([source])
      .problems(pathOf(0))
      .filter(({ rule }) => rules.includes(rule.id));
    assert.deepEqual(
      found.map(({ message }) => message),
      [],
    );
  });
});

describe('rules for English only', () => {
  const text = '      - Fähigkeit, mit dem Klienten, der der Behandlung zustimmt, zu sprechen\n';
  const rules = (workspace: Workspace, path: string): string[] =>
    workspace
      .problems(path)
      .map(({ rule }) => rule.id)
      .filter((id) => ['doubled-word', 'application-phrasing'].includes(id))
      .sort();
  const both = ['application-phrasing', 'doubled-word'];

  it('apply if the header names English, or no language', () => {
    for (const header of [HEAD, HEAD.replace('  language: en-GB\n', '')])
      assert.deepEqual(rules(open([header + text]), pathOf(0)), both);
  });

  it('stop applying to all files of a framework when it names another language', () => {
    const part = `part of ipt\nactivity end in basic: Das Ende\n  application:\n${text}`;
    const workspace = open([HEAD + text, part]);
    assert.deepEqual(rules(workspace, pathOf(1)), both);
    const german = workspace.open(pathOf(0), HEAD.replace('en-GB', 'de') + text);
    assert.ok(german.dirtyPaths.has(pathOf(1)));
    assert.deepEqual([rules(workspace, pathOf(0)), rules(workspace, pathOf(1))], [[], []]);
    workspace.close(pathOf(0));
    assert.deepEqual(rules(workspace, pathOf(1)), both);
  });
});

function pathOf(index: number): string {
  return `${'abc'.charAt(index)}.competence`;
}

function open(sources: readonly string[]): Workspace {
  const workspace = new Workspace();
  workspace.configure(() => settingsOfPreset('ucl-core'), '2026-11-21');
  sources.forEach((source, index) => {
    workspace.open(pathOf(index), source);
  });
  return workspace;
}

function textOf(workspace: Workspace, path = pathOf(0)): string {
  const document = workspace.document(path);
  return document ? documentText(document) : '';
}

/** Expects that nothing in these files is fixed without asking; gives the workspace. */
function expectKept(...sources: readonly string[]): Workspace {
  const workspace = open(sources);
  const paths = sources.map((_, index) => pathOf(index));
  fixLayout(workspace, new Set(paths));
  assert.deepEqual(
    paths.map((path) => textOf(workspace, path)),
    sources,
  );
  const problems = paths.flatMap((path) => workspace.problems(path));
  assert.deepEqual(safeFixes(problems, workspace), []);
  return workspace;
}

/** Expects that these replacements, and no others, are made in the source without asking. */
function expectFixed(
  source: string,
  ...changes: readonly [string | RegExp, string | ((found: string) => string)][]
) {
  const workspace = open([source]);
  fixLayout(workspace, new Set([pathOf(0)]));
  const expected = changes.reduce((text, [from, to]) => text.replace(from, to as string), source);
  assert.equal(textOf(workspace), expected);
}

function toSpaces(tabs: string): string {
  return '  '.repeat(tabs.length);
}

function fixesOf(workspace: Workspace, rule: string): readonly Fix[] {
  return workspace
    .problems(pathOf(0))
    .filter((problem) => problem.rule.id === rule)
    .flatMap((problem) => problem.rule.fixes?.(problem, workspace) ?? []);
}

/** The first file after the fix. */
function fixed(workspace: Workspace, fix: Fix | undefined): string {
  assert.ok(fix);
  for (const { path, ...change } of fix.changes) workspace.edit(path, [change]);
  return textOf(workspace);
}
