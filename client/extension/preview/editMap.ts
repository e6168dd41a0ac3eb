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
   * Makes an edit on the map of a preview, and announces it in the words `said`. False if it was not made, and then says
   * why.
   */
  edit(preview: string, edit: MapEdit, said: string): Promise<boolean>;
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
    edit: async (preview, edit, said) => {
      const answer = await orShowReason(server.edit({ preview, edit }));
      if (answer === undefined) return false;
      if (answer.refusal !== undefined) {
        vscode.window.showInformationMessage(refusalWords(answer.refusal));
        return false;
      }
      if (answer.edit === undefined) return true;
      const applied = await applyEdit(client, answer.edit);
      if (applied) announcements.say(said, applied);
      return applied !== undefined;
    },
    undo: () => announcements.undo(),
  };
}
