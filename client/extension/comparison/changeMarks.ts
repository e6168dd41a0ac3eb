import * as vscode from 'vscode';
import type { ChangeMark, ComparisonMark } from '../../../server/src/lsp/comparisonProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import { isOwnDocument } from '../isOwnDocument.ts';
import type { Comparison } from './comparison.ts';
import type { ComparisonServer } from './comparisonServer.ts';

/** The colours of the marks on the overview ruler. In the margin, shapes distinguish them as well. */
const COLOURS: Readonly<Record<ChangeMark, string>> = {
  added: 'editorOverviewRuler.addedForeground',
  reworded: 'editorOverviewRuler.modifiedForeground',
  moved: 'charts.purple',
  changed: 'charts.orange',
  removed: 'editorOverviewRuler.deletedForeground',
};

const MARKS = Object.keys(COLOURS) as ChangeMark[];

/** The type of a mark. A removal below a line that has another mark is drawn without a sign in the margin. */
type Drawn = ChangeMark | 'removedBelowMark';

/** Marks changes in the margins of editors. The server's hovers say what changed. */
export class ChangeMarks implements vscode.Disposable {
  readonly #comparison: Comparison;
  readonly #server: ComparisonServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #types: ReadonlyMap<Drawn, vscode.TextEditorDecorationType>;
  readonly #shown = new Map<string, readonly ComparisonMark[]>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #asked = 0;

  constructor(
    comparison: Comparison,
    server: ComparisonServer,
    images: vscode.Uri,
    log: vscode.LogOutputChannel,
  ) {
    this.#comparison = comparison;
    this.#server = server;
    this.#log = log;
    this.#types = new Map<Drawn, vscode.TextEditorDecorationType>([
      ...MARKS.map((mark) => [mark, decorationType(mark, images)] as const),
      ['removedBelowMark', decorationType('removed')],
    ]);
    this.#subscriptions = [
      ...this.#types.values(),
      comparison.onDidChange(() => this.#update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#update()),
    ];
  }

  /** The marks last drawn in a document. */
  in(uri: vscode.Uri): readonly ComparisonMark[] {
    return this.#shown.get(uri.toString()) ?? [];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #update(): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    if (this.#comparison.overview === undefined) {
      this.#clear();
      return;
    }
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (document.languageId !== 'competence' || !isOwnDocument(document)) continue;
      const uri = document.uri.toString();
      const { version } = document;
      const marks = await attempt('Changes', this.#log, () => this.#server.marks({ uri }));
      // Only the last answer counts, and only for the current version of the lines; otherwise another one is on its
      // way.
      if (mine !== this.#asked) return;
      if (marks === undefined || document.version !== version) continue;
      this.#shown.set(uri, marks);
      this.#draw(editor, marks);
    }
  }

  #clear(): void {
    if (this.#shown.size === 0) return;
    this.#shown.clear();
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor, []);
  }

  #draw(editor: vscode.TextEditor, marks: readonly ComparisonMark[]): void {
    const byType = new Map<Drawn, vscode.DecorationOptions[]>(
      [...this.#types.keys()].map((type) => [type, []]),
    );
    const marked = new Set(marks.flatMap(({ mark, start }) => (mark === 'removed' ? [] : start)));
    for (const each of marks) {
      const type = each.mark === 'removed' && marked.has(each.start) ? 'removedBelowMark' : each.mark;
      byType.get(type)?.push(...signsOf(each, editor.document));
    }
    for (const [type, decoration] of this.#types) editor.setDecorations(decoration, byType.get(type) ?? []);
  }
}

/** One sign per line, even if the editor wraps it: at its beginning or, for a removal below it, at its end. */
function signsOf(
  { mark, start, end }: ComparisonMark,
  document: vscode.TextDocument,
): vscode.DecorationOptions[] {
  const signs: vscode.DecorationOptions[] = [];
  for (let line = start; line <= Math.min(end, document.lineCount - 1); line++) {
    const { range } = document.lineAt(line);
    const place = mark === 'removed' ? range.end : range.start;
    signs.push({ range: new vscode.Range(place, place) });
  }
  return signs;
}

/**
 * Without images, a line below the text, because the margin of a line has room for one sign, and another mark uses it.
 */
function decorationType(mark: ChangeMark, images?: vscode.Uri): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(COLOURS[mark]);
  const icon = (theme: string): vscode.ThemableDecorationRenderOptions =>
    images ? { gutterIconPath: vscode.Uri.joinPath(images, `change-${mark}-${theme}.svg`) } : {};
  return vscode.window.createTextEditorDecorationType({
    light: icon('light'),
    dark: icon('dark'),
    gutterIconSize: 'contain',
    overviewRulerColor: colour,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(images === undefined && {
      isWholeLine: true,
      borderColor: colour,
      borderStyle: 'dashed',
      borderWidth: '0 0 1px',
    }),
  });
}
