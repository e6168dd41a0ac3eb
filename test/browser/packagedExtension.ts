import { packageExtension } from '../../scripts/package/packageExtension.mjs';

let packaged: Promise<string> | undefined;

/** The product as it is shipped, packed once for all the tests of a run. */
export function packagedExtension(): Promise<string> {
  packaged ??= packageExtension();
  return packaged;
}
