import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAttention } from '../../server/src/engine/diff/attention/findAttention.ts';
import type { Attention } from '../../server/src/engine/diff/index.ts';
import { isEditorial } from '../../server/src/engine/diff/significance.ts';
import { lexiconOf } from '../../server/src/engine/language/watched/lexicons.ts';
import { wordsOfAttention } from '../../server/src/engine/render/index.ts';
import { groupBy } from '../../server/src/engine/text/groupBy.ts';
import { repositoryRoot } from '../samples/published.ts';

/** A statement before and after an edit. */
interface Edit {
  readonly family: string;
  readonly language: string;
  readonly before: string;
  readonly after: string;
}

/** The families of edits that the tables get wrong. */
const WRONG = /^(?:not recognised|still pointed out),/;

describe('what a reviewer must look at first', () => {
  const changed = readEdits('changed.txt');
  const harmless = readEdits('harmless.txt');

  for (const [family, edits] of groupBy(changed, nameOf)) {
    if (WRONG.test(family)) continue;
    it(`is pointed out: ${family}`, () => {
      assert.deepEqual(edits.filter((edit) => notesOf(edit).length === 0).map(shown), []);
    });
  }

  for (const [family, edits] of groupBy(harmless, nameOf)) {
    if (WRONG.test(family)) continue;
    it(`is not seen in harmless edits: ${family}`, () => {
      assert.deepEqual(edits.filter((edit) => notesOf(edit).length > 0).map(shown), []);
    });
  }

  it('is found in nearly every edit that changes the meaning, and in hardly any other', () => {
    const shareOf = (edits: readonly Edit[]): number =>
      edits.filter((edit) => notesOf(edit).length > 0).length / edits.length;
    assert.ok(shareOf(changed) > 0.95);
    assert.ok(shareOf(harmless) < 0.1);
  });
});

function nameOf({ family, language }: Edit): string {
  return `${family}, ${language}`;
}

/** Reads edits by family: `== family, language`, then `- before` and `+ after`. */
function readEdits(file: string): Edit[] {
  const text = readFileSync(join(repositoryRoot, 'test/engine/diff/wording', file), 'utf8');
  const edits: Edit[] = [];
  let [family, language, before] = ['', '', ''];
  for (const line of text.split('\n')) {
    const rest = line.slice(2).trim();
    if (line.startsWith('==')) [family = '', language = ''] = rest.split(', ');
    else if (line.startsWith('- ')) before = rest;
    else if (line.startsWith('+ ')) edits.push({ family, language, before, after: rest });
  }
  return edits;
}

function notesOf({ language, before, after }: Edit): readonly Attention[] {
  return isEditorial(before, after) ? [] : findAttention(before, after, lexiconOf(language));
}

function shown(edit: Edit): string {
  return `${edit.before} → ${edit.after}: ${wordsOfAttention({ attention: notesOf(edit) })}`;
}
