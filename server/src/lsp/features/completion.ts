import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  type Range as LspRange,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Position } from '../../engine/text/index.ts';
import { bestFirst, filterText } from '../completion/bestFirst.ts';
import type { Cursor, Offer, Offers } from '../completion/cursor.ts';
import { documentationOf } from '../completion/documentation.ts';
import { offerHeads } from '../completion/heads.ts';
import { offerReferences } from '../completion/references.ts';
import { offerStatements } from '../completion/statements.ts';
import { offerSuppressions } from '../completion/suppressions.ts';
import { offerValues } from '../completion/values.ts';
import { fromPosition, toRange } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { shorten } from '../markdown.ts';
import { standingAt } from '../standing.ts';

/** No author reads on past this; they type another letter, and the client asks again. */
const MOST_ITEMS = 500;

const KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
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

/** Offers the words that may stand at the cursor: keywords, properties and their values, and ids with their titles. */
export function completion(context: FeatureContext): ServerCapabilities {
  answer(context, CompletionRequest.type, (params): CompletionList => {
    const cursor = cursorAt(context, params.textDocument.uri, fromPosition(params.position));
    const offers = cursor && offersAt(cursor, params.context);
    return offers ? listOf(cursor, offers) : NOTHING;
  });
  answer(context, CompletionResolveRequest.type, (item): CompletionItem => {
    const documentation = documentationOf(context, item.data);
    return documentation === undefined ? item : { ...item, documentation };
  });
  return { completionProvider: { triggerCharacters: ['@', '/', ':', '[', ' '], resolveProvider: true } };
}

function cursorAt(
  context: FeatureContext,
  uri: string,
  { line, column: wanted }: Position,
): Cursor | undefined {
  const document = context.workspace.document(uri);
  const framework = document && context.workspace.engine.frameworkOf(document.path);
  const source = document?.syntax.statements.at(line)?.source;
  if (document === undefined || framework === undefined || source === undefined) return undefined;
  const column = Math.min(wanted, source.length);
  const standing = standingAt(document.syntax, line, column);
  if (standing === undefined) return undefined;
  const { path } = document;
  const before = source.slice(0, column);
  return { ...standing, context, path, framework, line, column, before, after: source.slice(column) };
}

/** A space that is typed calls for an id or a value, never for the start of a statement. */
function offersAt(cursor: Cursor, context: CompletionContext | undefined): Offers | undefined {
  const isTrigger = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  return (
    offerSuppressions(cursor) ??
    offerReferences(cursor) ??
    offerHeads(cursor) ??
    offerValues(cursor) ??
    (isTrigger ? undefined : offerStatements(cursor))
  );
}

function listOf({ context, line, column, before }: Cursor, { start, end, offers }: Offers): CompletionList {
  const range = toRange({ start: { line, column: start }, end: { line, column: end } });
  const best = bestFirst(before.slice(start, column), offers, MOST_ITEMS);
  const items = best.offers.map((offer, index) => itemOf(offer, index, range, context));
  return { isIncomplete: best.total > items.length, items };
}

function itemOf(offer: Offer, index: number, range: LspRange, { client }: FeatureContext): CompletionItem {
  const { label, detail, snippet } = offer;
  const usesSnippet = snippet !== undefined && client.takesSnippets;
  const newText = usesSnippet ? snippet : (offer.text ?? label);
  const item: CompletionItem = {
    label,
    kind: KINDS[offer.kind],
    filterText: filterText(offer),
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: usesSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText },
  };
  if (detail) item.detail = shorten(detail);
  if (offer.home !== undefined) item.data = { framework: offer.home, name: nameOf(label) };
  return item;
}

/** A whole reference is offered by its sign. */
function nameOf(label: string): string {
  return label.startsWith('@') ? label.slice(1) : label;
}
