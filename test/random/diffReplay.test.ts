import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffWorkspaces } from '../../server/src/engine/diff/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { repositoryRoot } from '../samples/published.ts';
import { printLines, readLines } from '../support/lineTree.ts';
import { editAtRandom, randomNumbers } from '../support/randomEdits.ts';
import { expectReplayed, modelsOf } from '../support/replayed.ts';

/** Much is tried, and a machine may have other things to do. */
const MINUTES = 600_000;
const SAMPLES = join(repositoryRoot, 'samples');

/** The samples whose paths match. */
function samples(wanted: RegExp): Map<string, string> {
  const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.competence') && wanted.test(name));
  return new Map(files.map((name) => [name, readFileSync(join(SAMPLES, name), 'utf8')]));
}

function workspaceOf(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace([]);
  for (const [path, text] of files) workspace.open(path, text);
  return workspace;
}

/** Edits the files of the IPT sample at random, by this many scripts, and compares each result with the original. */
function compareEdited(files: ReadonlyMap<string, string>, scripts: number): void {
  const before = workspaceOf(files);
  const models = modelsOf(before);
  const after = workspaceOf(files);
  let current = files;
  for (let seed = 1; seed <= scripts; seed++) {
    const random = randomNumbers(seed * 7919);
    const trees = new Map(
      [...files].filter(([path]) => path.startsWith('ipt/')).map(([path, text]) => [path, readLines(text)]),
    );
    let count = 0;
    const editing = { files: [...trees.values()], random, fresh: () => seed * 1000 + count++ };
    const edits = Array.from({ length: 1 + random(10) }, () => editAtRandom(editing)).filter(Boolean);
    const edited = new Map([
      ...files,
      ...[...trees].map(([path, tree]) => [path, printLines(tree)] as const),
    ]);
    for (const [path, text] of edited) if (text !== current.get(path)) after.open(path, text);
    current = edited;
    const difference = diffWorkspaces(before, after);
    expectReplayed(models, after, difference);
    const sent = difference.changes.map(
      ({ type, kind, framework, id, title }) => `${type} ${framework} ${kind} ${id ?? title}`,
    );
    assert.ok(sent.length <= edits.length, `seed ${seed}: ${edits.join('; ')}\n${sent.join('\n')}`);
  }
}

describe('the result of a comparison', () => {
  it('rebuilds the new version from the old one, and is never larger than the edits', function () {
    this.timeout(MINUTES);
    compareEdited(samples(/^ipt\//), 1000);
  });

  it('is reported once for a framework that others include and adapt, and is valid for each of them', function () {
    this.timeout(MINUTES);
    compareEdited(samples(/^(generic|ipt|ipt-a|fb-ipt)\//), 100);
  });
});
