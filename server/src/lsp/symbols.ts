import { SymbolKind } from 'vscode-languageserver';
import { SECTIONS, type Statement, type StatementKind, type SyntaxNode } from '../engine/syntax/index.ts';
import { wordFor } from '../ide/describe.ts';
import { shorten } from '../ide/markdown.ts';

/** A list of names is to be read at a glance. */
const LONGEST_NAME = 200;

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

/** The icon of a kind of statement; undefined for what is no line of an outline. */
export function symbolKindOfStatement(kind: StatementKind): SymbolKind | undefined {
  return KINDS[kind];
}

/** The icon of a statement in an outline; undefined when it is none of an outline's lines. */
export function symbolKindOf({ statement, children }: SyntaxNode): SymbolKind | undefined {
  if (statement === undefined) return undefined;
  // A line that is no statement, or not yet one, keeps what stands in it together.
  return KINDS[statement.kind] ?? (isHolder(statement) && children.length ? SymbolKind.Null : undefined);
}

/** What an outline calls a statement; never empty. */
export function symbolNameOf({ kind, text, id, keyword }: Statement): string {
  if (kind === 'amend') return `amend ${id?.text ?? ''}`.trim();
  if (text) return shorten(text.text, LONGEST_NAME).trim() || wordFor(kind);
  if (id) return id.text;
  if (kind === 'property') return keyword?.text ?? kind;
  return isSection(kind) ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : wordFor(kind);
}

/** No property holds lines: `Group: Alliance` is a word in other letters. */
function isHolder({ kind }: Statement): boolean {
  return kind === 'unknown' || kind === 'property';
}

function isSection(kind: StatementKind): boolean {
  return SECTIONS.some((section) => section === kind);
}
