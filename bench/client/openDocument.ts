import assert from 'node:assert/strict';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Server } from '../servers/server.ts';
import { timed } from '../timing.ts';
import { makeModel, NOWHERE, PER_ACTIVITY } from '../workload/makeModel.ts';
import type { Competence, FrameworkFile } from '../workload/model.ts';
import { randomFrom } from '../workload/random.ts';
import { words } from '../workload/words.ts';
import { Editor, type EditorOptions } from './editor.ts';

/** A framework in one file in the format of a server, with the place of typing. */
export interface Written {
  readonly uri: string;
  readonly text: string;
  /** The place of typing: the end of a competence in the middle. */
  readonly typing: Position;
  /** The line on which that competence starts, from 0, and the format of its neighbours. */
  readonly line: number;
  /** The place of an unknown name after the place of typing: its diagnostic moves with every change. */
  readonly wrong: Position;
}

/** A document that is open in an editor, with the measured changes. Each updates the positions. */
export class OpenDocument {
  readonly editor: Editor;
  readonly uri: string;
  readonly competences: number;
  #line: number;
  #typing: Position;
  #wrong: Position;

  private constructor(editor: Editor, written: Written, competences: number) {
    this.editor = editor;
    this.uri = written.uri;
    this.competences = competences;
    this.#line = written.line;
    this.#typing = written.typing;
    this.#wrong = written.wrong;
  }

  /** Starts a server and opens a document of this many competences in it. */
  static async open(server: Server, competences: number, options: EditorOptions): Promise<OpenDocument> {
    const editor = await startReady(server, options);
    try {
      return await OpenDocument.in(editor, write(server, competences), competences);
    } catch (error) {
      await editor.stop();
      throw error;
    }
  }

  /** Opens a document in an editor. */
  static async in(editor: Editor, written: Written, competences: number): Promise<OpenDocument> {
    const document = new OpenDocument(editor, written, competences);
    await editor.open(written.uri, written.text);
    document.verify();
    return document;
  }

  /** The current place of typing. */
  get typing(): Position {
    return this.#typing;
  }

  /** Types text at the end of the competence. */
  type(text: string): Promise<void> {
    return this.editor.change(this.uri, this.#forward(text), text);
  }

  /**
   * Types text and makes a request at once: the milliseconds until the answer. Other answers are awaited afterwards.
   */
  async typeAndAsk(text: string, ask: () => Promise<unknown>): Promise<number> {
    const { editor, uri } = this;
    const sent = editor.server.pulls ? undefined : editor.nextDiagnostics(uri);
    const time = await timed(() => Promise.all([editor.send(uri, this.#forward(text), text), ask()]));
    await sent;
    return time;
  }

  /** Deletes this many characters. */
  erase(count: number): Promise<void> {
    const end = this.#typing;
    this.#move(0, -count);
    return this.editor.change(this.uri, { start: this.#typing, end }, '');
  }

  /** Inserts lines at the top, which moves everything below. */
  insertAtTop(lines: readonly string[]): Promise<void> {
    this.#line += lines.length;
    this.#move(lines.length, 0);
    return this.editor.change(this.uri, linesAt(0, 0), `${lines.join('\n')}\n`);
  }

  removeFromTop(count: number): Promise<void> {
    this.#line -= count;
    this.#move(-count, 0);
    return this.editor.change(this.uri, linesAt(0, count), '');
  }

  /** Pastes this many lines of competences before the one in the middle. */
  paste(lines: readonly string[]): Promise<void> {
    this.#move(lines.length, 0);
    return this.editor.change(this.uri, linesAt(this.#line, 0), `${lines.join('\n')}\n`);
  }

  removePasted(count: number): Promise<void> {
    this.#move(-count, 0);
    return this.editor.change(this.uri, linesAt(this.#line, count), '');
  }

  /** Checks that the diagnostics belong to the current text: the unknown name is reported in the right place. */
  verify(): void {
    const { line, character } = this.#wrong;
    const found = this.editor.diagnosticsOf(this.uri).some(({ range: { start, end } }) => {
      return start.line === line && start.character <= character && end.character > character;
    });
    const { server } = this.editor;
    assert.ok(found, `${server.name} does not report the wrong name at ${line + 1}:${character + 1}.`);
  }

  #forward(text: string): Range {
    const start = this.#typing;
    this.#move(0, text.length);
    return { start, end: start };
  }

  #move(lines: number, characters: number): void {
    const { line, character } = this.#wrong;
    const moved = line === this.#typing.line ? characters : 0;
    this.#wrong = { line: line + lines, character: character + moved };
    this.#typing = { line: this.#typing.line + lines, character: this.#typing.character + characters };
  }
}

/**
 * Starts a server, and waits until it has read its settings, which some servers only do when there is something to
 * check.
 */
export async function startReady(server: Server, options: EditorOptions): Promise<Editor> {
  const editor = await Editor.start(server, options);
  if (server.settings === undefined) return editor;
  try {
    const small = write(server, PER_ACTIVITY, 'small');
    await OpenDocument.in(editor, small, PER_ACTIVITY);
    await editor.close(small.uri);
    return editor;
  } catch (error) {
    await editor.stop();
    throw error;
  }
}

/** A framework of this many competences in one file, in the server's format. */
export function write({ format }: Server, competences: number, name = 'framework'): Written {
  const middle = 1 + PER_ACTIVITY * Math.floor(competences / PER_ACTIVITY / 2);
  const number = Math.min(middle, competences - 1);
  const [file] = makeModel({ competences, wrong: `c-${number}` });
  const marked = file && findCompetence(file, `c-${number}`);
  assert.ok(file && marked, 'the competence in the middle is there');
  const text = format.print(file);
  const source = format.printCompetence(marked).join('\n');
  const start = text.indexOf(source);
  const end = start + source.indexOf(marked.text) + marked.text.length;
  return {
    uri: `file:///measured/${name}.${format.extension}`,
    text,
    line: positionAt(text, start).line,
    typing: positionAt(text, end),
    wrong: positionAt(text, text.indexOf(NOWHERE, end)),
  };
}

/** At least this many lines of competences, to be pasted. */
export function linesToPaste({ format }: Server, count: number): string[] {
  const random = randomFrom(count);
  const lines: string[] = [];
  for (let number = 1; lines.length < count; number++) {
    const text = `An ability to draw on knowledge of ${words(random, 11)}`;
    lines.push(...format.printCompetence({ id: `p-${number}`, text, see: undefined, children: [] }));
  }
  return lines;
}

function findCompetence({ domains }: FrameworkFile, id: string): Competence | undefined {
  const activities = domains.flatMap((domain) => domain.activities);
  return activities.flatMap(({ knowledge }) => knowledge).find((competence) => competence.id === id);
}

/** The position of an offset in a text; line and character count from 0. */
export function positionAt(text: string, offset: number): Position {
  let line = 0;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, character: offset - start };
}

function linesAt(line: number, count: number): Range {
  return { start: { line, character: 0 }, end: { line: line + count, character: 0 } };
}
