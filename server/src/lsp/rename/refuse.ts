import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Refuses to rename, in words that the editor shows at the cursor. */
export function refuse(message: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, message);
}
