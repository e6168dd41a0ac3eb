import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver';
import { answer, type FeatureContext } from '../feature.ts';
import { OutlineWriter } from '../outline.ts';

/** The outline of a document: nested domains, activities, sections and competences. */
export function documentSymbol(context: FeatureContext): ServerCapabilities {
  const { workspace, client, settings } = context;
  const writer = new OutlineWriter(workspace);
  answer(context, DocumentSymbolRequest.type, async ({ textDocument: { uri } }) => {
    const { maximumSymbols } = await settings.current();
    const document = workspace.document(uri);
    if (document === undefined) return [];
    const outline = writer.write(document.path, document.syntax, maximumSymbols);
    if (client.takesNestedSymbols) return outline;
    const symbols = outline.toJSON() as DocumentSymbol[];
    return symbols.flatMap((symbol) => flatten(symbol, uri, undefined));
  });
  return { documentSymbolProvider: { label: 'Competence' } };
}

/** For clients that know no nesting. */
function flatten(
  symbol: DocumentSymbol,
  uri: string,
  containerName: string | undefined,
): SymbolInformation[] {
  const { name, kind, range, children } = symbol;
  const own: SymbolInformation = { name, kind, location: { uri, range } };
  if (containerName !== undefined) own.containerName = containerName;
  return [own, ...(children ?? []).flatMap((child) => flatten(child, uri, name))];
}
