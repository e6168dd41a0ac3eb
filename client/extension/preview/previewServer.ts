import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  PREVIEW,
  type PreviewCursor,
  type PreviewEdit,
  type PreviewEditTarget,
  type PreviewElement,
  type PreviewExport,
  type PreviewExportTarget,
  type PreviewList,
  type PreviewListTarget,
  type PreviewLocation,
  type PreviewName,
  type PreviewPage,
  type PreviewSelection,
  type PreviewShown,
  type PreviewTarget,
  type PreviewViewTarget,
} from '../../../server/src/lsp/previewProtocol.ts';

/** The requests to the language server about previews. */
export interface PreviewServer {
  open(target: PreviewTarget): Promise<PreviewPage | null>;
  close(name: PreviewName): Promise<null>;
  shown(shown: PreviewShown): Promise<void>;
  view(target: PreviewViewTarget): Promise<void>;
  list(target: PreviewListTarget): Promise<PreviewList | null>;
  locate(element: PreviewElement): Promise<PreviewLocation | null>;
  select(cursor: PreviewCursor): Promise<PreviewSelection | null>;
  title(element: PreviewElement): Promise<string | null>;
  edit(target: PreviewEditTarget): Promise<PreviewEdit>;
  export(target: PreviewExportTarget): Promise<PreviewExport | null>;
}

/** The same, over a client: each waits until the server runs. */
export function previewServer(client: BaseLanguageClient): PreviewServer {
  return {
    open: (target) => client.sendRequest(PREVIEW.open, target),
    close: (name) => client.sendRequest(PREVIEW.close, name),
    shown: (shown) => client.sendNotification(PREVIEW.shown, shown),
    view: (target) => client.sendNotification(PREVIEW.view, target),
    list: (target) => client.sendRequest(PREVIEW.list, target),
    locate: (element) => client.sendRequest(PREVIEW.locate, element),
    select: (cursor) => client.sendRequest(PREVIEW.select, cursor),
    title: (element) => client.sendRequest(PREVIEW.title, element),
    edit: (target) => client.sendRequest(PREVIEW.edit, target),
    export: (target) => client.sendRequest(PREVIEW.export, target),
  };
}
