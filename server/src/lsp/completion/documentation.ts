import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { lookUp } from '../../engine/index/index.ts';
import type { FeatureContext } from '../feature.ts';
import { asMarkdown, asText } from '../hover/card.ts';
import { nameCard } from '../hover/nameCard.ts';

/** What the id of an offer stands for, as hovering over it says; `data` is what the offer was sent with. */
export function documentationOf(
  { workspace, client }: FeatureContext,
  data: unknown,
): MarkupContent | undefined {
  const { framework, name } = (data ?? {}) as { readonly framework?: unknown; readonly name?: unknown };
  if (typeof framework !== 'string' || typeof name !== 'string') return undefined;
  const [declaration] = lookUp(framework, name, workspace.engine).declarations;
  if (declaration === undefined) return undefined;
  const card = nameCard(workspace, { fact: { ...declaration, framework }, span: { start: 0, end: 0 } });
  if (card === undefined) return undefined;
  return client.documentsMarkdown
    ? { kind: MarkupKind.Markdown, value: asMarkdown(card) }
    : { kind: MarkupKind.PlainText, value: asText(card) };
}
