import {
  type Definition,
  type DefinitionLink,
  DefinitionRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { definitionsAt } from '../../ide/definition.ts';
import { fromPosition } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { toLinks } from '../locations.ts';

/**
 * Goes from a reference, `in`, `part of`, `uses`, `adapts`, an amendment, a facet's value or a term's words to the
 * declaration.
 */
export function definition(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, DefinitionRequest.type, (params): Definition | DefinitionLink[] | null => {
    const position = fromPosition(params.position);
    const path = workspace.pathOf(params.textDocument.uri);
    const found = definitionsAt(workspace.engineAt(path), path, position);
    return found ? toLinks(workspace, found, position.line, client.takesLocationLinks) : null;
  });
  return { definitionProvider: true };
}
