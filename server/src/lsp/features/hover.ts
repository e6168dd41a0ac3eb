import { type Hover, HoverRequest, MarkupKind, type ServerCapabilities } from 'vscode-languageserver';
import type { Position } from '../../engine/text/index.ts';
import { fromPosition, toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { asMarkdown, asText, type Card } from '../hover/card.ts';
import { nameCard } from '../hover/nameCard.ts';
import { propertyCard } from '../hover/propertyCard.ts';
import { termCard } from '../hover/termCard.ts';
import { amendedAt, nameAt } from '../names.ts';
import { pathOf } from '../uris.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Says of an id what it stands for, of a property what it is for, and of a term of the glossary what it means. */
export function hover(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, HoverRequest.type, (params): Hover | null => {
    const position = fromPosition(params.position);
    const card = cardAt(workspace, pathOf(params.textDocument.uri), position);
    if (card === undefined) return null;
    const { line } = position;
    const range = toRange({ start: { line, column: card.span.start }, end: { line, column: card.span.end } });
    const contents = client.takesMarkdown
      ? { kind: MarkupKind.Markdown, value: asMarkdown(card) }
      : { kind: MarkupKind.PlainText, value: asText(card) };
    return { contents, range };
  });
  return { hoverProvider: true };
}

/** Where a name and a term both stand, the name is meant. */
function cardAt(workspace: LanguageWorkspace, path: string, position: Position): Card | undefined {
  const name = nameAt(workspace, path, position) ?? amendedAt(workspace, path, position);
  if (name) return nameCard(workspace, name);
  return propertyCard(workspace, path, position) ?? termCard(workspace, path, position);
}
