import {
  DocumentOnTypeFormattingRequest,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import { afterEnter } from '../../ide/typing/afterEnter.ts';
import { fromPosition, toTextEdit } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';

/**
 * Goes on with lists on Enter. In VS Code its own rules do so before anyone is asked: what they have written is left as
 * it is.
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
