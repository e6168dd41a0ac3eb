import { type Location, ReferencesRequest, type ServerCapabilities } from 'vscode-languageserver';
import { mentionsOf } from '../../ide/mentions.ts';
import { subjectAt } from '../../ide/subject.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { pathOf } from '../uris.ts';

/** Lists every place that names what stands at a position; of a term, every text that uses its words as well. */
export function references(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, ReferencesRequest.type, async (params): Promise<Location[] | null> => {
    await workspace.settled();
    const found = subjectAt(workspace.engine, pathOf(params.textDocument.uri), fromPosition(params.position));
    if (found === undefined) return null;
    const withDeclaration = params.context?.includeDeclaration !== false;
    return mentionsOf(workspace.engine, found.subject)
      .filter(({ kind }) => kind !== 'form' && (withDeclaration || kind !== 'declaration'))
      .map(({ path, line, span }) => ({ uri: workspace.uriOf(path), range: rangeInLine(line, span) }));
  });
  return { referencesProvider: true };
}
