import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  type Range as LspRange,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Position } from '../../core/index.ts';
import type { Cursor, Offer, Offers } from '../completion/cursor.ts';
import { offerHeads } from '../completion/heads.ts';
import { offerReferences } from '../completion/references.ts';
import { offerStatements } from '../completion/statements.ts';
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
  return { completionProvider: { triggerCharacters: ['@', '/', ':', '[', ' '] } };
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
    offerReferences(cursor) ??
    offerHeads(cursor) ??
    offerValues(cursor) ??
    (isTrigger ? undefined : offerStatements(cursor))
  );
}

function listOf({ context, line, column, before }: Cursor, { start, end, offers }: Offers): CompletionList {
  const range = toRange({ start: { line, column: start }, end: { line, column: end } });
  const wanted = offers.filter((offer) => matches(before.slice(start, column).toLowerCase(), offer));
  const items = wanted.slice(0, MOST_ITEMS).map((offer, index) => itemOf(offer, index, range, context));
  return { isIncomplete: wanted.length > items.length, items };
}

/** Whether the letters typed stand in the id or the title, in their order: the client's own sifting keeps no more. */
function matches(typed: string, offer: Offer): boolean {
  const text = filterText(offer).toLowerCase();
  let at = 0;
  for (const letter of typed) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
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
  return item;
}

/** An id is found by its title as well; a word of the language by itself alone. */
function filterText({ label, kind, detail }: Offer): string {
  const isName = kind !== 'keyword' && kind !== 'property' && kind !== 'value';
  return isName && detail ? `${label} ${shorten(detail)}` : label;
}
