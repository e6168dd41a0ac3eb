// Packages the extension as a VSIX: `npm run package`.
import { packageExtension } from './package/packageExtension.mjs';

console.log(await packageExtension());
