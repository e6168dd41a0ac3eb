import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/engine/index.ts';
import { type Element, outlineOf } from '../../server/src/engine/model/index.ts';
import {
  doublingAdaptations,
  doublingIncludes,
  type Files,
  repeatedInclude,
} from '../support/growingFamilies.ts';

/** As often one activity may be in a framework. */
const MOST = 10;

function opened(files: Files): Workspace {
  const workspace = new Workspace();
  workspace.openAll(files);
  return workspace;
}

/** How often the activity is in the framework. */
function copiesOf(id: string, framework: string, workspace: Workspace): number {
  const count = (elements: readonly Element[]): number =>
    elements.reduce(
      (sum, { kind, id: own, children }) =>
        sum + (kind === 'activity' && own?.text === id ? 1 : 0) + count(children),
      0,
    );
  return count(workspace.framework(framework)?.children ?? []);
}

function refusedIn(path: string, workspace: Workspace): string[] {
  return workspace
    .problems(path)
    .filter(({ rule }) => rule.id === 'too-many-copies')
    .map(({ message }) => message);
}

describe('copies that includes bring in', () => {
  it('are limited to ten, and every further include is reported', () => {
    const workspace = opened(repeatedInclude(MOST + 2));
    assert.equal(copiesOf('a', 'f1', workspace), MOST);
    assert.deepEqual(
      refusedIn('f1.competence', workspace),
      Array(2).fill(
        "Nothing is included here: the framework would have more than 10 copies of 'a'. Remove an include of it, here or in a framework that is included.",
      ),
    );
    assert.deepEqual(refusedIn('f1.competence', opened(repeatedInclude(MOST))), []);
  });

  it('are counted through nested includes and inheritance', () => {
    for (const files of [doublingIncludes(21), doublingAdaptations(21)]) {
      const workspace = opened(files);
      for (const { id } of workspace.frameworks()) {
        const copies = copiesOf('a', id, workspace);
        assert.ok(copies >= 1 && copies <= MOST, `${id} has ${copies}`);
      }
      assert.ok(files.some(([path]) => refusedIn(path, workspace).length > 0));
    }
  });

  it('are not limited if each include brings in something else', () => {
    const activities = Array.from(
      { length: 300 },
      (_, index) => `  activity a${index}: A\n    - An ability\n`,
    );
    const includes = activities.map((_, index) => `  include @f/a${index}\n`);
    const workspace = opened([
      ['f', `framework f: F\ndomain d: D\n${activities.join('')}`],
      ['g', `framework g: G\ndomain e: E\n${includes.join('')}`],
    ]);
    assert.equal(workspace.framework('g')?.counts.activities, 300);
    assert.deepEqual(refusedIn('g', workspace), []);
  });

  it('keep the lines of refused includes', () => {
    const workspace = opened(repeatedInclude(MOST + 1));
    const outline = JSON.stringify(outlineOf(workspace.framework('f1') as never, workspace));
    assert.match(outline, /"d10"/);
    assert.equal(workspace.framework('f1')?.refused.length, 1);
  });
});
