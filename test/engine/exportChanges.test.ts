import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import {
  type ExportBlock,
  type ExportDocument,
  frameworkDocument,
  type Run,
} from '../../server/src/engine/export/index.ts';
import type { Workspace } from '../../server/src/engine/index.ts';
import { writeDocx } from '../../server/src/exporters/docx.ts';
import { changedElements, comparisonOf, shownChanges } from '../support/comparedPage.ts';
import { runsOfBlocks, sampleWorkspace } from '../support/exported.ts';
import { workspaceOf } from '../support/resolved.ts';

const BEFORE = `
framework x: X
domain basic: Basics
  activity engage: Ability to engage
    - [direct] An ability not to hurry the *client*
    - [listen] An ability to listen
    - [gone] An ability that goes:
      - what goes with it
  activity old: Ability of old
    > As it was.
    knowledge:
      - Knowledge of old
domain away: A domain that goes
`;
const AFTER = BEFORE.replace('not to hurry', 'to hurry')
  .replace(
    / {4}- \[gone\][\s\S]*(?=\ndomain away)/,
    '    - [new] Skill in planning breaks for rest\n      note: Since May',
  )
  .replace(/domain away.*\n/, 'domain come: Supervision\n  activity more: Ability for more\n');

describe('a document with the changes marked', () => {
  it('marks words, and what came and went', () => {
    const lines = linesOf(documentOf(workspaceOf(BEFORE), workspaceOf(AFTER)));
    for (const line of [
      'An ability [-not -]to hurry the client',
      'An ability to listen',
      '[-An ability that goes:-]',
      '[-what goes with it-]',
      '[+Skill in planning breaks for rest+]',
      '[+Since May+]',
      '[-Ability of old-]',
      '[-As it was.-]',
      '[-Knowledge of old-]',
      '[-A domain that goes-]',
      '[+Supervision+]',
      '[+Ability for more+]',
    ])
      assert.ok(lines.includes(line), `${line}\n\n${lines.join('\n')}`);
    assert.ok(lines.indexOf('[-A domain that goes-]') > lines.indexOf('[-Knowledge of old-]'));
  });

  it('reads as the new version without what is removed, and has all of the old one', () => {
    const [before, after] = [workspaceOf(BEFORE), workspaceOf(AFTER)];
    const runs = runsOfBlocks(documentOf(before, after));
    const kept = runs.filter(({ change }) => change !== 'removed');
    assert.equal(wordsOf(kept), wordsOf(runsOfBlocks(plain(after))));
    const old = wordsOf(runs.filter(({ change }) => change !== 'added'));
    for (const { text } of runsOfBlocks(plain(before)).filter(({ text }) => /[a-z]{4}/.test(text)))
      assert.ok(old.includes(wordsOf([{ text }])), text);
  });

  it('leaves nothing in Word of what is rejected or accepted', async () => {
    const [before, after] = [workspaceOf(BEFORE), workspaceOf(AFTER)];
    const { bytes } = await writeDocx(marked(before, after));
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    // What is in no other element than the text of a run.
    const wordsIn = (part: string): string =>
      [...part.matchAll(/<w:(?:t|delText)\b[^>]*>([^<]*)/g)].map(([, text]) => text).join('|');
    const body = xml.slice(xml.lastIndexOf('</w:tbl>'));
    const rejected = wordsIn(body.replace(/<w:ins [^>]*[^/]>[\s\S]*?<\/w:ins>/g, ''));
    assert.doesNotMatch(rejected, /planning breaks|new|Since May|Supervision|for more|come/);
    const accepted = wordsIn(body.replace(/<w:del [^>]*[^/]>[\s\S]*?<\/w:del>/g, ''));
    assert.doesNotMatch(accepted, /that goes|Knowledge of old|As it was|not/);
    assert.match(accepted, /planning breaks/);
  });

  it('marks nothing where nothing changed, in every sample', () => {
    const [before, after] = [sampleWorkspace(), sampleWorkspace()];
    for (const id of ['ipt', 'kitchen-sink'])
      assert.deepEqual(documentOf(before, after, id), plain(after, id));
  });
});

function documentOf(before: Workspace, after: Workspace, id = 'x'): readonly ExportBlock[] {
  return marked(before, after, id).blocks;
}

function marked(before: Workspace, after: Workspace, id = 'x'): ExportDocument {
  const framework = after.framework(id);
  assert.ok(framework);
  const changes = shownChanges(changedElements(comparisonOf(before, after), framework));
  return frameworkDocument({ framework, marked: { since: 'HEAD', changes } }, after);
}

function plain(workspace: Workspace, id = 'x'): readonly ExportBlock[] {
  const framework = workspace.framework(id);
  assert.ok(framework);
  return frameworkDocument({ framework }, workspace).blocks;
}

function linesOf(blocks: readonly ExportBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return said(block.text);
      case 'list':
        return block.items.flatMap(({ text, blocks: inside }) => [said(text), ...linesOf(inside)]);
      case 'quote':
        return linesOf(block.blocks);
      default:
        return [];
    }
  });
}

function said(runs: readonly Run[]): string {
  const signs = { added: '+', removed: '-' } as const;
  return runs
    .map(({ text, change }) => (change === undefined ? text : `[${signs[change]}${text}${signs[change]}]`))
    .join('')
    .replaceAll('-] ', ' -]');
}

function wordsOf(runs: readonly Pick<Run, 'text'>[]): string {
  return runs
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
