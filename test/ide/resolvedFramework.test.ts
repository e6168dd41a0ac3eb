import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../server/src/engine/index.ts';
import { type OutlineEntry, outlineOf } from '../../server/src/engine/model/index.ts';
import { printResolved } from '../../server/src/ide/frameworks/printResolved.ts';

describe('a resolved framework', () => {
  const samples = workspaceOf('samples');

  for (const framework of samples.frameworks()) {
    it(`has the same elements: ${framework.id}`, () => {
      const text = printResolved(framework, samples);
      const alone = new Workspace();
      alone.open('alone.competence', text);
      const again = alone.framework(framework.id);
      assert.ok(again);
      assert.deepEqual(
        saidIn(outlineOf(again, alone).children),
        saidIn(outlineOf(framework, samples).children),
      );
    });
  }

  it('shows the origin of elements', () => {
    const workspace = new Workspace();
    workspace.open('base', BASE);
    workspace.open('heir', HEIR);
    const framework = workspace.framework('heir');
    assert.ok(framework);
    assert.equal(printResolved(framework, workspace), EXPECTED);
  });
});

const BASE = `framework base: Base
domain d: D
  activity a: A
    > What it is.
    - [a1] One
    - [a2] Two
  activity b: B
    - [b1] Be
`;
const HEIR = `framework heir: Heir
  adapts: base
  version: 0.2.0
amend a
  reword [a1]: The first
  omit [a2]: too much
  - [a3] Three
activity c in d: C
  - [c1] See
`;
const EXPECTED = `// The complete framework heir, with everything that it inherits from base. This text is read-only: edit the original files instead.
// A comment on the origin of an element also applies to everything in it.

framework heir: Heir
  version: 0.2.0

// inherited from base
domain d: D

  activity a: A
    > What it is.
    // reworded; in base: One
    - [a1] The first
    // added
    - [a3] Three

  activity b: B
    - [b1] Be

  // own
  activity c: C
    - [c1] See

// Left out:
//   [a2] Two (too much)
`;

/** The elements without their locations. */
function saidIn(entries: readonly OutlineEntry[]): unknown[] {
  return entries.map(({ kind, id, title, text, children }) => ({
    kind,
    id,
    title,
    text,
    children: saidIn(children),
  }));
}

function workspaceOf(folder: string): Workspace {
  const workspace = new Workspace();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.competence')) workspace.open(name, readFileSync(join(folder, name), 'utf8'));
  }
  return workspace;
}
