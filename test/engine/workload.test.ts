import assert from 'node:assert/strict';
import { NOWHERE } from '../../bench/workload/makeModel.ts';
import { workload } from '../../bench/workload.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { parseDocument } from '../../server/src/engine/syntax/index.ts';

const SIZE = { competences: 1000, files: 6, frameworks: 2 };

describe('a generated framework for measurements', () => {
  it('has the same bytes each time, and others for another seed', () => {
    assert.deepEqual(workload(SIZE), workload({ ...SIZE, seed: 1 }));
    assert.notDeepEqual(workload(SIZE), workload({ ...SIZE, seed: 2 }));
    const [line] = workload({ competences: 20 }).flatMap(({ text }) => text.match(/\[c-1\].*/) ?? []);
    assert.equal(line, UNCHANGED);
  });

  it('has the requested number of files and competences', () => {
    const files = workload(SIZE);
    assert.equal(files.length, SIZE.files);
    assert.equal(files.flatMap(({ text }) => text.match(/^ +- /gm) ?? []).length, SIZE.competences);
  });

  it('has no unknown statement', () => {
    const kinds = workload(SIZE).flatMap(({ text }) =>
      [...parseDocument(text).statements].map(({ kind }) => kind),
    );
    assert.ok(kinds.includes('item') && !kinds.includes('unknown'));
  });

  it('has only the requested problem', () => {
    assert.deepEqual(problemsOf(SIZE), []);
    assert.deepEqual(problemsOf({ ...SIZE, wrong: 'c-2' }), ['unknown-reference', 'unknown-reference']);
  });

  it('has the requested number of references to the first competence', () => {
    const counted = (references: number): number =>
      workload({ competences: 500, references }).flatMap(({ text }) => text.match(/\(@c-1\)/g) ?? []).length;
    const drawn = counted(0);
    assert.ok(counted(200) >= 200 && counted(200) <= 200 + drawn);
    assert.ok(workload({ ...SIZE, wrong: 'c-2' })[0]?.text.includes(`(@${NOWHERE})`));
  });
});

/** Only change this together with the measures: earlier and later figures can then not be compared. */
const UNCHANGED =
  '[c-1] An ability to draw on knowledge of language listen context impact event cope listen boundary illness session express';

function problemsOf(size: Parameters<typeof workload>[0]): string[] {
  const workspace = new Workspace();
  const files = workload(size);
  for (const { path, text } of files) workspace.open(path, text);
  return files.flatMap(({ path }) => workspace.problems(path).map(({ rule }) => rule.id));
}
