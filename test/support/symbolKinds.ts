import { SymbolKind } from 'vscode-languageserver-protocol';

/** What the protocol calls a kind of symbol. */
export function kindName(kind: SymbolKind): string {
  return Object.entries(SymbolKind).find(([, value]) => value === kind)?.[0] ?? '';
}
