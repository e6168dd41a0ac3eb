import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../samples/published.ts';

/**
 * Puts the commands in package.json into `folder`, as an installation would, and returns a PATH that starts with it.
 */
export function installInto(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const { bin } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    bin: Readonly<Record<string, string>>;
  };
  for (const [name, script] of Object.entries(bin)) {
    const command = join(folder, name);
    writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(repositoryRoot, script)}' "$@"\n`);
    chmodSync(command, 0o755);
  }
  return `${folder}:${process.env.PATH}`;
}
