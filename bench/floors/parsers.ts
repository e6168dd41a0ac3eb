import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse as parseLine } from '../../grammar/competence.peggy';
import { parse as parseWhole } from '../peers/bare.peggy';
import { peersFolder } from '../places.ts';

/** Programs that only parse. */
export type ParserName = 'JSON.parse' | 'grammar' | 'bare Peggy' | 'remark';

/** Loads a parser by its name. */
export async function parserOf(name: ParserName): Promise<(text: string) => unknown> {
  if (name === 'JSON.parse') return JSON.parse;
  if (name === 'grammar') return (text) => text.split('\n').map(parseLine);
  if (name === 'bare Peggy') return parseWhole;
  return remark();
}

/** remark is in the folder of the peers, and only loaded when it is needed. */
async function remark(): Promise<(text: string) => unknown> {
  const { unified } = await importPeer<{ unified: () => Processor }>('unified');
  const { default: remarkParse } = await importPeer<{ default: unknown }>('remark-parse');
  const processor = unified().use(remarkParse);
  return (text) => processor.parse(text);
}

interface Processor {
  use(plugin: unknown): Processor;
  parse(text: string): unknown;
}

function importPeer<T>(name: string): Promise<T> {
  const resolve = createRequire(join(peersFolder, 'package.json')).resolve;
  return import(pathToFileURL(resolve(name)).href) as Promise<T>;
}
