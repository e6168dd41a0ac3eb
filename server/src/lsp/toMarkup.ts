import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { asMarkdown, asText, type Card } from '../ide/hover/card.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** A card as Markdown or, for clients that do not show it, as plain text. */
export function toMarkup(card: Card, workspace: LanguageWorkspace, takesMarkdown: boolean): MarkupContent {
  return takesMarkdown
    ? { kind: MarkupKind.Markdown, value: asMarkdown(card, (path) => workspace.uriOf(path)) }
    : { kind: MarkupKind.PlainText, value: asText(card) };
}
