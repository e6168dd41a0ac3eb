import { FoldingRangeKind, FoldingRangeRequest, type ServerCapabilities } from 'vscode-languageserver';
import { type Fold, foldsOf } from '../../ide/folding.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { JsonText } from '../jsonText.ts';

/** Folds whatever holds lines, paragraphs of prose and runs of comments. */
export function foldingRange(context: FeatureContext): ServerCapabilities {
  const { workspace, client } = context;
  const encoder = new TextEncoder();
  answer(context, FoldingRangeRequest.type, ({ textDocument: { uri } }) => {
    const document = workspace.document(uri)?.syntax;
    if (document === undefined) return [];
    const lists = foldsOf(document, client.foldingLimit).filter(({ length }) => length > 0);
    return new JsonText([encoder.encode(`[${lists.map(textOf).join(',')}]`)]);
  });
  return { foldingRangeProvider: true };
}

/** Lists of folds that an edit did not change are not written again. */
const texts = new WeakMap<readonly Fold[], string>();

function textOf(folds: readonly Fold[]): string {
  const known = texts.get(folds);
  if (known !== undefined) return known;
  const text = folds.map(writeFold).join(',');
  texts.set(folds, text);
  return text;
}

function writeFold({ start, end, isComment }: Fold): string {
  const kind = isComment ? `,"kind":"${FoldingRangeKind.Comment}"` : '';
  return `{"startLine":${start},"endLine":${end}${kind}}`;
}
