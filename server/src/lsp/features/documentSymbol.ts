import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type ServerCapabilities,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { documentSymbols, type OutlineSymbol } from '../../ide/documentSymbols.ts';
import { toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** The outline of a document: nested domains, activities, sections and competences. */
export function documentSymbol(context: FeatureContext): ServerCapabilities {
  const { workspace, client, settings } = context;
  answer(context, DocumentSymbolRequest.type, async ({ textDocument: { uri } }) => {
    const { maximumSymbols } = await settings.current();
    const document = workspace.document(uri);
    if (document === undefined) return [];
    const symbols = documentSymbols(
      workspace.engineAt(document.path),
      document.path,
      document.syntax,
      maximumSymbols,
    );
    return client.takesNestedSymbols
      ? symbols.map(toDocumentSymbol)
      : symbols.flatMap((symbol) => flatten(symbol, uri, undefined));
  });
  return { documentSymbolProvider: { label: 'Competence' } };
}

function toDocumentSymbol({ name, detail, icon, range, selection, children }: OutlineSymbol): DocumentSymbol {
  return {
    name,
    detail,
    kind: SymbolKind[icon],
    range: toRange(range),
    selectionRange: toRange(selection),
    ...(children.length > 0 && { children: children.map(toDocumentSymbol) }),
  };
}

/** For clients that know no nesting. */
function flatten(
  { name, icon, range, children }: OutlineSymbol,
  uri: string,
  containerName: string | undefined,
): SymbolInformation[] {
  const own: SymbolInformation = { name, kind: SymbolKind[icon], location: { uri, range: toRange(range) } };
  if (containerName !== undefined) own.containerName = containerName;
  return [own, ...children.flatMap((child) => flatten(child, uri, name))];
}
