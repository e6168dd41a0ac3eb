import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import type { Workspace } from '../../server/src/engine/index.ts';
import { outlineOf } from '../../server/src/engine/model/index.ts';
import { isValidId, lineOf } from '../../server/src/engine/syntax/index.ts';
import type { Position } from '../../server/src/engine/text/index.ts';
import { RenameRefusal } from '../../server/src/ide/rename/refuse.ts';
import { renamingAt } from '../../server/src/ide/rename/renamingAt.ts';
import { repositoryRoot } from '../samples/published.ts';
import { textsAfterChanges, workspaceOf } from '../support/ide.ts';
import { text } from '../support/randomWorkspaces.ts';
import { runs } from '../support/runs.ts';

const SAMPLES = join(repositoryRoot, 'samples');
/** Nothing is called this, and nothing is nearly called this. */
const FRESH = 'zq9-zq9-zq9';
const SEED = 20_261_121;

describe('renaming', function () {
  this.timeout(300_000);

  it('in the samples changes nothing but the name in problems and outlines', () => {
    const texts = readSamples();
    const before = workspaceOf(texts);
    const named = [...namesIn(before)];
    assert.ok(named.length > 300);
    let renamed = 0;
    for (const { path, position, name } of fc.sample(fc.constantFrom(...named), {
      numRuns: 40,
      seed: SEED,
    })) {
      const after = renamedAt(before, path, position, FRESH);
      assert.ok(after, `${name} of ${path} can be renamed`);
      assert.notDeepEqual(after, texts);
      assert.deepEqual(describeAll(workspaceOf(after), FRESH, name), describeAll(before, name, name));
      renamed++;
    }
    assert.equal(renamed, 40);
  });

  it('of glossary terms in the samples changes nothing but the words in outlines', () => {
    const texts = readSamples();
    const before = workspaceOf(texts);
    let renamed = 0;
    for (const { path, position, words } of titlesOfTerms(before)) {
      const fresh = scramble(words);
      const after = renamedAt(before, path, position, fresh);
      assert.ok(after, `${words} of ${path} can be renamed`);
      const restored = (outline: string) =>
        outline.toLowerCase().replaceAll(fresh.toLowerCase(), words.toLowerCase());
      assert.equal(restored(outlines(workspaceOf(after))), outlines(before).toLowerCase());
      renamed++;
    }
    assert.ok(renamed > 10);
  });

  it('in any workspace changes nothing but the name in problems, or is refused', () => {
    const tally = { renamed: 0, refused: 0 };
    const workspaces = fc.tuple(text, text, text, fc.nat());
    fc.assert(
      fc.property(workspaces, ([first, second, third, choice]) => {
        const texts = { 'a.competence': first, 'b.competence': second, 'c.competence': third };
        const before = workspaceOf(texts);
        const named = [...namesIn(before)];
        const chosen = named[choice % named.length];
        // An invalid id is fixed by giving another name.
        if (chosen === undefined || !isValidId(chosen.name)) return;
        const { path, position, name } = chosen;
        const after = renamedAt(before, path, position, FRESH);
        tally[after ? 'renamed' : 'refused']++;
        if (after === undefined) return;
        assert.deepEqual(describeAll(workspaceOf(after), FRESH, name), describeAll(before, name, name));
      }),
      runs(300),
    );
    assert.ok(tally.renamed > 100 && tally.refused > 20, JSON.stringify(tally));
  });
});

type Texts = Readonly<Record<string, string>>;

function readSamples(): Texts {
  const names = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => name.endsWith('.competence')).sort();
  return Object.fromEntries(
    paths.map((path) => [path.split(sep).join('/'), readFileSync(join(SAMPLES, path), 'utf8')]),
  );
}

interface NamedPlace {
  readonly path: string;
  readonly position: Position;
  readonly name: string;
}

/** All places that name something: where it is declared, and where it is used. */
function* namesIn(workspace: Workspace): Iterable<NamedPlace> {
  for (const path of workspace.paths()) {
    let line = 0;
    for (const { id, into, text: running } of workspace.document(path)?.statements ?? []) {
      for (const part of [id, into]) {
        if (part?.text) yield { path, position: { line, column: part.start }, name: part.text };
      }
      for (const { id: name, end } of running?.references ?? []) {
        yield { path, position: { line, column: end }, name };
      }
      line++;
    }
  }
}

function* titlesOfTerms(
  workspace: Workspace,
): Iterable<{ readonly path: string; readonly position: Position; readonly words: string }> {
  for (const path of workspace.paths()) {
    let line = 0;
    for (const { kind, text: title } of workspace.document(path)?.statements ?? []) {
      if (kind === 'term' && title)
        yield { path, position: { line, column: title.start }, words: title.text };
      line++;
    }
  }
}

/** The texts after a renaming; undefined when it is refused. */
function renamedAt(
  workspace: Workspace,
  path: string,
  position: Position,
  newName: string,
): Texts | undefined {
  try {
    return textsAfterChanges(workspace, renamingAt(workspace, path, position).changesTo(newName));
  } catch (error) {
    if (!(error instanceof RenameRefusal)) throw error;
    assert.match(error.message, /^[A-Z'].*\.$/);
    return undefined;
  }
}

/**
 * The outlines and the problems of a workspace, with `name` replaced by `written`, without suggestions for misspelt
 * names.
 */
function describeAll(workspace: Workspace, name: string, written: string): readonly string[] {
  const problems: string[] = [];
  for (const path of workspace.paths()) {
    const document = workspace.document(path);
    if (document === undefined) continue;
    for (const { rule, statement, message } of workspace.problems(path)) {
      const said = message.replace(
        / (?:Did you mean|Use '|If it is kept|Start one of|Open the folder|Correct (?:the id|it)|Declare one).*$/,
        '',
      );
      // If a framework inherits from several, the message names the first.
      const heard = said.replace(/^'[^']*' has no/, 'The base has no');
      problems.push(`${path}:${lineOf(document, statement)} ${rule.id} ${heard}`);
    }
  }
  const lines = [...outlines(workspace).split('\n'), ...problems];
  return lines.map((line) => line.replaceAll(name, written)).sort();
}

function outlines(workspace: Workspace): string {
  return workspace
    .frameworks()
    .map((framework) => JSON.stringify(outlineOf(framework, workspace)))
    .join('\n');
}

/** Other words of the same length and with the same capitals, which occur nowhere. */
function scramble(words: string): string {
  return words.replace(/[a-z]/g, 'q').replace(/[A-Z]/g, 'Q').replace(/q/, 'z');
}
