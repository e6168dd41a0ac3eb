import { type Hover, HoverRequest, type ServerCapabilities } from 'vscode-languageserver';
import { cardAt } from '../../ide/hover/cardAt.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { toMarkup } from '../toMarkup.ts';

/** Explains ids, properties and glossary terms. */
export function hover(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, HoverRequest.type, (params): Hover | null => {
    const position = fromPosition(params.position);
    const path = workspace.pathOf(params.textDocument.uri);
    const card = cardAt(workspace.engineAt(path), path, position);
    if (card === undefined) return null;
    const range = rangeInLine(position.line, card.span);
    return { contents: toMarkup(card, workspace, client.takesMarkdown), range };
  });
  return { hoverProvider: true };
}
