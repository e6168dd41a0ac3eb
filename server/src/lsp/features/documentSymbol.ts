import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver';
import {
  type Place,
  type Position,
  placeOf,
  type Range,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
  wholeSpan,
} from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { countsAt } from '../describe.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { symbolKindOf, symbolNameOf } from '../symbols.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** The outline of a document: domains, activities, sections and competences as they stand in each other. */
export function documentSymbol(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, DocumentSymbolRequest.type, ({ textDocument: { uri } }) => {
    const document = workspace.document(uri);
    if (document === undefined) return [];
    const symbols = symbolsOf(workspace, document.syntax, document.path);
    return client.takesNestedSymbols ? symbols : symbols.flatMap((symbol) => flatten(symbol, uri, undefined));
  });
  return { documentSymbolProvider: { label: 'Competence' } };
}

/** Where a walk through the lines stands. */
interface Walk {
  readonly workspace: LanguageWorkspace;
  readonly document: SyntaxDocument;
  readonly path: string;
  line: number;
  /** The last line that said something. */
  last: number;
}

function symbolsOf(workspace: LanguageWorkspace, document: SyntaxDocument, path: string): DocumentSymbol[] {
  return symbolsIn(document.root, 'top', { workspace, document, path, line: 0, last: 0 });
}

function symbolsIn(node: SyntaxNode, place: Place, walk: Walk): DocumentSymbol[] {
  const { statement } = node;
  const { line } = walk;
  if (statement) walk.last = line;
  walk.line += (statement ? 1 : 0) + node.trivia;
  const inside = placeOf(statement, place);
  const children = node.children.flatMap((child) => symbolsIn(child, inside, walk));
  const kind = symbolKindOf(node);
  if (statement === undefined || kind === undefined) return children;
  const counts = countsAt(walk.workspace, walk.path, node, place);
  const id = statement.text ? (statement.id?.text ?? '') : '';
  return [
    {
      name: symbolNameOf(statement),
      detail: [id, counts].filter((part) => part !== '').join(' · '),
      kind,
      range: toRange({ start: { line, column: 0 }, end: endOf(walk) }),
      selectionRange: toRange(selectionOf(statement, line)),
      children,
    },
  ];
}

function endOf({ document, last }: Walk): Position {
  return { line: last, column: document.statements.at(last)?.source.length ?? 0 };
}

function selectionOf(statement: Statement, line: number): Range {
  const { start, end } = statement.id ?? wholeSpan(statement);
  return { start: { line, column: start }, end: { line, column: end } };
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
