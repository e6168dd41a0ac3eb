import * as vscode from 'vscode';

/** How long an announcement stays in the status bar, in milliseconds. */
const SHOWN_FOR = 10_000;

const SHOW = 'competence.showAnnounced';

/** Says in the status bar what was just done. A click on it shows the place. */
export class Announcements implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'competence.announcement',
    vscode.StatusBarAlignment.Left,
  );
  readonly #subscriptions: readonly vscode.Disposable[];
  #place: vscode.Location | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item.name = vscode.l10n.t('What was just done');
    this.#subscriptions = [
      this.#item,
      vscode.commands.registerCommand(SHOW, () => this.#show()),
      vscode.workspace.onDidCreateFiles(({ files }) => this.#sayCreated(files)),
    ];
  }

  /** Shows `text`, and what a click on it leads to. */
  say(text: string, place?: vscode.Location): void {
    this.#place = place;
    this.#item.text = place ? `$(check) ${text} – ${vscode.l10n.t('Show')}` : `$(check) ${text}`;
    this.#item.command = place ? SHOW : undefined;
    this.#item.accessibilityInformation = { label: text, role: 'status' };
    this.#item.show();
    clearTimeout(this.#end);
    this.#end = setTimeout(() => this.#hide(), SHOWN_FOR);
  }

  dispose(): void {
    clearTimeout(this.#end);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #hide(): void {
    clearTimeout(this.#end);
    this.#item.hide();
  }

  async #show(): Promise<void> {
    const place = this.#place;
    if (place === undefined) return;
    this.#hide();
    const { start } = place.range;
    await vscode.window.showTextDocument(place.uri, {
      selection: new vscode.Range(start, start),
      preview: false,
    });
  }

  /** Fixes and refactorings can make files, which VS Code does not open. */
  #sayCreated(files: readonly vscode.Uri[]): void {
    const uri = files.find(({ path }) => path.endsWith('.competence'));
    if (uri === undefined || vscode.window.activeTextEditor?.document.uri.toString() === uri.toString())
      return;
    const name = uri.path.split('/').at(-1) ?? '';
    this.say(
      vscode.l10n.t('Created the file {0}', name),
      new vscode.Location(uri, new vscode.Position(0, 0)),
    );
  }
}

/**
 * The place of the longest text that an edit inserts, once the edit is made: the lines that it moves. Undefined if it
 * inserts none.
 */
export function insertedBy(edit: vscode.WorkspaceEdit): vscode.Location | undefined {
  const inserted = edit
    .entries()
    .flatMap(([uri, edits]) => edits.map((each) => ({ uri, edits, each })))
    .reduce<{ uri: vscode.Uri; edits: vscode.TextEdit[]; each: vscode.TextEdit } | undefined>(
      (longest, next) =>
        next.each.newText.trim().length > (longest?.each.newText.trim().length ?? 0) ? next : longest,
      undefined,
    );
  if (inserted === undefined) return undefined;
  const { uri, edits, each } = inserted;
  const { start } = each.range;
  const above = edits.filter(({ range }) => range.end.isBeforeOrEqual(start) && range !== each.range);
  const shift = above.reduce(
    (lines, { range, newText }) => lines + linesIn(newText) - (range.end.line - range.start.line),
    0,
  );
  // The text may begin with the end of the line before it.
  const [leading = ''] = /^\s*(?:\n|$)/.exec(each.newText) ?? [];
  return new vscode.Location(uri, new vscode.Position(start.line + shift + linesIn(leading), 0));
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
