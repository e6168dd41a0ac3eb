import * as vscode from 'vscode';
import type { PreviewView } from '../../../server/src/lsp/previewProtocol.ts';
import type { PreviewFormat } from './exportFormats.ts';
import type { PreviewServer } from './previewServer.ts';

/** What is to be exported. */
export interface Exported {
  readonly framework: string;
  /** The list that is open; undefined for the whole framework. */
  readonly list: string | undefined;
  /** What the reader has chosen of it; undefined for all. */
  readonly view: PreviewView | undefined;
  readonly format: PreviewFormat;
  /** Where to; asked for where it is not given. */
  readonly file?: vscode.Uri;
}

/** What a preview is exported with: the server writes, and the viewer draws an SVG as PNG, in base64. */
export interface Exporter {
  readonly server: PreviewServer;
  draw(svg: string): Promise<string>;
}

/** Writes what a preview shows into a file that the author chooses, and offers to open it. */
export async function exportPreview({ server, draw }: Exporter, exported: Exported): Promise<void> {
  const { framework, format, view } = exported;
  const list = format.showsMap ? undefined : exported.list;
  const file = exported.file ?? (await askForFile(nameOf(framework, list), format));
  if (file === undefined) return;
  const title = vscode.l10n.t('Writing {0}…', format.label);
  const written = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title },
    async () => {
      const id = format.id === PNG ? 'svg' : format.id;
      const answer = await server.export({
        framework,
        format: id,
        ...(list === undefined ? {} : { list }),
        ...(view === undefined ? {} : { view }),
      });
      return answer && format.id === PNG
        ? { ...answer, content: await draw(textOf(answer.content)) }
        : answer;
    },
  );
  if (written === null) {
    vscode.window.showWarningMessage(
      vscode.l10n.t('This part of the framework no longer exists, so nothing was exported.'),
    );
    return;
  }
  await vscode.workspace.fs.writeFile(file, bytesOf(written.content));
  if (exported.file === undefined) await offerToOpen(file, written.notices);
}

/** The one format that no library of ours writes here: what a browser can draw needs none. */
const PNG = 'png';

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function textOf(base64: string): string {
  return new TextDecoder().decode(bytesOf(base64));
}

async function askForFile(
  name: string,
  { label, extension }: PreviewFormat,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`) } : {}),
    filters: { [label]: [extension] },
    title: vscode.l10n.t('Export as {0}', label),
  });
}

/** A name that any file system takes. */
function nameOf(framework: string, list: string | undefined): string {
  const name = list === undefined ? framework : `${framework}-${list}`;
  return name.replace(/[^A-Za-z0-9._-]+/g, '-');
}

async function offerToOpen(file: vscode.Uri, notices: readonly string[]): Promise<void> {
  const open = vscode.l10n.t('Open');
  const name = file.path.split('/').at(-1) ?? '';
  const message = [vscode.l10n.t('Exported {0}.', name), ...notices].join(' ');
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  // A document opens where the machine opens such documents; a picture and a text, in the editor.
  if (/\.(pdf|docx)$/.test(file.path)) await vscode.env.openExternal(file);
  else await vscode.commands.executeCommand('vscode.open', file);
}
