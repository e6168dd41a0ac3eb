import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever it was cloned to and whatever folder a script is started from. */
export const checkout = fileURLToPath(new URL('..', import.meta.url));
