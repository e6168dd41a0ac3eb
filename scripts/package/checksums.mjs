import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Writes the SHA-256 of packages into `SHA256SUMS`, in the format of `sha256sum`.
 * @param {string} folder where to write it
 * @param {readonly string[]} files their paths; only the names are written
 * @returns {Promise<string>} the path of the list
 */
export async function writeChecksums(folder, files) {
  const lines = await Promise.all(
    files.map(async (file) => {
      const hash = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return `${hash}  ${basename(file)}\n`;
    }),
  );
  const list = join(folder, 'SHA256SUMS');
  await writeFile(list, lines.join(''));
  return list;
}
