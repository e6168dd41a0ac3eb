import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { pasteLists } from '../../../client/extension/paste/pasteLists.ts';
import { closeAll, codeOf, openSample, openText, outlineIsThere, sample } from './workbench.ts';

const SCHEME = 'earlier-version';

describe('a read-only copy', () => {
  let registered: vscode.Disposable;
  const copy = () => sample('ipt/ipt.competence').with({ scheme: SCHEME, authority: '', query: 'HEAD' });

  before(() => {
    registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async () =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(sample('ipt/ipt.competence'))),
    });
  });
  afterEach(closeAll);
  after(() => registered.dispose());

  it('declares nothing a second time, such as the left side of a comparison', async () => {
    await openSample('ipt/ipt.competence');
    // The server must know something before the absence of problems means anything.
    await outlineIsThere(sample('ipt/ipt.competence'));
    await vscode.commands.executeCommand('vscode.diff', copy(), sample('ipt/ipt.competence'));
    const document = await vscode.workspace.openTextDocument(copy());
    assert.equal(document.languageId, 'competence');
    // This request comes after the copy was opened.
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Interpersonal Psychotherapy (IPT)',
    );
    assert.ok(found.length > 0);
    assert.deepEqual(
      found.map(({ location }) => location.uri.scheme).filter((scheme) => scheme === SCHEME),
      [],
    );
    const twice = vscode.languages
      .getDiagnostics()
      .flatMap(([, problems]) => problems)
      .filter(({ code }) => ['duplicate-framework', 'duplicate-id'].includes(codeOf(code) ?? ''));
    assert.deepEqual(twice, []);
    assert.deepEqual(vscode.languages.getDiagnostics(copy()), []);
  });
});

describe('a list pasted while the server is starting', () => {
  afterEach(closeAll);

  it('is pasted as competences once it runs', async () => {
    const { document } = await openText('');
    let announce: (start: () => void) => void;
    const requested = new Promise<() => void>((resolve) => {
      announce = resolve;
    });
    const starting = {
      needsStop: () => true,
      sendRequest: async () => {
        await new Promise<void>((start) => announce(start));
        const place = { line: 0, character: 0 };
        return { range: { start: place, end: place }, newText: '- An ability to wait', isList: true };
      },
    };
    const data = new vscode.DataTransfer();
    data.set('text/plain', new vscode.DataTransferItem('• An ability to wait'));
    const asked = pasteLists(starting as never).provideDocumentPasteEdits?.(
      document,
      [new vscode.Range(0, 0, 0, 0)],
      data,
      { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic },
      new vscode.CancellationTokenSource().token,
    );
    const start = await requested;
    start();
    assert.equal((await asked)?.length, 1);
  });

  it('is pasted unchanged if the server was stopped', async () => {
    const { document } = await openText('');
    const stopped = { needsStop: () => false, sendRequest: () => assert.fail('nobody would answer') };
    const edits = await pasteLists(stopped as never).provideDocumentPasteEdits?.(
      document,
      [new vscode.Range(0, 0, 0, 0)],
      new vscode.DataTransfer(),
      { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic },
      new vscode.CancellationTokenSource().token,
    );
    assert.equal(edits, undefined);
  });
});
