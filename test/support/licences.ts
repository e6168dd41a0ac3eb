import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fails unless THIRD-PARTY.txt names every package that built files were made from, in its installed version and with
 * its licence.
 * @param text the content of THIRD-PARTY.txt
 * @param madeFrom the inputs of each built file, as the bundler says
 * @param files the built files that are packed, as paths in `madeFrom`
 */
export function assertLicences(
  text: string,
  madeFrom: Readonly<Record<string, readonly string[]>>,
  files: readonly string[],
): void {
  const inputs = files.flatMap((file) => madeFrom[file] ?? assert.fail(`nothing is known about ${file}`));
  const folders = new Set(inputs.filter((input) => input.includes('node_modules/')).map(packageFolder));
  assert.ok(folders.size > 20, `only ${folders.size} packages were found`);
  for (const folder of folders) {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const sections = text.split(`\n${name} ${version}\nLicence: `);
    assert.ok(sections.length > 1, `${name} ${version} is missing. Build the packages again.`);
    const terms = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    const found = (sections[1] ?? '').replace(/\s+/g, ' ');
    if (terms === undefined) assert.match(found, /Permission is hereby granted|Mozilla Public License/, name);
    else {
      const wanted = readFileSync(join(folder, terms), 'utf8').trim().replace(/\s+/g, ' ');
      assert.ok(found.includes(wanted), `the licence of ${name} is not whole`);
    }
  }
  // The tables of words are part of our own source.
  assert.match(text, /\nwordnet-db [\d.]+\n[\s\S]*WordNet 3\.0 Copyright 2006 by Princeton University/);
}

/** The nearest folder above a file that has the name and the version of a package. */
function packageFolder(input: string): string {
  const parts = input.split('/');
  for (let end = parts.length - 1; end > 1; end--) {
    const folder = parts.slice(0, end).join('/');
    const manifest = join(folder, 'package.json');
    // Packages have further manifests, for example for the kind of their modules.
    if (existsSync(manifest) && 'version' in JSON.parse(readFileSync(manifest, 'utf8'))) return folder;
  }
  return assert.fail(`${input} belongs to no package`);
}
