import { fileURLToPath } from 'node:url';

/** The root folder of the project, wherever it is and whatever folder a script is started from. */
export const checkout = fileURLToPath(new URL('..', import.meta.url));
