import {
  type ServerCapabilities,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver';
import { isAnonymous } from '../../engine/model/index.ts';
import { rangeOf } from '../../engine/syntax/index.ts';
import { type FoundSymbol, findSymbols } from '../../ide/workspaceSymbols.ts';
import { toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { toSymbolKind } from '../symbolKind.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** While an author types, a symbol may be chosen from a slightly older list. */
const SEARCHES_KEPT = 4;

/** Finds domains, activities, competences and everything else with a name, by id or title, in every document. */
export function workspaceSymbol(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  const searches = new Map<number, readonly FoundSymbol[]>();
  let searchCount = 0;
  answer(context, WorkspaceSymbolRequest.type, async ({ query }): Promise<WorkspaceSymbol[]> => {
    await workspace.settled();
    const wanted = typeof query === 'string' ? query : '';
    const found = workspace.engines().flatMap((engine) => findSymbols(engine, wanted));
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

function toSymbol({ path, statement, name }: FoundSymbol, workspace: LanguageWorkspace): WorkspaceSymbol {
  const framework = workspace.engineAt(path).frameworkOf(path) ?? '';
  const containerName = isAnonymous(framework) ? '' : framework;
  const kind = toSymbolKind(statement.kind);
  return { name, kind, location: { uri: workspace.uriOf(path) }, containerName };
}

/** The current position of the symbol; if its line no longer exists, its document. */
function placeOf(
  { path, statement }: FoundSymbol,
  workspace: LanguageWorkspace,
): Pick<WorkspaceSymbol, 'location'> {
  const uri = workspace.uriOf(path);
  const document = workspace.engineAt(path).document(path);
  const range = document && rangeOf(document, statement);
  const start = { line: 0, column: 0 };
  const place = range && range.start.line >= 0 ? range : { start, end: start };
  return { location: { uri, range: toRange(place) } };
}
