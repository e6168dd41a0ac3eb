import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  allHandled,
  api,
  closeAll,
  eventually,
  find,
  openSample,
  openText,
  previewShows,
  putCursor,
  replace,
} from './workbench.ts';

const DOMAINS = ['generic', 'basic', 'techniques', 'applications', 'metacompetences'];

describe('the preview', () => {
  afterEach(closeAll);

  it('shows the map of the framework: domains as columns, activities as boxes', async () => {
    await openPreview('ipt/basic.competence');
    const html = await previewShows('the map', (shown) => (boxesOf(shown).length > 0 ? shown : undefined));
    assert.deepEqual(columnsOf(html), DOMAINS);
    assert.ok(boxesOf(html).includes('engage'), boxesOf(html).join(', '));
    assert.match(html, /<h1>Interpersonal Psychotherapy \(IPT\)<\/h1>/);
  });

  it('is named after the framework', async () => {
    await openPreview('ipt/basic.competence');
    await eventually('the title', () => previewTabs().find((label) => label.includes('(IPT)')));
  });

  it('updates while typing', async () => {
    const editor = await openPreview('ipt/basic.competence');
    await previewShows('the map', boxOf('engage'));
    await replace(editor, 'Ability to engage the client in IPT', 'Ability to welcome the client');
    await previewShows('the new title', boxOf('Ability to welcome the client'));
  });

  it('keeps the rest over a broken line, and shows the problem in the box', async () => {
    const editor = await openPreview('ipt/basic.competence');
    const before = boxesOf(await previewShows('the map', boxOf('engage')));
    const { start } = find(editor.document, '- [engage-');
    await editor.edit((builder) => builder.insert(start, 'oops\n      '));
    const html = await previewShows('the problem', boxOf('1 problem'));
    assert.deepEqual(boxesOf(html), before);
    await replace(editor, 'activity engage in basic:', 'activity engage');
    await previewShows('a problem more', boxOf('problem'));
  });

  it('shows an activity without a domain', async () => {
    const editor = await openPreview('ipt/basic.competence');
    const before = boxesOf(await previewShows('the map', boxOf('engage')));
    await replace(editor, 'activity engage in basic:', 'activity engage:');
    const html = await previewShows('where it stands now', boxOf('Without a domain'));
    assert.equal(boxesOf(html).length, before.length);
  });

  it('highlights the element at the cursor', async () => {
    const editor = await openPreview('ipt/basic.competence');
    await previewShows('the map', boxOf('engage'));
    putCursor(editor, find(editor.document, 'activity review').start);
    await previewShows('the mark', (html) => (isMarked(html, 'review') ? html : undefined));
    putCursor(editor, find(editor.document, '- [context-2]').start);
    const html = await previewShows('the mark', (shown) => (isMarked(shown, 'context') ? shown : undefined));
    assert.ok(!isMarked(html, 'review'));
  });

  it('is the same for all files of a framework, and another for another framework', async () => {
    await openPreview('ipt/basic.competence');
    await previewShows('the map', boxOf('engage'));
    await openPreview('ipt/ipt.competence');
    await eventually('one preview', () => previewTabs().length === 1 || undefined);
    await vscode.commands.executeCommand('competence.lockPreview');
    await eventually('its name', () => previewTabs().find((label) => label.startsWith('Locked preview')));
    await openPreview('generic/generic.competence');
    await eventually('two previews', () => previewTabs().length === 2 || undefined);
    const { previewHtml } = await api();
    await eventually('the other framework', async () => (await previewHtml('generic')) || undefined);
    assert.match((await previewHtml('ipt')) ?? '', /Interpersonal Psychotherapy/);
  });

  it('follows the editor to another framework unless it is locked', async () => {
    await openPreview('ipt/basic.competence');
    await previewShows('the map', boxOf('engage'));
    await openSample('generic/generic.competence');
    const { previewHtml } = await api();
    await eventually('the other framework', async () => (await previewHtml('generic')) || undefined);
    assert.equal(previewTabs().length, 1);
    assert.equal(await previewHtml('ipt'), undefined);
    await vscode.commands.executeCommand('competence.lockPreview');
    await openSample('ipt/basic.competence');
    await allHandled();
    assert.ok(await previewHtml('generic'));
    await vscode.commands.executeCommand('competence.unlockPreview');
    await openSample('ipt/ipt.competence');
    await eventually('the first again', async () => (await previewHtml('ipt')) || undefined);
  });

  it('highlights after clicks and jumps and, if it follows the cursor, after every move', async () => {
    const editor = await openPreview('ipt/basic.competence');
    await previewShows('the map', boxOf('engage'));
    putCursor(editor, find(editor.document, 'activity review').start);
    await previewShows('the jump', (html) => (isMarked(html, 'review') ? html : undefined));
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    const toStance = () => vscode.commands.executeCommand('cursorMove', { to: 'up', by: 'line', value: 12 });
    await toStance();
    await allHandled();
    const { previewHtml } = await api();
    assert.ok(isMarked((await previewHtml()) ?? '', 'review'), 'a move of the cursor is not followed');
    const setting = vscode.workspace.getConfiguration('competence.preview');
    await setting.update('followCursor', true, vscode.ConfigurationTarget.Global);
    try {
      await toStance();
      await previewShows('the move', (html) => (isMarked(html, 'review') ? undefined : html));
    } finally {
      await setting.update('followCursor', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is exported as a file, in every format that loads on demand', async () => {
    await openPreview('ipt/basic.competence');
    await previewShows('the map', boxOf('engage'));
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const begins = { markdown: '# Interpersonal', svg: '<svg', png: 'PNG', pdf: '%PDF-', docx: 'PK' };
    for (const [format, begin] of Object.entries(begins)) {
      const file = vscode.Uri.joinPath(folder.uri, `exported.${format}`);
      await vscode.commands.executeCommand('competence.exportPreview', format, file);
      const bytes = await vscode.workspace.fs.readFile(file);
      const text = new TextDecoder('latin1').decode(bytes.slice(0, 2000));
      assert.ok(text.includes(begin), `${format}: ${text.slice(0, 60)}`);
      await vscode.workspace.fs.delete(file);
    }
  });

  it('stays while the server restarts, and updates again', async () => {
    const editor = await openPreview('ipt/basic.competence');
    const before = boxesOf(await previewShows('the map', boxOf('engage')));
    const restarted = vscode.commands.executeCommand('competence.restartServer');
    const { previewHtml } = await api();
    assert.deepEqual(boxesOf((await previewHtml()) ?? ''), before);
    await restarted;
    assert.deepEqual(boxesOf((await previewHtml()) ?? ''), before);
    await replace(editor, 'Ability to engage the client in IPT', 'Ability to welcome the client');
    await previewShows('the new title', boxOf('Ability to welcome the client'));
  });

  it('opens for an empty file', async () => {
    const editor = await openText('');
    await vscode.commands.executeCommand('competence.openPreviewToSide');
    await previewShows('a beginning', (html) => (html.includes('Untitled framework') ? html : undefined));
    await editor.edit((builder) =>
      builder.insert(new vscode.Position(0, 0), 'framework new: A new one\n\ndomain first: The first\n'),
    );
    const html = await previewShows('it', (shown) => (columnsOf(shown).length > 0 ? shown : undefined));
    assert.deepEqual(columnsOf(html), ['first']);
    assert.match(html, /<h1>A new one<\/h1>/);
  });

  it("shows authors' text as text", async () => {
    await openText('framework x: <img src=x onerror=alert(1)>\n\ndomain d: <script>alert(2)</script>\n');
    await vscode.commands.executeCommand('competence.openPreviewToSide');
    const html = await previewShows('it', (shown) =>
      shown.includes('&lt;script&gt;alert(2)') ? shown : undefined,
    );
    assert.ok(!/<img|<script>alert/i.test(html), html);
  });
});

/** Opens a sample with its preview. */
async function openPreview(path: string): Promise<vscode.TextEditor> {
  const editor = await openSample(path);
  await vscode.commands.executeCommand('competence.openPreviewToSide');
  return editor;
}

/** The titles of the tabs with a preview. */
function previewTabs(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('competence.preview'),
    )
    .map(({ label }) => label);
}

function columnsOf(html: string): string[] {
  return [...html.matchAll(/<section class="domain [^>]*data-key="([^"]+)"/g)].map(([, key = '']) => key);
}

function boxesOf(html: string): string[] {
  return [...html.matchAll(/<li class="box\b[^>]*data-key="([^"]+)"/g)].map(([, key = '']) => key);
}

/** Returns the page once its map contains `text`. */
function boxOf(text: string): (html: string) => string | undefined {
  return (html) => (boxesOf(html).length > 0 && html.includes(text) ? html : undefined);
}

function isMarked(html: string, key: string): boolean {
  return new RegExp(`<li class="box[^>]*\\bhere\\b[^>]*data-key="${key}"`).test(html);
}
