import * as vscode from 'vscode';
import type { MapRefusal } from '../../server/src/lsp/previewProtocol.ts';

/** The reason why the server does not make an edit, in words for the author. */
export function refusalWords(refusal: MapRefusal): string {
  switch (refusal) {
    case 'gone':
      return vscode.l10n.t('This element no longer exists. The view has been updated.');
    case 'foreign':
      return vscode.l10n.t(
        'An element cannot be moved to another framework, because references to it would break.',
      );
    case 'inherited':
      return vscode.l10n.t('This belongs to another framework. Change it in the file that declares it.');
    case 'ordered':
      return vscode.l10n.t(
        'An adaptation keeps the order of its base. Inherited elements can only move to the end of another domain or activity, and own elements come after them.',
      );
    case 'borrowed':
      return vscode.l10n.t('Nothing can be put there: that place belongs to another framework.');
    case 'inside':
      return vscode.l10n.t('An element cannot be moved into itself.');
    case 'misplaced':
      return vscode.l10n.t(
        'It cannot be moved there. A competence belongs in an activity or a section, an activity in a domain.',
      );
    case 'unwritable':
      return vscode.l10n.t('This title would be read as something else. Use other words.');
    case 'unreadable':
      return vscode.l10n.t('This line has a mistake. Correct it in the source first.');
  }
}
