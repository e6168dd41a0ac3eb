import { type Location, ReferencesRequest, type ServerCapabilities } from 'vscode-languageserver';
import { referencesAt } from '../../ide/references.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/** Lists every place that refers to the name at a position; for a term, also every text that uses its words. */
export function references(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, ReferencesRequest.type, async (params): Promise<Location[] | null> => {
    await workspace.settled();
    const document = workspace.pathOf(params.textDocument.uri);
    const withDeclaration = params.context?.includeDeclaration !== false;
    const found = referencesAt(workspace.engineAt(document), document, fromPosition(params.position), {
      withDeclaration,
    });
    if (found === undefined) return null;
    return found.map(({ path, line, span }) => ({
      uri: workspace.uriOf(path),
      range: rangeInLine(line, span),
    }));
  });
  return { referencesProvider: true };
}
