import { ErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import { type Framework, GLOSSARY, SOURCES } from '../../core/index.ts';
import type { Documents } from '../documentLibrary.ts';
import type { FeatureContext } from '../feature.ts';
import { PREVIEW, type PreviewExport, type PreviewExportTarget } from '../previewProtocol.ts';

/** Serves documents of frameworks and their parts: what is needed for a format is loaded when it is asked for. */
export function exportDocument({
  connection,
  workspace,
  documents: load,
}: FeatureContext): ServerCapabilities {
  connection.onRequest(
    PREVIEW.export,
    async ({ framework: id, format: name, list }: PreviewExportTarget): Promise<PreviewExport | null> => {
      await workspace.settled();
      const framework = workspace.engine.framework(id);
      if (framework === undefined) return null;
      const { documents, resources } = await load(name);
      const format = documents.FORMATS.find((known) => known.name === name);
      if (format === undefined)
        throw new ResponseError(ErrorCodes.InvalidParams, `There is no format '${name}'.`);
      const written =
        format.shows === 'map'
          ? await format.write(documents.mapPicture(framework), resources)
          : await format.write(
              documents.exportDocument(
                { framework, part: partOf(framework, list, documents) },
                workspace.engine,
              ),
              resources,
            );
      return { content: toBase64(written.bytes), notices: written.notices };
    },
  );
  return {};
}

/** The part of a framework whose list is open; undefined for all of it. */
function partOf(framework: Framework, key: string | undefined, { elementsByKey, isExportable }: Documents) {
  if (key === GLOSSARY) return 'glossary' as const;
  if (key === SOURCES) return 'sources' as const;
  const part = key === undefined ? undefined : elementsByKey(framework).get(key);
  return part && isExportable(part.element) ? part : undefined;
}

/** So many bytes are turned into characters at once. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}
