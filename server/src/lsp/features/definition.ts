import {
  type Definition,
  type DefinitionLink,
  DefinitionRequest,
  type LocationLink,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { type Fact, lineOf, type Span, wholeSpan } from '../../core/index.ts';
import { fromPosition, pathOf, toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { declarationsOf, nameAt } from '../names.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Goes from a reference, `in`, `part of`, `uses`, `adapts`, an amendment or a facet's value to what declares it. */
export function definition(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, DefinitionRequest.type, (params): Definition | DefinitionLink[] | null => {
    const position = fromPosition(params.position);
    const name = nameAt(workspace, pathOf(params.textDocument.uri), position);
    if (name === undefined) return null;
    const origin = rangeIn(position.line, name.span);
    const links = declarationsOf(workspace, name.fact).flatMap((fact) => linkTo(workspace, fact) ?? []);
    if (client.takesLocationLinks) return links.map((link) => ({ ...link, originSelectionRange: origin }));
    return links.map(({ targetUri, targetSelectionRange }) => ({
      uri: targetUri,
      range: targetSelectionRange,
    }));
  });
  return { definitionProvider: true };
}

function linkTo(workspace: LanguageWorkspace, { path, statement, part }: Fact): LocationLink | undefined {
  const document = workspace.engine.document(path);
  const line = document ? lineOf(document, statement) : -1;
  if (line < 0) return undefined;
  const targetSelectionRange = rangeIn(line, part);
  return {
    targetUri: workspace.uriOf(path),
    targetRange: rangeIn(line, wholeSpan(statement)),
    targetSelectionRange,
  };
}

function rangeIn(line: number, { start, end }: Span) {
  return toRange({ start: { line, column: start }, end: { line, column: end } });
}
