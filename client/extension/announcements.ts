import * as vscode from 'vscode';

/** How long an announcement stays in the status bar, in milliseconds. */
const SHOWN_FOR = 10_000;

const SHOW = 'competence.showAnnounced';
const UNDO = 'competence.undoAnnounced';

/** What an announcement leads to, besides the text. */
export interface Announced {
  /** What a click on the text shows. */
  readonly place?: vscode.Location | undefined;
  /** Takes back what was done; false if that is no longer possible, because something else was edited since. */
  readonly undo?: (() => Promise<boolean>) | undefined;
}

/** Says in the status bar what was just done. A click on it shows the place, and one beside it takes it back. */
export class Announcements implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'competence.announcement',
    vscode.StatusBarAlignment.Left,
    // Both are side by side, at the end.
    -1,
  );
  readonly #undoItem = vscode.window.createStatusBarItem(
    'competence.announcementUndo',
    vscode.StatusBarAlignment.Left,
    -2,
  );
  readonly #subscriptions: readonly vscode.Disposable[];
  #announced: Announced = {};
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item.name = vscode.l10n.t('What was just done');
    this.#undoItem.name = vscode.l10n.t('Undo what was just done');
    this.#undoItem.text = `$(discard) ${vscode.l10n.t('Undo')}`;
    this.#undoItem.command = UNDO;
    this.#subscriptions = [
      this.#item,
      this.#undoItem,
      vscode.commands.registerCommand(SHOW, () => this.#show()),
      vscode.commands.registerCommand(UNDO, () => this.undo()),
      vscode.workspace.onDidCreateFiles(({ files }) => this.#sayCreated(files)),
    ];
  }

  /** Shows `text`, and what it leads to. */
  say(text: string, announced: Announced = {}): void {
    this.#announced = announced;
    const { place, undo } = announced;
    this.#item.text = place ? `$(check) ${text} – ${vscode.l10n.t('Show')}` : `$(check) ${text}`;
    this.#item.command = place ? SHOW : undefined;
    this.#item.accessibilityInformation = { label: text, role: 'status' };
    this.#item.show();
    this.#undoItem.tooltip = text;
    this.#undoItem.accessibilityInformation = { label: vscode.l10n.t('Undo: {0}', text), role: 'button' };
    if (undo) this.#undoItem.show();
    else this.#undoItem.hide();
    clearTimeout(this.#end);
    this.#end = setTimeout(() => this.#hide(), SHOWN_FOR);
  }

  /** Takes back what was announced last, once. Says so if other edits have been made since. */
  async undo(): Promise<void> {
    const { undo } = this.#announced;
    if (undo === undefined) return;
    this.#announced = {};
    this.#hide();
    if (await undo()) this.say(vscode.l10n.t('Undone'));
    else
      vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The file was edited since, so this was not undone. Use Undo in the editor of the file.',
        ),
      );
  }

  dispose(): void {
    clearTimeout(this.#end);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #hide(): void {
    clearTimeout(this.#end);
    this.#item.hide();
    this.#undoItem.hide();
  }

  async #show(): Promise<void> {
    const { place } = this.#announced;
    if (place === undefined) return;
    this.#item.hide();
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
    this.say(vscode.l10n.t('Created the file {0}', name), {
      place: new vscode.Location(uri, new vscode.Position(0, 0)),
    });
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
