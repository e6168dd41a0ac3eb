import * as vscode from 'vscode';

/** A format in which a preview can be exported. */
export interface PreviewFormat {
  /** As the server calls it. */
  readonly id: string;
  readonly label: string;
  /** Of a file of it, without a dot. */
  readonly extension: string;
  /** Whether it shows the map of the whole framework; otherwise the list that is open, if one is. */
  readonly showsMap: boolean;
}

/** The formats that the server can write, in the order of the menu. */
export function previewFormats(): readonly PreviewFormat[] {
  return [
    { id: 'pdf', label: 'PDF', extension: 'pdf', showsMap: false },
    { id: 'docx', label: vscode.l10n.t('Word'), extension: 'docx', showsMap: false },
    { id: 'markdown', label: 'Markdown', extension: 'md', showsMap: false },
    { id: 'svg', label: vscode.l10n.t('Map as SVG'), extension: 'svg', showsMap: true },
    { id: 'png', label: vscode.l10n.t('Map as PNG'), extension: 'png', showsMap: true },
  ];
}
