import { SymbolKind } from 'vscode-languageserver-protocol';

/** The protocol's name for a kind of symbol. */
export function kindName(kind: SymbolKind): string {
  return Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0] ?? '';
}
