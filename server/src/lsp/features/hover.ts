import { type Hover, HoverRequest, MarkupKind, type ServerCapabilities } from 'vscode-languageserver';
import type { Position } from '../../engine/text/index.ts';
import { changesAtLine } from '../../ide/comparison/changeMarks.ts';
import type { Card } from '../../ide/hover/card.ts';
import { cardAt } from '../../ide/hover/cardAt.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { toMarkup } from '../toMarkup.ts';

/** Explains ids, properties and glossary terms; while comparing, the change of the line comes first. */
export function hover(context: FeatureContext): ServerCapabilities {
  const { workspace, client, comparisons } = context;
  answer(context, HoverRequest.type, (params): Hover | null => {
    const position = fromPosition(params.position);
    const path = workspace.pathOf(params.textDocument.uri);
    const card = cardAt(workspace.engineAt(path), path, position, comparisons.current?.before);
    const changed = client.takesMarkdown ? hoverOfChange(context, path, position, card) : undefined;
    if (changed) return changed;
    if (card === undefined) return null;
    const range = rangeInLine(position.line, card.span);
    return { contents: toMarkup(card, workspace, client.takesMarkdown), range };
  });
  return { hoverProvider: true };
}

/** The change of a line, then the card, without a title that the change has quoted already. */
function hoverOfChange(
  { workspace, comparisons: { current } }: FeatureContext,
  path: string,
  { line }: Position,
  card: Card | undefined,
): Hover | undefined {
  const change = current && changesAtLine(path, line, current.list, workspace.engine);
  if (change === undefined) return undefined;
  const statement = workspace.engine.document(path)?.statements.at(line);
  const span = card?.span ?? { start: statement?.start ?? 0, end: statement?.source.length ?? 0 };
  const isOwn = statement?.id?.start === card?.span.start;
  const paragraphs = card?.paragraphs.filter(([first]) => !(isOwn && first?.mark === 'title')) ?? [];
  const rest = card && toMarkup({ ...card, paragraphs }, workspace, true).value;
  const value = [change, ...(rest ? [rest] : [])].join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeInLine(line, span) };
}
