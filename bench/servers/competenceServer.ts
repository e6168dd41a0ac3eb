import { competenceFormat } from '../formats/competence.ts';
import { serverModule } from '../places.ts';
import type { Server } from './server.ts';

/** The server of the product, asked for diagnostics as VS Code asks. */
export const competenceServer: Server = {
  name: 'Competence',
  format: competenceFormat,
  languageId: 'competence',
  command: [serverModule, '--stdio'],
  pulls: true,
  readsFolders: true,
  delay: 0,
};

/** The same, for a client to which diagnostics are sent. */
export const pushingServer: Server = {
  ...competenceServer,
  name: 'Competence, unasked',
  pulls: false,
  isVariant: true,
};
