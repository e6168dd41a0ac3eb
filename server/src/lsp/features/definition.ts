import {
  type Definition,
  type DefinitionLink,
  DefinitionRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { definitionsAt } from '../../ide/definition.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { linkTo } from '../locations.ts';
import { pathOf } from '../uris.ts';

/** Goes from a reference, `in`, `part of`, `uses`, `adapts`, an amendment, a facet's value or a term's words to what declares it. */
export function definition(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, DefinitionRequest.type, (params): Definition | DefinitionLink[] | null => {
    const position = fromPosition(params.position);
    const found = definitionsAt(workspace.engine, pathOf(params.textDocument.uri), position);
    if (found === undefined) return null;
    const origin = rangeInLine(position.line, found.span);
    const links = found.facts.flatMap((fact) => linkTo(workspace, fact) ?? []);
    if (client.takesLocationLinks) return links.map((link) => ({ ...link, originSelectionRange: origin }));
    return links.map(({ targetUri, targetSelectionRange }) => ({
      uri: targetUri,
      range: targetSelectionRange,
    }));
  });
  return { definitionProvider: true };
}
