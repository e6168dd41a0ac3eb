import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixLayout } from '../../server/src/cli/check/fixLayout.ts';
import { settingsOfPreset } from '../../server/src/engine/checking/configuration.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { documentText } from '../../server/src/engine/syntax/index.ts';
import { literalsIn, prose, wordsByLine } from '../support/randomProse.ts';
import { PATHS, text } from '../support/randomWorkspaces.ts';
import { runs } from '../support/runs.ts';

/** Much is tried, and a machine may have other things to do. */
const MINUTES = 300_000;

/** The same texts each time, so that a change is judged by its effect; `RUNS=5000` tries others. */
const RUNS = runs(800);

/** Prose that invites fixes, or lines that provoke every rule: the texts of a workspace by their paths. */
const texts = fc.oneof(
  { weight: 2, arbitrary: prose },
  {
    weight: 1,
    arbitrary: fc
      .array(text, { minLength: 1, maxLength: PATHS.length })
      .map((all) => new Map(all.map((each, index) => [PATHS[index] as string, each]))),
  },
);

function open(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace();
  workspace.configure(() => settingsOfPreset('ucl-core'), '2026-11-21');
  for (const [path, source] of files) workspace.open(path, source);
  return workspace;
}

function textsOf(workspace: Workspace, paths: Iterable<string>): Map<string, string> {
  return new Map(
    [...paths].map((path) => {
      const document = workspace.document(path);
      return [path, document ? documentText(document) : ''];
    }),
  );
}

describe('safe fixes', () => {
  it('keep every word, line, address and piece of code, and leave nothing for a second run', () => {
    fc.assert(
      fc.property(texts, (files) => {
        const paths = new Set(files.keys());
        const workspace = open(files);
        const literals = [...paths].map((path) => literalsOf(workspace, path));
        fixLayout(workspace, paths);
        const fixed = textsOf(workspace, paths);
        for (const [path, source] of files) {
          assert.deepEqual(wordsByLine(fixed.get(path) ?? ''), wordsByLine(source), path);
        }
        assert.deepEqual(
          [...paths].map((path) => literalsOf(workspace, path)),
          literals,
        );
        const again = open(fixed);
        assert.deepEqual(fixLayout(again, paths), { problems: 0, texts: [] });
      }),
      RUNS,
    );
  }).timeout(MINUTES);

  it('are tested with texts that need a fix of each rule that has safe ones', () => {
    const made = new Set<string>();
    for (const files of fc.sample(texts, { numRuns: 600, seed: 1 })) {
      const workspace = open(files);
      for (const path of files.keys()) {
        for (const problem of workspace.problems(path)) {
          if (problem.rule.fixes?.(problem, workspace).some(({ safe }) => safe)) made.add(problem.rule.id);
        }
      }
    }
    assert.deepEqual([...made].sort(), SAFE);
  }).timeout(MINUTES);
});

/** The rules that may fix something without asking; another one that is added belongs into the random texts as well. */
const SAFE = [
  'doubled-space',
  'invalid-facet-value',
  'invalid-value',
  'items-without-lead-in',
  'mixed-quotes',
  'tab-indentation',
  'trailing-punctuation',
  'unknown-statement',
].sort();

function literalsOf(workspace: Workspace, path: string): readonly string[] {
  const document = workspace.document(path);
  return document ? literalsIn(document) : [];
}
