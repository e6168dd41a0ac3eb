import { ProtocolRequestType, type ServerCapabilities } from 'vscode-languageserver';
import { pasteAt } from '../../ide/paste/pasteAt.ts';
import { fromRange, toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { PASTE, type PasteEdit, type PasteParams } from '../pasteProtocol.ts';

const REQUEST = new ProtocolRequestType<PasteParams, PasteEdit | null, never, void, void>(PASTE.paste);

/** Turns lists copied from elsewhere into lines of the language, indented for their place. */
export function paste(context: FeatureContext): ServerCapabilities {
  answer(context, REQUEST, async (params): Promise<PasteEdit | null> => {
    await context.workspace.settled();
    return params ? pasteEdit(context, params) : null;
  });
  return {};
}

function pasteEdit({ workspace }: FeatureContext, params: PasteParams): PasteEdit | null {
  const uri = stringIn(params.textDocument?.uri);
  const clipboard = { html: stringIn(params.html), text: stringIn(params.text) };
  if (uri === undefined) return null;
  const path = workspace.pathOf(uri);
  const pasted = pasteAt(workspace.engineAt(path), path, fromRange(params.range), clipboard);
  return pasted ? { range: toRange(pasted.range), newText: pasted.text, isList: pasted.isList } : null;
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
