import type { Message, ResponseMessage } from 'vscode-languageserver';
import { JsonText } from './jsonText.ts';

/** A message as a value that can be copied to another thread. A result that is prepared JSON is parsed. */
export function plainMessage(message: Message): Message {
  // The value may be anything: the type of the protocol's results knows nothing of texts.
  const result: unknown = (message as ResponseMessage).result;
  return result instanceof JsonText ? ({ ...message, result: result.toJSON() } as Message) : message;
}
