import { SymbolKind } from 'vscode-languageserver';
import type { StatementKind } from '../engine/syntax/index.ts';
import { iconOf } from '../ide/symbols.ts';

/** The icon of a kind of statement, as the protocol has it. */
export function toSymbolKind(kind: StatementKind): SymbolKind {
  return SymbolKind[iconOf(kind)];
}
