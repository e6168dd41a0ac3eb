import { pathToFileURL } from 'node:url';

/**
 * The address that opens a folder in the workbench of a running server. The payload is VS Code's
 * own way to hand the workbench what the command line would: a file to open, tests to run.
 * @param {{ authority: string, token: string }} server
 * @param {string} folder
 * @param {[string, string][]} [payload]
 */
export function workbenchUrl(server, folder, payload = []) {
  const query = new URLSearchParams({ folder, tkn: server.token });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${server.authority}/?${query}`;
}

/**
 * The address of a file on this machine in the workbench of a server.
 * @param {{ authority: string }} server
 * @param {string} file
 */
export function remoteUri(server, file) {
  return `vscode-remote://${server.authority}${pathToFileURL(file).pathname}`;
}
