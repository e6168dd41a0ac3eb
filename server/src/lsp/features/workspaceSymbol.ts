import {
  type ServerCapabilities,
  type SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import {
  isAnonymous,
  rangeOf,
  type Statement,
  type SyntaxDocument,
  type SyntaxNode,
} from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { symbolKindOf, symbolNameOf } from '../symbols.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** No author reads on past this; they type another letter. */
const MOST_SYMBOLS = 500;

/** Finds domains, activities, competences and all else that has a name, by id or by title, in every document. */
export function workspaceSymbol(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, WorkspaceSymbolRequest.type, async ({ query }): Promise<WorkspaceSymbol[]> => {
    await workspace.settled();
    return findSymbols(workspace, query.toLowerCase());
  });
  return { workspaceSymbolProvider: true };
}

interface Found {
  readonly statement: Statement;
  readonly kind: SymbolKind;
}

/** Competences come after all that holds them. */
function findSymbols(workspace: LanguageWorkspace, query: string): WorkspaceSymbol[] {
  const holders: WorkspaceSymbol[] = [];
  const competences: WorkspaceSymbol[] = [];
  for (const path of workspace.engine.paths()) {
    const document = workspace.engine.document(path);
    if (document === undefined) continue;
    const framework = workspace.engine.frameworkOf(path) ?? '';
    const containerName = isAnonymous(framework) ? '' : framework;
    for (const { statement, kind } of collect(document.root, [])) {
      const list = statement.kind === 'item' ? competences : holders;
      const name = nameWithId(statement);
      if (list.length >= MOST_SYMBOLS || !matches(query, name.toLowerCase())) continue;
      list.push({ name, kind, location: locationOf(workspace, path, document, statement), containerName });
    }
  }
  return [...holders, ...competences].slice(0, MOST_SYMBOLS);
}

function collect(node: SyntaxNode, found: Found[]): Found[] {
  const { statement } = node;
  const kind = symbolKindOf(node);
  if (kind !== undefined && statement && (statement.text || statement.id)) found.push({ statement, kind });
  for (const child of node.children) collect(child, found);
  return found;
}

/** The id is part of the name, so that the client, which sifts once more by name, finds by id as well. */
function nameWithId(statement: Statement): string {
  const name = symbolNameOf(statement);
  return statement.id && statement.text ? `${statement.id.text}: ${name}` : name;
}

/** Whether the letters of the query stand in the name, in their order. */
function matches(query: string, name: string): boolean {
  let at = 0;
  for (const letter of query) {
    if (letter === ' ') continue;
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function locationOf(
  workspace: LanguageWorkspace,
  path: string,
  document: SyntaxDocument,
  statement: Statement,
) {
  return { uri: workspace.uriOf(path), range: toRange(rangeOf(document, statement)) };
}
