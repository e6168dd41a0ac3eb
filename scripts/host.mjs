// Installs the VS Code that tests and `npm start` use where there is no desktop one, and says where
// it is. Both do this themselves when needed; a CI machine may do it ahead.
import { ensureServer } from './host/ensureServer.mjs';

const { main } = await ensureServer();
console.log(main);
