// Reads a file and parses it: `floor.mjs <parser> <file>` prints the time of the first and the last parse in this
// process.
import { readFileSync } from 'node:fs';
import { collect, timed } from '../timing.ts';
import { type ParserName, parserOf } from './parsers.ts';

/** The first time, no code has been compiled, as when a document is opened in a server that has just started. */
const LIMIT = { most: 5, fewest: 2, budget: 10_000 };

const [name, file] = process.argv.slice(2);
const parse = await parserOf(name as ParserName);
const text = readFileSync(file ?? '', 'utf8');
const times = await collect(LIMIT, () => timed(() => parse(text)));
console.log(JSON.stringify({ first: times[0], last: times.at(-1) }));
