import type { Message, ResponseMessage } from 'vscode-languageserver';
import { JsonText } from './jsonText.ts';

/** Serialises a message; a result that is prepared JSON is used as it is. */
export function encodeMessage(message: Message): Buffer {
  const { id, result } = message as ResponseMessage;
  // The value may be anything: the type of the protocol's results knows nothing of texts.
  const written: unknown = result;
  if (!(written instanceof JsonText)) return Buffer.from(JSON.stringify(message));
  const head = `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":`;
  return Buffer.concat([Buffer.from(head), ...written.pieces, Buffer.from('}')]);
}
