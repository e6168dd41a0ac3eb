import {
  DocumentOnTypeFormattingRequest,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import { afterEnter } from '../../ide/typing/afterEnter.ts';
import { fromPosition, toTextEdit } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/**
 * Continues lists on Enter. VS Code does this itself by its own rules, and its result stays as it is, unless Enter came
 * before its extension had bound the key to ending a list.
 */
export function onTypeFormatting(context: FeatureContext): ServerCapabilities {
  answer(
    context,
    DocumentOnTypeFormattingRequest.type,
    ({ textDocument: { uri }, position, ch }): TextEdit[] => {
      const document = context.workspace.document(uri);
      if (document === undefined || ch !== '\n') return [];
      const change = afterEnter(document.syntax, fromPosition(position).line);
      return change ? [toTextEdit(change)] : [];
    },
  );
  return { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } };
}
