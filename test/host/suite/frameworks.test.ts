import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { FrameworkNode } from '../../../server/src/lsp/frameworkProtocol.ts';
import {
  api,
  closeAll,
  eventually,
  find,
  openSample,
  openText,
  putCursor,
  replace,
  sample,
} from './workbench.ts';

describe('the view of frameworks', () => {
  before(() => vscode.commands.executeCommand('competence.frameworks.focus'));
  afterEach(async () => {
    await vscode.commands.executeCommand('competence.frameworks.clearFilter');
    await closeAll();
  });
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('shows the family of IPT with its adaptations, down to the competences', async () => {
    const family = await nodeAt(['family ipt']);
    const members = await children(family);
    assert.deepEqual(
      members.map(({ id }) => id),
      ['ipt', 'ipt-a', 'fb-ipt'],
    );
    const engage = await nodeAt([
      'family ipt',
      'framework ipt',
      'domain basic',
      'activity engage',
      'application',
      'group alliance',
    ]);
    const competences = await children(engage);
    assert.ok(competences.some(({ id }) => id === 'direct'));
  });

  it('updates problems while typing', async () => {
    const editor = await openSample('ipt/basic.competence');
    await replace(
      editor,
      'activity engage in basic: Ability',
      'activity engage in basic:\n  oops\n  > Ability',
    );
    const path = ['family ipt', 'framework ipt', 'domain basic', 'activity engage'];
    await eventually('the problem', async () => {
      const { problems } = await nodeAt(path);
      return problems.worst === 'error' || undefined;
    });
    assert.equal((await nodeAt(path.slice(0, 1))).problems.worst, 'error');
  });

  it('shows the lines that match a filter', async () => {
    const all = await topLines();
    await vscode.commands.executeCommand('competence.frameworks.filter', 'engage-2');
    const some = await topLines();
    assert.ok(some.length > 0 && some.length < all.length, `${some} of ${all}`);
    const basic = await children(await nodeAt(['family ipt', 'framework ipt']));
    assert.deepEqual(
      basic.map(({ id }) => id),
      ['basic'],
    );
    await vscode.commands.executeCommand('competence.frameworks.clearFilter');
    assert.deepEqual(await topLines(), all);
  });

  it('marks the element at the cursor, and keeps the focus where it is', async () => {
    const editor = await openSample('ipt/basic.competence');
    putCursor(editor, find(editor.document, '[engage-2]').start);
    const { selectedFrameworkNode } = await api();
    await eventually('the competence', () => selectedFrameworkNode()?.id === 'engage-2' || undefined);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    putCursor(editor, find(editor.document, 'activity review').start);
    await eventually('the activity', () => selectedFrameworkNode()?.id === 'review' || undefined);
  });

  it('goes to the source', async () => {
    const node = await nodeAt(['family ipt', 'framework ipt', 'domain basic', 'activity review']);
    await vscode.commands.executeCommand('competence.frameworks.goToSource', node);
    const { document, selection } = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.equal(document.uri.toString(), sample('ipt/basic.competence').toString());
    assert.equal(selection.active.line, find(document, 'activity review').start.line);
  });

  it('copies an id, and opens the preview', async () => {
    const node = await nodeAt(['family ipt', 'framework ipt', 'domain basic', 'activity review']);
    await vscode.commands.executeCommand('competence.frameworks.copyId', node);
    assert.equal(await vscode.env.clipboard.readText(), 'review');
    await vscode.commands.executeCommand('competence.frameworks.openPreview', node);
    const { previewHtml } = await api();
    await eventually('the preview', async () => (await previewHtml('ipt')) || undefined);
  });

  it('moves a competence past the next one, and undoes it in one step', async () => {
    const editor = await openText(
      'framework moving: Moving\ndomain d: D\n  activity a: A\n    // One\n    - [a1] One\n    - [a2] Two\n  activity b: B\n    - [b1] Be\n',
    );
    const before = editor.document.getText();
    const activity = await nodeAt(['framework moving', 'domain d', 'activity a']);
    const [one] = await children(activity);
    assert.equal(await vscode.commands.executeCommand('competence.frameworks.moveDown', one), true);
    assert.equal(
      editor.document.getText(),
      before.replace(
        '    // One\n    - [a1] One\n    - [a2] Two\n',
        '    - [a2] Two\n    // One\n    - [a1] One\n',
      ),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('takes exactly the last move back with Undo, unless something else was edited since', async () => {
    const editor = await openText(
      'framework moving: Moving\ndomain d: D\n  activity a: A\n    - [a1] One\n    - [a2] Two\n',
    );
    const { document } = editor;
    const before = document.getText();
    const moveDown = async (): Promise<string> => {
      const one = await nodeAt(['framework moving', 'domain d', 'activity a', 'competence a1']);
      assert.equal(await vscode.commands.executeCommand('competence.frameworks.moveDown', one), true);
      return document.getText();
    };
    assert.notEqual(await moveDown(), before);
    await vscode.commands.executeCommand('competence.undoAnnounced');
    assert.equal(document.getText(), before);
    // A second time there is nothing to take back.
    await vscode.commands.executeCommand('competence.undoAnnounced');
    assert.equal(document.getText(), before);
    await moveDown();
    await replace(editor, 'Two', 'Three');
    const edited = document.getText();
    await vscode.commands.executeCommand('competence.undoAnnounced');
    assert.equal(document.getText(), edited);
  });

  it('moves a competence to another activity by cut and paste', async () => {
    const editor = await openText(
      'framework moving: Moving\ndomain d: D\n  activity a: A\n    - [a1] One\n    - [a2] Two\n  activity b: B\n    - [b1] Be\n',
    );
    const before = editor.document.getText();
    const one = await nodeAt(['framework moving', 'domain d', 'activity a', 'competence a1']);
    const b = await nodeAt(['framework moving', 'domain d', 'activity b']);
    await vscode.commands.executeCommand('competence.frameworks.cut', one);
    assert.equal(await vscode.commands.executeCommand('competence.frameworks.paste', b), true);
    assert.equal(
      editor.document.getText(),
      before.replace('    - [a1] One\n', '').replace('[b1] Be\n', '[b1] Be\n    - [a1] One\n'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });
});

describe('the status beside the language', () => {
  afterEach(closeAll);

  it('shows the framework of the file, its contents and its problems', async () => {
    await openSample('ipt/basic.competence');
    const { frameworkStatus } = await api();
    const shown = await eventually('the framework', () => {
      const status = frameworkStatus();
      return status.title.includes('(IPT)') ? status : undefined;
    });
    assert.match(shown.detail, /^\d+\.\d+\.\d+ · draft$/);
    assert.match(shown.counts, /^\d+ domains, \d+ activities, \d+ competences$/);
    assert.equal(shown.problems, 'no problems');
    await vscode.commands.executeCommand('competence.openHeader', 'ipt');
    const { document, selection } = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.equal(document.uri.toString(), sample('ipt/ipt.competence').toString());
    assert.match(document.lineAt(selection.active.line).text, /^framework ipt:/);
  });

  it('updates while typing', async () => {
    const editor = await openText('framework typed: Typed\n  version: 0.1.0\n');
    const { frameworkStatus } = await api();
    await eventually('the title', () => frameworkStatus().title === 'Typed' || undefined);
    await replace(editor, 'Typed', 'Retyped');
    await eventually('the new title', () => frameworkStatus().title === 'Retyped' || undefined);
  });
});

describe('a command', () => {
  afterEach(closeAll);

  it('creates a framework, and changes no existing file', async () => {
    const folder = sample('begun');
    const given = { title: 'A framework just begun', id: 'begun', folder };
    try {
      await vscode.commands.executeCommand('competence.newFramework', given);
      const { document } = vscode.window.activeTextEditor as vscode.TextEditor;
      assert.equal(document.uri.toString(), sample('begun/begun.competence').toString());
      assert.match(document.getText(), /^framework begun: A framework just begun$/m);
      const files = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
      assert.deepEqual(files, ['begun.competence', 'competence.json']);
      await replace(vscode.window.activeTextEditor as vscode.TextEditor, 'just begun', 'gone on with');
      await document.save();
      await vscode.commands.executeCommand('competence.newFramework', given);
      const bytes = await vscode.workspace.fs.readFile(document.uri);
      assert.match(new TextDecoder().decode(bytes), /gone on with/);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('changes no file that is read-only', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update(
      'readonlyInclude',
      { '**/generic.competence': true },
      vscode.ConfigurationTarget.Global,
    );
    try {
      const editor = await vscode.window.showTextDocument(sample('generic/generic.competence'));
      const before = editor.document.getText();
      for (const command of ['assignIds', 'moveDown', 'moveTo']) {
        await vscode.commands.executeCommand(`competence.${command}`);
        assert.equal(editor.document.getText(), before, command);
        assert.equal(editor.document.isDirty, false, command);
      }
    } finally {
      await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('assigns the ids that hints show, in one step', async () => {
    const editor = await openText('framework f: F\ndomain d: D\n  activity a: A\n    - One\n    - Two\n');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('competence.assignIds');
    assert.match(editor.document.getText(), /- \[a-1\] One\n {4}- \[a-2\] Two\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('lists the open questions as a new Markdown document', async () => {
    await openText('framework f: F\n? [Bob] Which edition?\n? Answered?\n  > Yes.\n');
    await vscode.commands.executeCommand('competence.showQuestions');
    const { document } = vscode.window.activeTextEditor as vscode.TextEditor;
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.isUntitled);
    assert.equal(
      document.getText(),
      '# Open questions: F\n\n1 open question.\n\n- **Bob:** Which edition?\n',
    );
  });

  it('shows a resolved adaptation, which is not a framework of its own and follows its sources', async () => {
    const source = await openSample('ipt-a/ipt-a.competence');
    const problems = () => vscode.languages.getDiagnostics(source.document.uri).length;
    await vscode.commands.executeCommand('competence.showResolved');
    const shown = (vscode.window.activeTextEditor as vscode.TextEditor).document;
    assert.equal(shown.uri.scheme, 'competence-resolved');
    assert.equal(shown.languageId, 'competence');
    assert.match(
      shown.getText(),
      /\/\/ reworded; in ipt: Ability to engage the client in IPT\n {2}activity engage: /,
    );
    assert.match(shown.getText(), /\/\/ inherited from ipt\n/);
    const again = await vscode.window.showTextDocument(source.document, vscode.ViewColumn.One);
    await replace(
      again,
      'Ability to engage the young person in IPT-A',
      'Ability to welcome the young person',
    );
    await eventually(
      'the change',
      () => shown.getText().includes('to welcome the young person') || undefined,
    );
    assert.equal(problems(), 0);
    assert.deepEqual(vscode.languages.getDiagnostics(shown.uri), []);
  });
});

async function topLines(): Promise<string[]> {
  return (await children()).map(({ kind, framework }) => `${kind} ${framework}`);
}

async function children(node?: FrameworkNode): Promise<FrameworkNode[]> {
  return (await api()).frameworks(node);
}

/** The line at the end of a way through the view, each step a kind and an id. */
async function nodeAt(way: readonly string[]): Promise<FrameworkNode> {
  let node: FrameworkNode | undefined;
  for (const step of way) {
    const lines = await eventually(`what holds ${step}`, async () => {
      const found = await children(node);
      return found.length > 0 ? found : undefined;
    });
    node = lines.find((line) => nameOf(line) === step);
    assert.ok(node, `${step} is not among ${lines.map(nameOf).join(', ')}`);
  }
  return node as FrameworkNode;
}

function nameOf({ kind, framework, id }: FrameworkNode): string {
  return `${kind} ${kind === 'family' ? framework : id}`.trim();
}
