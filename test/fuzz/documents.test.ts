import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffWorkspaces, mergeTexts } from '../../server/src/engine/diff/index.ts';
import { readPasted } from '../../server/src/engine/import/index.ts';
import { Workspace } from '../../server/src/engine/index.ts';
import { documentText, parseDocument } from '../../server/src/engine/syntax/index.ts';
import { format, meaning } from '../support/formatted.ts';
import { count, fuzz } from '../support/fuzz.ts';
import { expectNoLineLost } from '../support/mergedLines.ts';
import { step, take, text } from '../support/randomWorkspaces.ts';
import { wholeDocument } from '../support/wholeDocument.ts';

const PATH = 'a.competence';
const steps = fc.array(
  step.map((change) => ({ ...change, path: PATH })),
  { minLength: 1, maxLength: 10 },
);

/** A text, and what edits make of it. */
function edited(before: string, changes: readonly Parameters<typeof take>[1][]): string {
  const workspace = new Workspace([]);
  workspace.open(PATH, before);
  for (const change of changes) if (change.kind !== 'close') take(workspace, change);
  count('edits', changes.length);
  const document = workspace.document(PATH);
  return document ? documentText(document) : '';
}

describe('any document', () => {
  fuzz(
    'equals the parsed whole text after each edit',
    fc.tuple(text, steps),
    ([before, changes]) => {
      const workspace = new Workspace([]);
      workspace.open(PATH, before);
      for (const change of changes) {
        take(workspace, change);
        const document = workspace.document(PATH);
        if (document === undefined) workspace.open(PATH, before);
        else assert.deepEqual(wholeDocument(document), wholeDocument(parseDocument(documentText(document))));
        count('edits');
        count('documents parsed in part, as the whole gives');
      }
    },
    { share: 4 },
  );

  fuzz(
    'keeps its meaning when it is formatted, and is stable after that',
    text,
    (typed) => {
      const formatted = format(typed);
      assert.deepEqual(meaning(formatted), meaning(typed));
      assert.equal(formatted.replace(/\s/g, ''), typed.replace(/\s/g, ''));
      assert.equal(format(formatted), formatted);
      count('documents formatted twice');
    },
    { share: 8 },
  );

  fuzz(
    'merges with itself, and loses no line in a merge with another version',
    fc.tuple(text, steps, steps),
    ([base, left, right]) => {
      const [ours, theirs] = [edited(base, left), edited(base, right)];
      assert.deepEqual(mergeTexts(base, ours, base), { text: ours, conflicts: 0 });
      assert.deepEqual(mergeTexts(base, base, ours), { text: ours, conflicts: 0 });
      assert.deepEqual(mergeTexts(base, ours, ours), { text: ours, conflicts: 0 });
      expectNoLineLost(base, ours, theirs, mergeTexts(base, ours, theirs).text, 'lost');
      count('merges', 4);
    },
    { share: 4 },
  );

  fuzz(
    'can be pasted as text or HTML',
    fc.tuple(text, fc.boolean()),
    ([typed, isHtml]) => {
      readPasted(isHtml ? { html: typed } : { text: typed });
      count('texts pasted');
    },
    { share: 2 },
  );

  fuzz(
    'has no differences from itself',
    text,
    (typed) => {
      const [before, after] = [new Workspace([]), new Workspace([])];
      for (const workspace of [before, after]) workspace.open(PATH, typed);
      assert.deepEqual(diffWorkspaces(before, after).changes, []);
      count('documents compared with themselves');
    },
    { share: 4 },
  );
});
