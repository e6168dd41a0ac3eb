import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { CompetenceApi } from './api.ts';
import { startExtension } from './extension.ts';

/** The entry point of VS Code in a browser: the server is a worker beside the extension's own. */
export function activate(context: ExtensionContext): CompetenceApi {
  const file = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs');
  let worker: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    // A worker does not end with its server, and a stopped one cannot be started again.
    worker?.terminate();
    worker = new Worker(await addressOf(file));
    // VS Code may replace the class of workers, so the client would not recognise one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return startExtension(context, (id, name, options) => new LanguageClient(id, name, start, options));
}

/**
 * An address from which a worker can be started. VS Code reads the file, because a browser can only reach it if the
 * extension was installed from the web, not from a remote machine. The address stays valid, because VS Code may load
 * from it at any later time.
 */
async function addressOf(file: Uri): Promise<string> {
  const source = new Uint8Array(await workspace.fs.readFile(file));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
