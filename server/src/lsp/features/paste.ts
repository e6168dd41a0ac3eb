import { ProtocolRequestType, type ServerCapabilities } from 'vscode-languageserver';
import { freeId, idFromTitle } from '../../engine/checking/index.ts';
import { linesOfBlocks, readPasted } from '../../engine/import/index.ts';
import { pastePlaceAt } from '../../ide/paste/pastePlace.ts';
import { fromRange, toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { PASTE, type PasteEdit, type PasteParams } from '../pasteProtocol.ts';

const REQUEST = new ProtocolRequestType<PasteParams, PasteEdit | null, never, void, void>(PASTE.paste);

/** Turns lists that were copied elsewhere into lines of the language, set in as the place wants them. */
export function paste(context: FeatureContext): ServerCapabilities {
  answer(context, REQUEST, async (params): Promise<PasteEdit | null> => {
    await context.workspace.settled();
    return params ? pasteEdit(context, params) : null;
  });
  return {};
}

function pasteEdit({ workspace }: FeatureContext, params: PasteParams): PasteEdit | null {
  const { engine } = workspace;
  const uri = stringIn(params.textDocument?.uri);
  const document = uri === undefined ? undefined : workspace.document(uri);
  const framework = document && engine.frameworkOf(document.path);
  const read = readPasted({ html: stringIn(params.html), text: stringIn(params.text) });
  if (document === undefined || framework === undefined || read === undefined) return null;
  const hasHeadings = read.blocks.some(({ kind }) => kind === 'heading');
  const target = pastePlaceAt(document.syntax, fromRange(params.range), hasHeadings);
  if (target === undefined) return null;
  const used = new Set<string>();
  /** By what an id is to be, the last number that was tried: many titles may be the same. */
  const tried = new Map<string, number>();
  const nameFor = (title: string): string => {
    const wish = idFromTitle(title) ?? 'activity';
    let id = freeId(wish, framework, engine);
    for (let number = tried.get(wish) ?? 1; used.has(id); ) {
      id = freeId(`${wish}-${++number}`, framework, engine);
      tried.set(wish, number);
    }
    used.add(id);
    return id;
  };
  const lines = linesOfBlocks(read.blocks, { place: target.place, column: target.column, nameFor });
  const newText = target.before + lines.join('\n') + target.after;
  // One item at the end of a line may as well be words for that line.
  const isList = read.isList && (read.blocks.length > 1 || target.before === '');
  return { range: toRange(target.range), newText, isList };
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
