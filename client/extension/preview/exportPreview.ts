import * as vscode from 'vscode';
import type { Format } from '../../../server/src/exporters/formats.ts';
import type { PreviewView } from '../../../server/src/lsp/previewProtocol.ts';
import type { PreviewServer } from './previewServer.ts';

/** The requested export. */
export interface Exported {
  readonly framework: string;
  /** The key of the open list; undefined for the whole framework. */
  readonly list: string | undefined;
  /** The reader's filters and choices; undefined for everything. */
  readonly view: PreviewView | undefined;
  readonly format: Format;
  /** Whether to mark the changes since the version that is compared with. */
  readonly marksChanges: boolean;
  /** The file to write; if undefined, the author is asked. */
  readonly file?: vscode.Uri;
}

/** The dependencies of exporting: the server writes the formats, and the viewer draws an SVG as PNG (in base64) and
 * downloads. */
export interface Exporter {
  readonly server: PreviewServer;
  draw(svg: string): Promise<string>;
  /** Lets the browser download a file; the content is in base64. */
  download(name: string, content: string): void;
}

/** Exports a preview to a file that the author chooses, and offers to open it. */
export async function exportPreview({ server, draw, download }: Exporter, exported: Exported): Promise<void> {
  const { framework, format, view } = exported;
  const list = format.shows === 'map' ? undefined : exported.list;
  const file = exported.file ?? (await askForFile(nameOf(framework, list), format));
  if (file === undefined) return;
  const title = vscode.l10n.t('Writing {0}…', vscode.l10n.t(format.label));
  const written = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title },
    async () => {
      const name = format.name === PNG ? 'svg' : format.name;
      const answer = await server.export({
        framework,
        format: name,
        ...(list === undefined ? {} : { list }),
        ...(view === undefined ? {} : { view }),
        ...(exported.marksChanges ? { marksChanges: true } : {}),
      });
      return answer && format.name === PNG
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
  if (exported.file !== undefined) return;
  const name = file.path.split('/').at(-1) ?? '';
  await offerToOpen(file, written.notices, () => download(name, written.content));
}

/** PNG is drawn by the viewer, so that no library is needed for it. */
const PNG = 'png';

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function textOf(base64: string): string {
  return new TextDecoder().decode(bytesOf(base64));
}

async function askForFile(name: string, { label, extension }: Format): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${name}.${extension}`) } : {}),
    filters: { [label]: [extension] },
    title: vscode.l10n.t('Export as {0}', label),
  });
}

/** A file name that every file system accepts. */
function nameOf(framework: string, list: string | undefined): string {
  const name = list === undefined ? framework : `${framework}-${list}`;
  return name.replace(/[^A-Za-z0-9._-]+/g, '-');
}

function savedIn(folder: string, name: string): string {
  return folder === '' ? vscode.l10n.t('Saved {0}.', name) : vscode.l10n.t('Saved {0} in {1}.', name, folder);
}

/** Reports the file, and offers to open it or, where VS Code runs in a browser, to download it. */
async function offerToOpen(
  file: vscode.Uri,
  notices: readonly string[],
  download: () => void,
): Promise<void> {
  const [folder = '', name = ''] = file.path.split('/').slice(-2);
  const message = [savedIn(folder, name), ...notices].join(' ');
  // No program of the reader's machine can open a file on the machine of the server.
  const inBrowser = vscode.env.uiKind === vscode.UIKind.Web;
  const offered = inBrowser ? vscode.l10n.t('Download') : vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(message, offered)) !== offered) return;
  // Documents open in the system's own application, pictures and texts in the editor.
  if (inBrowser) download();
  else if (/\.(pdf|docx)$/.test(file.path)) await vscode.env.openExternal(file);
  else await vscode.commands.executeCommand('vscode.open', file);
}
