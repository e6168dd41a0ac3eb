import { ProtocolRequestType, type ServerCapabilities } from 'vscode-languageserver';
import { dropText } from '../../ide/drop/dropText.ts';
import { fromPosition } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { type DropEdit, type DropParams, PASTE } from '../pasteProtocol.ts';

const REQUEST = new ProtocolRequestType<DropParams, DropEdit | null, never, void, void>(PASTE.drop);

/** Turns a framework file dropped into a document into a reference; ignores other files. */
export function drop(context: FeatureContext): ServerCapabilities {
  answer(context, REQUEST, async (params): Promise<DropEdit | null> => {
    await context.workspace.settled();
    return params ? dropEdit(context, params) : null;
  });
  return {};
}

function dropEdit({ workspace }: FeatureContext, params: DropParams): DropEdit | null {
  const uri: unknown = params.textDocument?.uri;
  const [other, ...more]: readonly unknown[] = Array.isArray(params.dropped) ? params.dropped : [];
  if (typeof uri !== 'string' || typeof other !== 'string' || more.length > 0) return null;
  const document = workspace.document(uri);
  const dropped = workspace.document(other);
  if (document === undefined || dropped === undefined || dropped.path === workspace.pathOf(uri)) return null;
  const engine = workspace.engineAt(document.path);
  const made = dropText(engine, document.path, document.syntax, fromPosition(params.position), dropped.path);
  const framework = workspace.engineAt(dropped.path).frameworkOf(dropped.path);
  return made && framework !== undefined
    ? { newText: made.text, isSnippet: made.isSnippet, framework }
    : null;
}
