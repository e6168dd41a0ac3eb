import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { CompetenceApi } from './api.ts';
import { startExtension } from './extension.ts';

/** What VS Code in a browser calls first: the server is a worker beside the extension's own. */
export function activate(context: ExtensionContext): CompetenceApi {
  const file = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs');
  let worker: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    // A worker does not end with its server, and one that was stopped cannot be started again.
    worker?.terminate();
    worker = new Worker(await addressOf(file));
    // VS Code may stand in for workers, so that the client would not know one when it sees it.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return startExtension(context, (id, name, options) => new LanguageClient(id, name, start, options));
}

/**
 * An address from which a worker can be started. VS Code reads the file: a browser can reach it only where the extension
 * was installed from the web, and not where it comes from a remote machine. The address stays good, since VS Code may
 * load from it at any time after.
 */
async function addressOf(file: Uri): Promise<string> {
  const source = new Uint8Array(await workspace.fs.readFile(file));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
