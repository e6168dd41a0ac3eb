import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LSPErrorCodes, type ProtocolConnection, ResponseError } from 'vscode-languageserver-protocol';
import { Workspace } from '../../server/src/engine/index.ts';
import type { Range } from '../../server/src/engine/text/index.ts';
import { count, fuzz } from '../support/fuzz.ts';
import { startLocalServer } from '../support/localServer.ts';
import { PATHS, type Step, step, take, text, textChangesOf } from '../support/randomWorkspaces.ts';

type Position = { readonly line: number; readonly character: number };
type Params = (uri: string, start: Position, end: Position) => object;

const ofDocument: Params = (uri) => ({ textDocument: { uri } });
const atPosition: Params = (uri, position) => ({ textDocument: { uri }, position });
const inRange: Params = (uri, start, end) => ({ textDocument: { uri }, range: { start, end } });
const options = { tabSize: 2, insertSpaces: true };

/** The requests of an editor about a document, at a position, or about a range. */
const REQUESTS: readonly (readonly [method: string, params: Params])[] = [
  ['textDocument/hover', atPosition],
  ['textDocument/completion', atPosition],
  ['textDocument/definition', atPosition],
  ['textDocument/implementation', atPosition],
  ['textDocument/documentHighlight', atPosition],
  ['textDocument/prepareRename', atPosition],
  ['textDocument/prepareTypeHierarchy', atPosition],
  ['textDocument/references', (...at) => ({ ...atPosition(...at), context: { includeDeclaration: true } })],
  ['textDocument/rename', (...at) => ({ ...atPosition(...at), newName: 'renamed' })],
  ['textDocument/onTypeFormatting', (...at) => ({ ...atPosition(...at), ch: '\n', options })],
  ['textDocument/selectionRange', (uri, start, end) => ({ textDocument: { uri }, positions: [start, end] })],
  ['textDocument/codeAction', (...at) => ({ ...inRange(...at), context: { diagnostics: [] } })],
  ['textDocument/inlayHint', inRange],
  ['textDocument/rangeFormatting', (...at) => ({ ...inRange(...at), options })],
  ['textDocument/semanticTokens/range', inRange],
  ['textDocument/semanticTokens/full', ofDocument],
  ['textDocument/codeLens', ofDocument],
  ['textDocument/diagnostic', ofDocument],
  ['textDocument/documentLink', ofDocument],
  ['textDocument/documentSymbol', ofDocument],
  ['textDocument/foldingRange', ofDocument],
  ['textDocument/formatting', (...at) => ({ ...ofDocument(...at), options })],
  ['workspace/symbol', () => ({ query: 'a' })],
  ['workspace/diagnostic', () => ({ previousResultIds: [] })],
  ['competence/frameworks/children', () => ({ parent: null })],
];

/** The messages with which a server refuses what is impossible. They are not failures. */
const REFUSALS: ReadonlySet<number> = new Set([
  LSPErrorCodes.RequestFailed,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
]);

const position = fc.record({ line: fc.nat(18), character: fc.nat(40) });
const question = fc.record({
  request: fc.constantFrom(...REQUESTS),
  path: fc.constantFrom(...PATHS),
  start: position,
  lines: fc.nat(4),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;
const session = fc.tuple(
  fc.array(text, { minLength: 1, maxLength: 4 }),
  fc.array(fc.tuple(step, fc.array(question, { minLength: 1, maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  }),
);

describe('the server', () => {
  let connection: ProtocolConnection;
  const logged: string[] = [];
  before(async () => {
    connection = await startLocalServer((message) => logged.push(message));
  });
  after(() => connection.dispose());

  fuzz('answers any request anywhere, after any edit', session, async ([sources, actions]) => {
    // The documents as the client has them.
    const workspace = new Workspace([]);
    try {
      for (const [index, source] of sources.entries()) await send(workspace, openStep(index, source));
      for (const [change, questions] of actions) {
        await send(workspace, change);
        count('edits');
        for (const each of questions) await ask(each);
      }
    } finally {
      for (const path of [...workspace.paths()]) await send(workspace, { kind: 'close', path });
    }
    assert.deepEqual(logged.splice(0), []);
  });

  async function ask({ request: [method, paramsOf], path, start, lines }: Question): Promise<void> {
    const params = paramsOf(uriOf(path), start, { line: start.line + lines, character: start.character });
    count('requests to the server');
    try {
      await connection.sendRequest(method, params);
    } catch (error) {
      const isRefusal = error instanceof ResponseError && REFUSALS.has(error.code);
      if (!isRefusal) throw new Error(`${method} ${JSON.stringify(params)}: ${error}`);
    }
  }

  /** Sends a change to the server, and applies it to the client's own documents. */
  async function send(workspace: Workspace, change: Step): Promise<void> {
    const textDocument = { uri: uriOf(change.path), version: ++version, languageId: 'competence' };
    const document = workspace.document(change.path);
    if (change.kind === 'open') {
      if (document) await connection.sendNotification('textDocument/didClose', { textDocument });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument, text: change.text },
      });
    } else if (document === undefined) return;
    else if (change.kind === 'close') {
      await connection.sendNotification('textDocument/didClose', { textDocument });
    } else {
      const contentChanges = textChangesOf(change, document).map(({ range, text: inserted }) => ({
        range: asSent(range),
        text: inserted,
      }));
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    }
    take(workspace, change);
  }
});

let version = 0;

function openStep(index: number, source: string): Step {
  return { kind: 'open', path: PATHS[index] as string, text: source };
}

function uriOf(path: string): string {
  return `file:///fuzz/${path}`;
}

function asSent({ start, end }: Range): object {
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}
