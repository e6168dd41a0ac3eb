import { ErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver';
import type { ExportScope, MarkedChanges } from '../../engine/export/index.ts';
import { GLOSSARY_KEY, SOURCES_KEY } from '../../engine/map/index.ts';
import type { ElementKind, Framework } from '../../engine/model/index.ts';
import { ChangedElements } from '../../engine/render/index.ts';
import { choosePart, readView, type View } from '../../engine/view/index.ts';
import type { Exporters } from '../../exporters/index.ts';
import type { Comparisons } from '../comparison/comparisons.ts';
import type { FeatureContext } from '../feature.ts';
import { FRAMEWORKS } from '../frameworkProtocol.ts';
import { PREVIEW, type PreviewExport, type PreviewExportTarget } from '../previewProtocol.ts';

/** Serves documents of frameworks and their parts, and lists of open questions. The library of a format is loaded when it is needed. */
export function exportDocument({
  connection,
  workspace,
  comparisons,
  documents: load,
}: FeatureContext): ServerCapabilities {
  connection.onRequest(
    PREVIEW.export,
    async ({
      framework: id,
      format: name,
      list,
      view,
      marksChanges = false,
    }: PreviewExportTarget): Promise<PreviewExport | null> => {
      await workspace.settled();
      const framework = workspace.engine.framework(id);
      if (framework === undefined) return null;
      const { documents, resources } = await load(name);
      const format = documents.EXPORT_FORMATS.find((known) => known.name === name);
      if (format === undefined)
        throw new ResponseError(ErrorCodes.InvalidParams, `There is no format '${name}'.`);
      const part = format.shows === 'map' ? undefined : partOf(framework, list, documents);
      const chosen = choosePart(framework, viewFor(readView(view), part), workspace.engine);
      const marks = marksChanges && format.marksChanges;
      const marked = marks ? changesOf(framework, comparisons.current) : undefined;
      const written =
        format.shows === 'map'
          ? await format.write(documents.mapPicture(framework, undefined, chosen), resources)
          : await format.write(
              documents.frameworkDocument({ framework, part, chosen, marked }, workspace.engine),
              resources,
            );
      return { content: toBase64(written.bytes), notices: written.notices };
    },
  );
  connection.onRequest(
    FRAMEWORKS.questions,
    async ({ framework: id }: { readonly framework: string }): Promise<string | null> => {
      await workspace.settled();
      const framework = workspace.engine.framework(id);
      if (framework === undefined) return null;
      const { documents } = await load('markdown');
      return documents.writeMarkdown(documents.questionDocument(framework, workspace.engine));
    },
  );
  return {};
}

/** The changes of a framework in a comparison; undefined if nothing is compared. */
function changesOf(framework: Framework, comparison: Comparisons['current']): MarkedChanges | undefined {
  if (comparison === undefined) return undefined;
  const elements = new ChangedElements();
  elements.read(comparison.changesIn(framework.id));
  elements.weigh(framework);
  const { goneAtTop, elsewhere } = elements;
  const changes = { of: elements.of.bind(elements), goneAtTop, elsewhere, only: false };
  return { since: comparison.name, changes };
}

/** The part of a framework whose list is open; undefined for all of it. */
function partOf(framework: Framework, key: string | undefined, { elementsByKey, isExportable }: Exporters) {
  if (key === GLOSSARY_KEY) return 'glossary' as const;
  if (key === SOURCES_KEY) return 'sources' as const;
  const part = key === undefined ? undefined : elementsByKey(framework).get(key);
  return part && isExportable(part.element) ? part : undefined;
}

/** Documents beside the map are not filtered by facets and have no coverage. */
function viewFor(view: View, part: ExportScope['part']): View {
  const isOnMap = part === undefined || (typeof part === 'object' && !isDocument(part.element.kind));
  if (isOnMap) return view;
  return view.search === undefined ? {} : { search: view.search };
}

function isDocument(kind: ElementKind): boolean {
  return kind === 'guide' || kind === 'curriculum';
}

/** The number of bytes that are turned into characters at once. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}
