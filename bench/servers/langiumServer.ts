import { join } from 'node:path';
import { langiumFormat } from '../formats/langium.ts';
import { programsFolder } from '../places.ts';
import type { Server } from './server.ts';
import { versionOfPeer } from './versionOfPeer.ts';

/** A server for the same model with braces, made with Langium: bench/peers/langium. */
export function langiumServer(): Server {
  return {
    name: `Langium ${versionOfPeer('langium')}`,
    format: langiumFormat,
    languageId: 'braces',
    command: [join(programsFolder, 'langium/server.cjs'), '--stdio'],
    pulls: false,
    readsFolders: true,
    delay: 0,
  };
}
