import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  type ResponseError,
} from 'vscode-languageserver-protocol';
import { FRAMEWORKS } from '../../server/src/lsp/frameworkProtocol.ts';
import { PREVIEW } from '../../server/src/lsp/previewProtocol.ts';
import { REFACTOR } from '../../server/src/lsp/refactorProtocol.ts';
import { type LanguageClient, useClient, withClient, withDocuments } from '../support/languageClient.ts';
import { rangeOfText } from '../support/sources.ts';

const CONFLICT = [
  '<<<<<<< ours',
  '    - [hope] An ability to convey hope',
  '=======',
  '    - [hope] An ability to give hope',
  '>>>>>>> theirs',
  '',
].join('\n');
const IPT = `framework ipt: IPT
domain basic: Basic
  activity engage: Ability to engage
    - [plain] An ability to speak plainly
    - An ability to listen
${CONFLICT}domain ending: Ending
  activity end: Ability to end
    - [bye] An ability to say goodbye
`;
/** A file without a conflict, whose names the other one uses as well. */
const GENERIC = `framework generic: Generic
domain basics: Basics
  activity trust: Ability to win trust
    - [calm] An ability not to hurry
    - [warm] An ability to be warm
`;
const OTHER = `framework other: Other
  uses: generic
include @generic/trust
${CONFLICT}`;
const FILES = { 'ipt.competence': IPT, 'generic.competence': GENERIC, 'other.competence': OTHER };

describe('a command that would edit a file with an unresolved merge conflict', () => {
  const able = useClient();

  it('is refused with the file and the lines', () =>
    withDocuments(able(), FILES, async () => {
      const client = able();
      const { connection } = client;
      const uri = (path: string): string => client.uri(path);
      const at = (text: string) => ({ uri: uri('ipt.competence'), range: rangeOfText(IPT, text) });
      const here = { textDocument: { uri: uri('ipt.competence') }, position: at('engage').range.start };
      const target = {
        uri: uri('ipt.competence'),
        line: IPT.split('\n').indexOf('  activity end: Ability to end'),
        id: 'end',
      };
      const move = {
        source: { framework: 'ipt', keys: ['basic', 'engage', 'plain'] },
        target: { framework: 'ipt', keys: ['ending', 'end'] },
      };
      await connection.sendRequest(PREVIEW.open, { preview: 'p', framework: 'ipt' });
      const edit = { kind: 'add', domain: 'ending', title: 'New' };
      for (const request of [
        () => connection.sendRequest(PREVIEW.edit, { preview: 'p', edit }),
        () => connection.sendRequest(PrepareRenameRequest.type, here),
        () => connection.sendRequest(RenameRequest.type, { ...here, newName: 'join' }),
        () => connection.sendRequest(REFACTOR.targets, at('speak')),
        () => connection.sendRequest(REFACTOR.move, { ...at('speak'), target }),
        () => connection.sendRequest(FRAMEWORKS.move, move),
        () => connection.sendRequest(FRAMEWORKS.assignIds, { uri: uri('ipt.competence') }),
      ])
        await assert.rejects(request(), isRefusal('ipt.competence', IPT), String(request));
      // Keys move the lines as in any other text, so that the conflict can be resolved.
      assert.equal(
        await connection.sendRequest(REFACTOR.rearrange, { ...at('speak'), way: 'moveDown' }),
        null,
      );
      assert.deepEqual(await actionsAt(able(), 'ipt.competence', IPT, 'speak'), []);
    }));

  it('is refused as well if the file is another one than the one it starts in', () =>
    withDocuments(able(), FILES, async () => {
      const client = able();
      const { connection } = client;
      const uri = (path: string): string => client.uri(path);
      const textDocument = { uri: uri('generic.competence') };
      const rename = (text: string) => {
        const position = rangeOfText(GENERIC, text).start;
        return connection.sendRequest(RenameRequest.type, { textDocument, position, newName: 'renamed' });
      };
      await assert.rejects(rename('trust'), isRefusal('other.competence', OTHER));
      assert.ok(await rename('calm'));
    }));

  it('is not among the actions of clients that take edits at once', () =>
    withClient(
      {},
      (client) =>
        withDocuments(client, FILES, async () => {
          assert.deepEqual(await actionsAt(client, 'ipt.competence', IPT, 'speak'), []);
          assert.ok((await actionsAt(client, 'generic.competence', GENERIC, 'to be warm')).length > 0);
        }),
      { capabilities: {} },
    ));
});

function isRefusal(name: string, text: string): (error: ResponseError) => boolean {
  const first = text.split('\n').indexOf('<<<<<<< ours') + 1;
  return (error) => {
    assert.equal(error.code, LSPErrorCodes.RequestFailed);
    assert.equal(
      error.message,
      `'${name}' has an unresolved merge conflict (lines ${first} to ${first + 4}), so nothing was changed. Keep the lines that are right, delete the conflict markers, and try again.`,
    );
    return true;
  };
}

async function actionsAt(
  client: LanguageClient,
  path: string,
  source: string,
  text: string,
): Promise<unknown[]> {
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.uri(path) },
    range: rangeOfText(source, text),
    context: { diagnostics: [] },
  });
  return actions ?? [];
}
