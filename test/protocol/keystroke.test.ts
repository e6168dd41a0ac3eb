import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { Work } from '../../server/src/lsp/work.ts';
import { LanguageClient, withClient } from '../support/languageClient.ts';
import { placesOf, rangeOfText } from '../support/sources.ts';

const CODE = 'activity-without-domain';

/** An edit and its fix must leave everything as it was, so that both can be done again. */
const ROUNDS = 2;

interface Statistics {
  readonly parsed: number;
  readonly checks: number;
}

/** What a keystroke came to, and what answering the editor came to after it. */
interface Keystroke extends Statistics {
  readonly work: Work;
}

describe('a keystroke', function () {
  this.timeout(60_000);

  it('that takes an activity out of its domain is reported in the IPT sample, and can be fixed', async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'competence-')));
    await cp('samples/ipt', root, { recursive: true });
    const client = await LanguageClient.startIn(root);
    try {
      const path = 'basic.competence';
      const text = await readFile(join(root, path), 'utf8');
      await client.open(path, text);
      assert.deepEqual(placesOf(await client.diagnostics(path), CODE), []);
      const line = text.split('\n').findIndex((source) => /^activity \S+ in basic:/.test(source));
      const source = text.split('\n')[line] ?? '';
      const id = / (\S+) /.exec(source)?.[1] ?? '';
      const from = source.indexOf(' in basic');
      const range = { start: { line, character: from }, end: { line, character: from + ' in basic'.length } };
      for (let round = 0; round < ROUNDS; round++) {
        await client.edit(path, range, '');
        const diagnostics = await client.diagnostics(path);
        assert.deepEqual(placesOf(diagnostics, CODE), [`${line + 1}:10-${10 + id.length}`]);
        const [edit] = await fixesAt(client, path, line);
        assert.equal(edit?.newText, ' in basic');
        await client.edit(path, edit.range, edit.newText);
        assert.deepEqual(placesOf(await client.diagnostics(path), CODE), []);
      }
    } finally {
      await client.stop();
      await rm(root, { recursive: true });
    }
  });

  it('costs one line in a framework of 30,000 competences as in one of 300', async () => {
    const small = await keystrokeIn(300);
    const large = await keystrokeIn(30_000);
    assert.deepEqual([large.parsed, small.parsed], [1, 1]);
    // What the editor shows is looked at again around the line alone, and said again only where it has changed.
    for (const { work } of [small, large]) {
      assert.ok(work.symbols <= 5, `${work.symbols} lines of the outline were described`);
      assert.ok(work.tokenLines <= 256, `${work.tokenLines} lines were coloured`);
      assert.ok(work.diagnostics <= 5, `${work.diagnostics} problems were made into diagnostics`);
    }
    // Which of many statements that are nearly the same are compared hangs a little on their words.
    const { checks } = large;
    assert.ok(checks <= small.checks * 1.1, `${checks} checks, in the small one ${small.checks}`);
  });
});

/** What a character typed in the middle of a framework of so many competences comes to. */
async function keystrokeIn(competences: number): Promise<Keystroke> {
  let statistics: Keystroke | undefined;
  await withClient({}, async (client) => {
    const text = frameworkOf(competences);
    await client.open('large.competence', text);
    await askAll(client, 'large.competence');
    const before = await client.work();
    const { start } = rangeOfText(text, `competence number ${competences / 2},`);
    await client.edit('large.competence', { start, end: start }, 'x');
    await askAll(client, 'large.competence');
    const after = await client.work();
    const { parsed, checks } = await client.connection.sendRequest<Statistics>('competence/statistics');
    const work = {
      symbols: after.symbols - before.symbols,
      tokenLines: after.tokenLines - before.tokenLines,
      diagnostics: after.diagnostics - before.diagnostics,
      comparisons: after.comparisons - before.comparisons,
    };
    statistics = { parsed, checks, work };
  });
  assert.ok(statistics);
  return statistics;
}

/** Asks for all that VS Code asks for after a keystroke. */
async function askAll(client: LanguageClient, path: string): Promise<void> {
  const textDocument = { uri: client.uri(path) };
  const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
  await client.report(path);
  for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'inlayHint']) {
    await client.connection.sendRequest(`textDocument/${method}`, { textDocument, range });
  }
}

function frameworkOf(competences: number): string {
  const lines = ['framework large: A large framework', 'domain basic: Basic competences'];
  for (let count = 0; count < competences; count++) {
    if (count % 30 === 0)
      lines.push(`  activity a${count / 30}: Ability to do thing ${count / 30}`, '    application:');
    // Statements that say nearly the same are looked at together: here, each has words of its own.
    const own = ['show', 'tell', 'ask', 'write'].map((word) => `${word}${count}`).join(' ');
    lines.push(`      - [c${count}] An ability to ${own} competence number ${count}, in words of their own`);
  }
  return `${lines.join('\n')}\n`;
}

async function fixesAt(client: LanguageClient, path: string, line: number): Promise<TextEdit[]> {
  const range = { start: { line, character: 0 }, end: { line, character: 99 } };
  const textDocument = { uri: client.uri(path) };
  const params = { textDocument, range, context: { diagnostics: [] } };
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  return actions
    .filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === CODE))
    .sort((left, right) => Number(right.title.includes("'basic'")) - Number(left.title.includes("'basic'")))
    .flatMap(({ edit }) => {
      const [change] = edit?.documentChanges ?? [];
      return TextDocumentEdit.is(change) ? (change.edits as TextEdit[]) : [];
    });
}
