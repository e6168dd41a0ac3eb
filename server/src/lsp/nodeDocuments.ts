import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resources } from '../exporters/index.ts';
import type { LoadedDocuments } from './documentLibrary.ts';

let resources: Resources | undefined;

/** Loads the libraries for documents from the folder beside the server. */
export async function nodeDocuments(): Promise<LoadedDocuments> {
  const documents = await import('../exporters/index.ts');
  resources ??= documents.openResources((file) => readFile(join(__dirname, 'documents', file)));
  return { documents, resources };
}
