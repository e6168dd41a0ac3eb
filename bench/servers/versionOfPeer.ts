import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peersFolder } from '../places.ts';

/** The version of a peer that is installed. */
export function versionOfPeer(name: string): string {
  const file = join(peersFolder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
