import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { repositoryIn } from '../support/gitRepository.ts';
import type { NewMachine } from './newMachine.ts';
import { VERSION } from './packedCommandLine.ts';

/** Tries what `competence` on a machine's PATH must be able to do, with verbs that load different parts of the package. */
export async function tryVerbs({ folder, env, run }: NewMachine): Promise<void> {
  for (const name of ['.git', 'frameworks', 'small', 'site'])
    rmSync(join(folder, name), { recursive: true, force: true });
  cpSync('samples/generic', join(folder, 'frameworks', 'generic'), { recursive: true });
  repositoryIn(folder).commit('one');
  assert.equal(run('competence', '--version'), `${VERSION}\n`);
  assert.match(run('competence', 'check', 'frameworks/generic'), /^No (errors or warnings|problems)|hint/m);
  const file = join(folder, 'frameworks', 'generic', 'generic.competence');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^ +- \[[^\]]+\].*\n/m, ''));
  assert.match(run('competence', 'diff'), /removed/i);
  writeFileSync(file, text);
  // With its downloads, the site of a larger framework takes long.
  run('competence', 'new', 'small');
  run('competence', 'build', 'small', '--out', 'site');
  assert.ok(existsSync(join(folder, 'site', 'index.html')), 'site/index.html');
  run('competence', 'export', '--to', 'pdf', '--out', 'generic.pdf', 'frameworks/generic');
  const pdf = readFileSync(join(folder, 'generic.pdf'));
  assert.equal(pdf.toString('latin1', 0, 5), '%PDF-');
  await startServer(folder, env);
}

/** Starts the language server, and ends it as an editor does. */
async function startServer(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const server = spawn('competence', ['lsp', '--stdio'], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  const parameters = { processId: process.pid, rootUri: null, capabilities: {} };
  const { capabilities, serverInfo } = await connection.sendRequest(InitializeRequest.type, parameters);
  assert.ok(capabilities.hoverProvider, JSON.stringify(serverInfo));
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  assert.equal(await ended, 0, 'the exit code of the server');
  connection.dispose();
}
