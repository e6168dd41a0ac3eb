import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportDocument, MapPicture } from '../../engine/export/index.ts';
import type { Exporters, ExportFormat, Resources } from '../../exporters/index.ts';

/** A download to write. Plain data, because it is sent to threads. */
export interface WriteJob {
  /** The name of its format. */
  readonly format: string;
  readonly source: ExportDocument | MapPicture;
}

let resources: Resources | undefined;

/** Writes a download and returns its bytes. The resources of the formats are read only once. */
export async function writeJob({ format, source }: WriteJob, documents: Exporters): Promise<Uint8Array> {
  resources ??= documents.openResources((file) => readFile(join(__dirname, '..', 'documents', file)));
  const found = documents.EXPORT_FORMATS.find(({ name }) => name === format) as ExportFormat;
  const { bytes } = await (found.shows === 'map'
    ? found.write(source as MapPicture, resources)
    : found.write(source as ExportDocument, resources));
  return bytes;
}
