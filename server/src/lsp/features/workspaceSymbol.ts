import {
  type ServerCapabilities,
  SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver';
import { isAnonymous } from '../../engine/model/index.ts';
import { rangeOf, type Statement, type SyntaxNode } from '../../engine/syntax/index.ts';
import { fuzzyRank, RANKS } from '../../ide/fuzzyRank.ts';
import { toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { symbolKindOf, symbolNameOf } from '../symbols.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** No author reads on past this; they type another letter. */
const MOST_SYMBOLS = 500;
/** While an author types, what is chosen may be of a list that is a little older than the last. */
const SEARCHES_KEPT = 4;

/** Finds domains, activities, competences and all else that has a name, by id or by title, in every document. */
export function workspaceSymbol(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  const searches = new Map<number, readonly Found[]>();
  let searchCount = 0;
  answer(context, WorkspaceSymbolRequest.type, async ({ query }): Promise<WorkspaceSymbol[]> => {
    await workspace.settled();
    const found = findSymbols(workspace, typeof query === 'string' ? query : '');
    if (!client.resolvesSymbolPlaces)
      return found.map((each) => ({ ...toSymbol(each, workspace), ...placeOf(each, workspace) }));
    const search = ++searchCount;
    searches.set(search, found);
    searches.delete(search - SEARCHES_KEPT);
    return found.map((each, index) => ({ ...toSymbol(each, workspace), data: { search, index } }));
  });
  answer(context, WorkspaceSymbolResolveRequest.type, (symbol): WorkspaceSymbol => {
    const { search, index } = (symbol?.data ?? {}) as { readonly search?: unknown; readonly index?: unknown };
    const found = searches.get(Number(search))?.[Number(index)];
    return found ? { ...symbol, ...placeOf(found, workspace) } : symbol;
  });
  return { workspaceSymbolProvider: { resolveProvider: client.resolvesSymbolPlaces } };
}

interface Found {
  readonly path: string;
  readonly statement: Statement;
  readonly kind: SymbolKind;
}

/** The best first; of those that are as good, competences come after all that holds them. */
function findSymbols(workspace: LanguageWorkspace, query: string): readonly Found[] {
  const results = new Results(fuzzyRank(query));
  for (const path of workspace.engine.paths()) {
    const root = workspace.engine.document(path)?.root;
    if (root) collect(root, path, results);
  }
  return results.best();
}

function collect(node: SyntaxNode, path: string, results: Results): void {
  const { statement } = node;
  const kind = symbolKindOf(node);
  if (kind !== undefined && statement && (statement.text || statement.id))
    results.offer({ path, statement, kind });
  for (const child of node.children) collect(child, path, results);
}

/** The best of what is offered, no more of them than are wanted. */
class Results {
  readonly #rank: ReturnType<typeof fuzzyRank>;
  /** Two lists a rank: what holds others, and competences. */
  readonly #lists: readonly Found[][] = Array.from({ length: 2 * RANKS }, () => []);
  /** What is worse comes after enough others: it need not be told how much worse it is. */
  #worstWanted = RANKS - 1;

  constructor(rank: ReturnType<typeof fuzzyRank>) {
    this.#rank = rank;
  }

  offer(found: Found): void {
    const rank = this.#rank(nameWithId(found.statement), this.#worstWanted);
    if (rank === undefined) return;
    const list = this.#lists[2 * rank + (found.kind === SymbolKind.String ? 1 : 0)];
    if (list === undefined || list.length >= MOST_SYMBOLS) return;
    list.push(found);
    if (list.length === MOST_SYMBOLS) this.#worstWanted = Math.min(this.#worstWanted, rank);
  }

  best(): readonly Found[] {
    return this.#lists.flat().slice(0, MOST_SYMBOLS);
  }
}

/** The id is part of the name, so that the client, which sifts once more by name, finds by id as well. */
function nameWithId(statement: Statement): string {
  const name = symbolNameOf(statement);
  return statement.id && statement.text ? `${statement.id.text}: ${name}` : name;
}

function toSymbol({ path, statement, kind }: Found, workspace: LanguageWorkspace): WorkspaceSymbol {
  const framework = workspace.engine.frameworkOf(path) ?? '';
  const containerName = isAnonymous(framework) ? '' : framework;
  return { name: nameWithId(statement), kind, location: { uri: workspace.uriOf(path) }, containerName };
}

/** Where the symbol stands by now; where its line is gone, its document is all that there is to go to. */
function placeOf(
  { path, statement }: Found,
  workspace: LanguageWorkspace,
): Pick<WorkspaceSymbol, 'location'> {
  const uri = workspace.uriOf(path);
  const document = workspace.engine.document(path);
  const range = document && rangeOf(document, statement);
  const start = { line: 0, column: 0 };
  const place = range && range.start.line >= 0 ? range : { start, end: start };
  return { location: { uri, range: toRange(place) } };
}
