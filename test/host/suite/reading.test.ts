import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, eventually, find, openSample, openText, putCursor, replace } from './workbench.ts';

describe('what VS Code shows about a framework', () => {
  afterEach(closeAll);

  it('includes its outline', async () => {
    const { document } = await openSample('ipt/basic.competence');
    const outline = await outlineOf(document.uri);
    const engage = flatten(outline).find(({ name }) => name.includes('engage the client in IPT'));
    assert.ok(engage, `there are: ${flatten(outline).map(({ name }) => name)}`);
    assert.equal(document.getText(engage.selectionRange), 'engage');
    assert.ok(engage.children.length > 0);
    const sections = flatten(outline).map(({ name }) => name.toLowerCase());
    assert.ok(sections.includes('application'));
  });

  it('includes the outline around a broken line', async () => {
    const editor = await openSample('ipt/basic.competence');
    const { document } = editor;
    const before = flatten(await outlineOf(document.uri)).length;
    await replace(editor, 'activity engage in basic:', 'actvity engage in basic');
    const after = await eventually('the new outline', async () => {
      const symbols = flatten(await outlineOf(document.uri));
      return symbols.some(({ selectionRange }) => document.getText(selectionRange) === 'engage')
        ? undefined
        : symbols;
    });
    assert.ok(after.length > before / 2, `${after.length} of ${before} are left`);
  });

  it('includes the target of a reference', async () => {
    const { document } = await openSample('ipt/basic.competence');
    const { start } = find(document, '@principles');
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      start.translate(0, 3),
    );
    const [place] = places;
    assert.ok(place, 'it leads nowhere');
    const range = 'targetUri' in place ? (place.targetSelectionRange ?? place.targetRange) : place.range;
    assert.equal(range.start.line, find(document, 'activity principles').start.line);
  });

  it('includes the hover of a reference', async () => {
    const { document } = await openSample('ipt/basic.competence');
    const { start } = find(document, '@principles');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      start.translate(0, 3),
    );
    const text = hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    assert.match(text, /Knowledge of basic principles, rationale and strategies of IPT/);
  });

  it('includes the references to an activity, with a lens that leads there', async () => {
    const { document } = await openText(
      'domain d: D\n  activity a: A\n    - One\n  activity b: B\n    - See @a\n',
    );
    const lenses = await eventually('lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        9,
      );
      return found.length > 0 ? found : undefined;
    });
    const titles = lenses.map(({ range, command }) => `${range.start.line} ${command?.title}`);
    assert.deepEqual(titles.sort(), [
      '0 2 activities, 2 competences',
      '1 1 competence',
      '1 1 reference',
      '3 1 competence',
    ]);
    const { command } = lenses.find((lens) => lens.command?.title === '1 reference') ?? {};
    assert.equal(command?.command, 'competence.showReferences');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  });

  it('includes the id that a competence would get', async () => {
    const { document } = await openText('framework f: F\ndomain d: D\n  activity a: A\n    - One\n');
    const hints = await eventually('hints', async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, 9, 0),
      );
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      hints.map(({ label, position }) => `${position.line}:${position.character} ${label}`),
      ['3:5 [a-1]'],
    );
  });

  it('includes hints while keys are held, unless the setting says otherwise', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'competence' });
    assert.equal(editor.inspect('inlayHints.enabled')?.defaultLanguageValue, 'offUnlessPressed');
  });

  it('includes the meaning of its words', async () => {
    const { document } = await openText('framework f: F\ndomain d: D\n');
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.equal(tokens.data.length, 4 * 5);
  });

  it('includes its folds', async () => {
    const { document } = await openSample('ipt/basic.competence');
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const line = find(document, 'activity context').start.line;
    assert.ok(ranges.some(({ start, end }) => start === line && end > line + 5));
  });

  it('includes completions at the cursor', async () => {
    const editor = await openText('framework t: T\n\ndomain d: D\n  a');
    const end = editor.document.lineAt(3).range.end;
    putCursor(editor, end);
    const labels = await completionsAt(editor.document.uri, end);
    assert.ok(
      labels.some((label) => label.startsWith('activity')),
      labels.join(', '),
    );
    assert.ok(!labels.some((label) => label.startsWith('curriculum')), labels.join(', '));
  });

  it('includes completions for a reference', async () => {
    const editor = await openSample('ipt/basic.competence');
    const position = find(editor.document, '@principles').start.translate(0, 1);
    const labels = await completionsAt(editor.document.uri, position);
    assert.ok(
      labels.some((label) => label.includes('engage')),
      labels.join(', '),
    );
  });

  it('includes a search over all files', async () => {
    await openSample('ipt/ipt.competence');
    const symbols = await eventually('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'engage',
      );
      return found.length > 0 ? found : undefined;
    });
    assert.ok(symbols.some(({ location }) => location.uri.path.endsWith('ipt/basic.competence')));
  });
});

async function outlineOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return eventually('the outline', async () => {
    const command = 'vscode.executeDocumentSymbolProvider';
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, uri);
    return outline?.length ? outline : undefined;
  });
}

async function completionsAt(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, uri, position);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function flatten(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  const markdown = typeof content === 'string' ? content : content.value;
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
