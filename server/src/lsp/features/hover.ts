import { type Hover, HoverRequest, MarkupKind, type ServerCapabilities } from 'vscode-languageserver';
import { findProperty, type Position, type Span } from '../../core/index.ts';
import { fromPosition, pathOf, toRange } from '../convert.ts';
import { type Description, describe } from '../describe.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { escapeMarkdown, shorten } from '../markdown.ts';
import { declarationsOf, nameAt } from '../names.ts';
import { standingAt } from '../standing.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** A card about what stands under the pointer: a name, declared or used, or a property. */
interface Card {
  readonly span: Span;
  readonly paragraphs: readonly Paragraph[];
}

interface Paragraph {
  readonly text: string;
  readonly isTitle?: true;
}

/** Says of an id what it stands for, and of a property what it is for. */
export function hover(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, HoverRequest.type, (params): Hover | null => {
    const path = pathOf(params.textDocument.uri);
    const position = fromPosition(params.position);
    const card = nameCard(workspace, path, position) ?? propertyCard(workspace, path, position);
    if (card === undefined) return null;
    const { line } = position;
    const range = toRange({ start: { line, column: card.span.start }, end: { line, column: card.span.end } });
    const value = card.paragraphs.map(client.takesMarkdown ? asMarkdown : asText).join('\n\n');
    return {
      contents: { kind: client.takesMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
      range,
    };
  });
  return { hoverProvider: true };
}

function nameCard(workspace: LanguageWorkspace, path: string, position: Position): Card | undefined {
  const name = nameAt(workspace, path, position);
  const declarations = name ? declarationsOf(workspace, name.fact) : [];
  if (name === undefined || declarations.length === 0) return undefined;
  const paragraphs = declarations.flatMap((declaration) => paragraphsOf(describe(workspace, declaration)));
  return { span: name.span, paragraphs };
}

function propertyCard({ engine }: LanguageWorkspace, path: string, position: Position): Card | undefined {
  const document = engine.document(path);
  const standing = document && standingAt(document, position.line);
  const name = standing?.statement.kind === 'property' ? standing.statement.keyword : undefined;
  if (standing === undefined || name === undefined) return undefined;
  if (position.column < name.start || position.column > name.end) return undefined;
  const property = findProperty(standing.place, name.text);
  return property && { span: name, paragraphs: [{ text: `${property.summary}.` }] };
}

function paragraphsOf({ kind, id, title, inside, counts, framework }: Description): Paragraph[] {
  const what = [`${kind} '${id}'`, ...inside].join(', in ');
  const paragraphs: Paragraph[] = [{ text: counts ? `${what}: ${counts}` : what }];
  if (title) paragraphs.unshift({ text: title, isTitle: true });
  if (framework) paragraphs.push({ text: framework });
  return paragraphs;
}

function asMarkdown({ text, isTitle }: Paragraph): string {
  return isTitle ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
}

function asText({ text }: Paragraph): string {
  return shorten(text);
}
