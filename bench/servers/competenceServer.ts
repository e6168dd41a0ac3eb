import { competenceFormat } from '../formats/competence.ts';
import { serverModule } from '../places.ts';
import type { Server } from './server.ts';

/** The server of the product, with pull diagnostics as in VS Code. */
export const competenceServer: Server = {
  name: 'Competence',
  format: competenceFormat,
  languageId: 'competence',
  command: [serverModule, '--stdio'],
  pulls: true,
  readsFolders: true,
  delay: 0,
};

/** The same with push diagnostics. */
export const pushingServer: Server = {
  ...competenceServer,
  name: 'Competence, unasked',
  pulls: false,
  isVariant: true,
};
