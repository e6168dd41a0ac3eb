import {
  type Definition,
  type DefinitionLink,
  ImplementationRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { implementationsAt } from '../../ide/implementation.ts';
import { fromPosition } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { toLinks } from '../locations.ts';

/** Goes from a declaration to the lines that change it in adaptations, and from a framework to its adaptations. */
export function implementation(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(
    context,
    ImplementationRequest.type,
    async (params): Promise<Definition | DefinitionLink[] | null> => {
      await workspace.settled();
      const position = fromPosition(params.position);
      const path = workspace.pathOf(params.textDocument.uri);
      const found = implementationsAt(workspace.engineAt(path), path, position);
      return found ? toLinks(workspace, found, position.line, client.takesImplementationLinks) : null;
    },
  );
  return { implementationProvider: true };
}
