import { freeId, idFromTitle } from '../../engine/checking/index.ts';
import { linesOfBlocks, readPasted } from '../../engine/import/index.ts';
import type { Workspace } from '../../engine/index.ts';
import type { Range, TextChange } from '../../engine/text/index.ts';
import { pastePlaceAt } from './pastePlace.ts';

/** A change that inserts a list from the clipboard. */
export interface PastedList extends TextChange {
  /** Whether the clipboard certainly contains a list. If not, the author may prefer the plain text. */
  readonly isList: boolean;
}

/**
 * Turns a list from the clipboard into lines of the language, indented for the position of `range`, which they replace.
 * @returns undefined if the clipboard contains no list, or if lists are not allowed there
 */
export function pasteAt(
  engine: Workspace,
  path: string,
  range: Range,
  clipboard: { readonly html: string | undefined; readonly text: string | undefined },
): PastedList | undefined {
  const document = engine.document(path);
  const framework = engine.frameworkOf(path);
  const read = readPasted(clipboard);
  if (document === undefined || framework === undefined || read === undefined) return undefined;
  const hasHeadings = read.blocks.some(({ kind }) => kind === 'heading');
  const target = pastePlaceAt(document, range, hasHeadings);
  if (target === undefined) return undefined;
  const { place, column } = target;
  const lines = linesOfBlocks(read.blocks, { place, column, nameFor: freeIds(engine, framework) });
  const text = target.before + lines.join('\n') + target.after;
  // One item at the end of a line may also be meant as words for that line.
  const isList = read.isList && (read.blocks.length > 1 || target.before === '');
  return { range: target.range, text, isList };
}

/** Gives each title an id that is not used by the framework or an earlier title. */
export function freeIds(engine: Workspace, framework: string): (title: string) => string {
  const used = new Set<string>();
  /** The last number tried for an id, because many titles may be the same. */
  const tried = new Map<string, number>();
  return (title) => {
    const wish = idFromTitle(title) ?? 'activity';
    let id = freeId(wish, framework, engine);
    for (let number = tried.get(wish) ?? 1; used.has(id); ) {
      id = freeId(`${wish}-${++number}`, framework, engine);
      tried.set(wish, number);
    }
    used.add(id);
    return id;
  };
}
