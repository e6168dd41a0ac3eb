// Checks the rules about imports, about reading and writing files, and about making HTML. `node scripts/test/imports.mjs`
// lists each violation, and fails if there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { checkout } from '../checkout.mjs';
import { forbiddenFileAccess } from './fileRules.mjs';
import { handmadeHtml } from './htmlRules.mjs';
import { zones } from './importRules.mjs';

const IMPORT =
  /^\s*(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

const broken = ['client', 'server/src'].flatMap(sourcesIn).flatMap(brokenImports);
for (const message of broken) console.error(message);
process.exit(broken.length > 0 ? 1 : 0);

function sourcesIn(/** @type {string} */ folder) {
  return readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts'));
}

function brokenImports(/** @type {string} */ path) {
  const zone = zones.find(({ at }) => path.startsWith(at));
  if (!zone) return [`${path}: in no zone of scripts/test/importRules.mjs`];
  const text = readFileSync(join(checkout, path), 'utf8');
  const files = forbiddenFileAccess(path, text).map(
    (name) => `${path}: may not use ${name}; files are read and written by server/src/host`,
  );
  const imports = [...text.matchAll(IMPORT)]
    .map(([, types, named, dynamic]) => ({ target: named ?? dynamic ?? '', types: Boolean(types) }))
    .filter(({ target, types }) => !isAllowed(zone, path, target, types))
    .map(({ target }) => `${path}: may not import ${target}`);
  const html = handmadeHtml(path, text).map((fault) => `${path}: ${fault}`);
  return [...files, ...html, ...imports];
}

function isAllowed(
  /** @type {import('./importRules.mjs').Zone} */ zone,
  /** @type {string} */ path,
  /** @type {string} */ target,
  /** @type {boolean} */ types,
) {
  if (!target.startsWith('.')) return zone.packages.test(target);
  const file = posix.join(dirname(path), target);
  if (file.startsWith(zone.at)) return true;
  const allowed = types ? [...zone.from, ...(zone.types ?? [])] : zone.from;
  return allowed.some((start) => file.startsWith(start));
}
