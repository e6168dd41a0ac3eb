import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Workspace } from '../../engine/index.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../ide/tokens/legend.ts';
import { NUMBERS_A_TOKEN, TokenList } from '../../ide/tokens/pieceTokens.ts';
import { tokenDelta } from '../../ide/tokens/tokenDelta.ts';
import { type DocumentTokens, TokenStore } from '../../ide/tokens/tokenStore.ts';
import { fromRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { ownNames, perEngine } from '../perEngine.ts';
import { scheduled } from '../schedule.ts';

/**
 * Returns tokens for names, values and terms, beyond what a line shows by itself; after an edit, only the differences.
 */
export function semanticTokens(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  const stores = perEngine((engine) => new TokenStore(engine, (path) => workspace.isOpen(path)));
  const storeAt = (path: string): TokenStore => stores(workspace.engineAt(path));
  followChanges(context, stores);
  answer(context, SemanticTokensRequest.type, ({ textDocument: { uri } }): SemanticTokens => {
    const document = workspace.document(uri);
    return document ? whole(storeAt(document.path).send(document.path, document.syntax)) : { data: [] };
  });
  answer(context, SemanticTokensDeltaRequest.type, (params): SemanticTokens | SemanticTokensDelta => {
    const document = workspace.document(params.textDocument.uri);
    if (document === undefined) return { data: [] };
    const before = storeAt(document.path).sent(document.path, params.previousResultId);
    const tokens = storeAt(document.path).send(document.path, document.syntax);
    if (before === undefined) return whole(tokens);
    return { resultId: tokens.resultId, edits: tokenDelta(before.pieces, tokens.pieces) };
  });
  answer(context, SemanticTokensRangeRequest.type, (params): SemanticTokens => {
    const document = workspace.document(params.textDocument.uri);
    if (document === undefined) return { data: [] };
    const { start, end } = fromRange(params.range);
    const data: number[] = [];
    let last = 0;
    for (const { line, tokens } of storeAt(document.path).between(
      document.path,
      document.syntax,
      start.line,
      end.line + 1,
    )) {
      let at = line;
      for (let index = 0; index < tokens.data.length; index += NUMBERS_A_TOKEN) {
        const [lines = 0, ...rest] = tokens.data.slice(index, index + NUMBERS_A_TOKEN);
        at += lines;
        if (at < start.line || at > end.line) continue;
        data.push(at - last, ...rest);
        last = at;
      }
    }
    return { data };
  });
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  };
}

function whole({ resultId, pieces }: DocumentTokens): SemanticTokens {
  const list = new TokenList();
  for (const piece of pieces) list.add(piece);
  return { resultId, data: list.data };
}

/**
 * Makes the client request tokens again if a change in one document gives a name or a term in another a new meaning.
 */
function followChanges(context: FeatureContext, stores: (engine: Workspace) => TokenStore): void {
  const { connection, workspace, client, onUpdate } = context;
  const refresh = scheduled(context, () => connection.languages.semanticTokens.refresh());
  onUpdate((update, path) => {
    for (const engine of workspace.engines()) {
      const names = ownNames(engine, update.names);
      const stale = stores(engine).update({ ...update, names }, path);
      if (stale.size > 0 && client.refreshesTokens) refresh();
    }
  });
}
