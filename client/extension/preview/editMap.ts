import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MapEdit } from '../../../server/src/lsp/previewProtocol.ts';
import type { Announcements } from '../announcements.ts';
import { applyEdit } from '../appliedEdit.ts';
import { orShowReason } from '../orShowReason.ts';
import { refusalWords } from '../refusalWords.ts';
import type { PreviewServer } from './previewServer.ts';

/** Edits the framework of a preview, as its reader asks on the map. */
export interface MapEditor {
  /**
   * Makes an edit on the map of a preview, and returns the key that the element has afterwards. Undefined if it was not
   * made, which is said.
   */
  edit(preview: string, edit: MapEdit): Promise<string | undefined>;
  /** Takes back the edit that was announced last. */
  undo(): Promise<void>;
}

/** The same, over a client. */
export function mapEditor(
  client: BaseLanguageClient,
  server: PreviewServer,
  announcements: Announcements,
): MapEditor {
  return {
    edit: async (preview, edit) => {
      const answer = await orShowReason(server.edit({ preview, edit }));
      if (answer?.refusal !== undefined) vscode.window.showInformationMessage(refusalWords(answer.refusal));
      if (answer?.edit === undefined) return answer?.key;
      const applied = await applyEdit(client, answer.edit);
      if (applied === undefined) return undefined;
      announcements.say(wordsFor(edit), applied);
      return answer.key;
    },
    undo: () => announcements.undo(),
  };
}

function wordsFor(edit: MapEdit): string {
  switch (edit.kind) {
    case 'move':
      return vscode.l10n.t('Moved on the map');
    case 'retitle':
      return vscode.l10n.t('Changed the title to ‘{0}’', edit.title);
    case 'add':
      return vscode.l10n.t('Added ‘{0}’', edit.title);
  }
}
