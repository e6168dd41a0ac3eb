import {
  type Definition,
  type DefinitionLink,
  DefinitionRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Fact } from '../../engine/index/index.ts';
import type { Position, Span } from '../../engine/text/index.ts';
import { declarationsOf, nameAt } from '../../ide/names.ts';
import { termAt, termsOf } from '../../ide/terms.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { linkTo } from '../locations.ts';
import { pathOf } from '../uris.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Goes from a reference, `in`, `part of`, `uses`, `adapts`, an amendment, a facet's value or a term's words to what declares it. */
export function definition(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, DefinitionRequest.type, (params): Definition | DefinitionLink[] | null => {
    const position = fromPosition(params.position);
    const found = declaredAt(workspace, pathOf(params.textDocument.uri), position);
    if (found === undefined) return null;
    const origin = rangeInLine(position.line, found.span);
    const links = found.declarations.flatMap((fact) => linkTo(workspace, fact) ?? []);
    if (client.takesLocationLinks) return links.map((link) => ({ ...link, originSelectionRange: origin }));
    return links.map(({ targetUri, targetSelectionRange }) => ({
      uri: targetUri,
      range: targetSelectionRange,
    }));
  });
  return { definitionProvider: true };
}

/** What is declared for the name at a position, or for the words of a term. */
function declaredAt(
  workspace: LanguageWorkspace,
  path: string,
  position: Position,
): { readonly span: Span; readonly declarations: readonly Fact[] } | undefined {
  const name = nameAt(workspace.engine, path, position);
  if (name) return { span: name.span, declarations: declarationsOf(workspace.engine, name.fact) };
  const term = termAt(workspace.engine, path, position);
  return term && { span: term.span, declarations: termsOf(workspace.engine, term.framework, term.phrase) };
}
