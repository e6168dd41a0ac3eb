import { SymbolKind } from 'vscode-languageserver';
import type { StatementKind } from '../engine/syntax/index.ts';

const KINDS: Partial<Record<StatementKind, SymbolKind>> = {
  framework: SymbolKind.Package,
  domain: SymbolKind.Module,
  group: SymbolKind.Namespace,
  activity: SymbolKind.Class,
  knowledge: SymbolKind.Property,
  application: SymbolKind.Property,
  attitudes: SymbolKind.Property,
  item: SymbolKind.String,
  facet: SymbolKind.Enum,
  glossary: SymbolKind.Namespace,
  term: SymbolKind.Key,
  source: SymbolKind.File,
  guide: SymbolKind.Package,
  topic: SymbolKind.Class,
  curriculum: SymbolKind.Package,
  module: SymbolKind.Module,
  requirement: SymbolKind.Field,
  amend: SymbolKind.Interface,
};

/** The icon of a kind of statement; `Null` for a line that the language does not know. */
export function toSymbolKind(kind: StatementKind): SymbolKind {
  return KINDS[kind] ?? SymbolKind.Null;
}
