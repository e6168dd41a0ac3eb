import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toChangelog } from '../../server/src/cli/diff/changelog.ts';
import type { ComparisonResult } from '../../server/src/cli/diff/comparisonResult.ts';
import { toHtml } from '../../server/src/cli/diff/html.ts';
import { toJson } from '../../server/src/cli/diff/json.ts';
import { toMarkdown } from '../../server/src/cli/diff/markdown.ts';
import { toText } from '../../server/src/cli/diff/text.ts';
import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { describeChange } from '../../server/src/ide/comparison/describeChange.ts';
import { repositoryRoot } from '../samples/published.ts';
import { printLines, readLines } from '../support/lineTree.ts';
import { editAtRandom, randomNumbers } from '../support/randomEdits.ts';

/** Much is tried, and a machine may have other things to do. */
const MINUTES = 600_000;
const SCRIPTS = 60;
const FOLDER = join(repositoryRoot, 'samples', 'ipt');

type Files = ReadonlyMap<string, string>;

/** Every format that shows a comparison; the release notes leave out what only authors see. */
const FORMATS: Readonly<Record<string, (compared: ComparisonResult) => string>> = {
  text: toText,
  markdown: toMarkdown,
  html: toHtml,
  json: toJson,
  editor: ({ difference }) =>
    difference.changes.map((change) => `${change.id ?? ''} ${describeChange(change)}`).join('\n'),
};

describe('every word that came or went', () => {
  it('is shown in every format, after random edits', function () {
    this.timeout(MINUTES);
    const before = samples();
    for (let seed = 1; seed <= SCRIPTS; seed++) {
      const after = edited(before, seed);
      expectShown(before, after, `seed ${seed}`);
      expectShown(after, before, `seed ${seed}, backwards`);
    }
  });

  it('is shown in every format, if a whole framework comes or goes', () => {
    // A comment on a pull request has no room for more.
    const files = new Map([...samples()].filter(([path]) => /^(ipt|meta)/.test(path)));
    const none = new Map([['other.competence', 'framework other: Other\n']]);
    expectShown(none, new Map([...none, ...files]), 'added');
    expectShown(new Map([...none, ...files]), none, 'removed');
  });

  it('is shown to readers, if it is about practice', () => {
    const lines = [
      'framework f: F',
      'domain d: D',
      '  activity a: A',
      '    > Described amply',
      '    application:',
      '      - An ability to keep the client safe, by:',
      '        - [alone] never leaving a suicidal client unattended',
    ];
    const before = new Map([['f.competence', lines.slice(0, 2).join('\n')]]);
    const after = new Map([['f.competence', lines.join('\n')]]);
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const shown = wordsIn(toChangelog(compare(from, to)));
      for (const word of ['amply', 'safe', 'unattended', 'alone']) assert.ok(shown.has(word), word);
    }
  });
});

function expectShown(before: Files, after: Files, which: string): void {
  const [old, now] = [textWords(before), textWords(after)];
  const changed = [...now].filter((word) => !old.has(word)).concat([...old].filter((word) => !now.has(word)));
  const compared = compare(before, after);
  for (const [format, write] of Object.entries(FORMATS)) {
    const shown = wordsIn(write(compared));
    const hidden = changed.filter((word) => !shown.has(word));
    assert.equal(hidden.slice(0, 20).join(' '), '', `${which}: not shown as ${format}`);
  }
}

function compare(before: Files, after: Files): ComparisonResult {
  const sides = [before, after].map((files) => {
    const workspace = new Workspace([]);
    for (const [path, text] of files) workspace.open(path, text);
    const asked = new Set(workspace.frameworks().map(({ id }) => id));
    return { name: 'a version', workspace, asked, reviews: [], shown: (path: string) => path };
  });
  const [left, right] = sides as [(typeof sides)[0], (typeof sides)[0]];
  return { difference: diffWorkspaces(left.workspace, right.workspace), sides: [left, right], notes: [] };
}

function samples(): Files {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('.competence'))
      .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
  );
}

function edited(files: Files, seed: number): Files {
  const random = randomNumbers(seed * 6007);
  const trees = new Map([...files].map(([path, text]) => [path, readLines(text)] as const));
  let count = 0;
  const editing = { files: [...trees.values()], random, fresh: () => seed * 1000 + count++ };
  for (let edit = 0; edit <= random(8); edit++) editAtRandom(editing);
  return new Map([...trees].map(([path, tree]) => [path, printLines(tree)]));
}

/** The words of all lines, without what begins them: keywords, and the names of properties. */
function textWords(files: Files): Set<string> {
  const text = [...files.values()].join('\n').replace(/^\s*(?:\/\/|[>?-])?\s*(?:[\w-]+(?= |:))?/gm, ' ');
  return wordsIn(text);
}

function wordsIn(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}
