// Installs the VS Code that tests and `npm start` use if there is no desktop one, and prints its location. Both do this
// themselves if necessary; a CI machine can do it in advance.
import { ensureServer } from './host/ensureServer.mjs';

const { main } = await ensureServer();
console.log(main);
