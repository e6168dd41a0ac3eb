import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  type Range as LspRange,
  type MarkupContent,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { filterText } from '../../ide/completion/bestFirst.ts';
import { completionsAt } from '../../ide/completion/completionsAt.ts';
import { type CompletionEntry, isName } from '../../ide/completion/cursor.ts';
import { cardOfOffer } from '../../ide/completion/documentation.ts';
import { rowTitles } from '../../ide/completion/rowTitles.ts';
import { shortLine } from '../../ide/markdown.ts';
import { fromPosition, rangeInLine } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { toMarkup } from '../toMarkup.ts';

/** Nobody reads further; they type another letter, and the client sends a new request. */
const MOST_ITEMS = 500;

const KINDS: Readonly<Record<CompletionEntry['kind'], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  property: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  framework: CompletionItemKind.Folder,
  domain: CompletionItemKind.Module,
  activity: CompletionItemKind.Class,
  competence: CompletionItemKind.Text,
  reference: CompletionItemKind.Reference,
};

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** Offers completions at the cursor: keywords, properties and their values, and ids with their titles. */
export function completion(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  answer(context, CompletionRequest.type, (params): CompletionList => {
    const position = fromPosition(params.position);
    const isTriggered = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    const path = workspace.pathOf(params.textDocument.uri);
    const found = completionsAt(workspace.engineAt(path), path, position, { isTriggered, most: MOST_ITEMS });
    if (found === undefined) return NOTHING;
    const range = rangeInLine(position.line, found);
    const titles = client.takesLabelDetails ? rowTitles(found.offers) : [];
    const items = found.offers.map((offer, index) => ({
      ...itemOf(offer, index, range, client.takesSnippets),
      filterText: filterText(offer, found.typed),
      ...(titles[index] !== undefined && { labelDetails: { description: titles[index] } }),
    }));
    // Ids are ranked here, so the client has to ask again for each letter.
    return { isIncomplete: found.total > items.length || found.offers.some(isName), items };
  });
  answer(context, CompletionResolveRequest.type, (item): CompletionItem => {
    const documentation = documentationOf(context, item.data);
    return documentation === undefined ? item : { ...item, documentation };
  });
  return { completionProvider: { triggerCharacters: ['@', '/', ':', '[', ' '], resolveProvider: true } };
}

function itemOf(
  offer: CompletionEntry,
  index: number,
  range: LspRange,
  takesSnippets: boolean,
): CompletionItem {
  const { label, detail, snippet } = offer;
  const usesSnippet = snippet !== undefined && takesSnippets;
  const newText = usesSnippet ? snippet : (offer.text ?? label);
  const item: CompletionItem = {
    label,
    kind: KINDS[offer.kind],
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: usesSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText },
  };
  if (detail) item.detail = shortLine(detail);
  if (offer.home !== undefined) item.data = { framework: offer.home, name: nameOf(label) };
  return item;
}

/** A whole reference is filtered by its sign. */
function nameOf(label: string): string {
  return label.startsWith('@') ? label.slice(1) : label;
}

/** The card of a completion as documentation; `data` comes from the item. */
function documentationOf({ workspace, client }: FeatureContext, data: unknown): MarkupContent | undefined {
  const { framework, name } = (data ?? {}) as { readonly framework?: unknown; readonly name?: unknown };
  if (typeof framework !== 'string' || typeof name !== 'string') return undefined;
  const card = cardOfOffer(workspace.engine, framework, name);
  return card && toMarkup(card, workspace, client.documentsMarkdown);
}
