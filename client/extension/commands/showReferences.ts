import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';

/** The command by which lenses show locations. Its id is sent to the server. */
export const SHOW_REFERENCES = 'competence.showReferences';

/** Registers the command that shows places in the editor, given as the protocol has them. */
export function registerShowReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_REFERENCES, showReferences);
}

async function showReferences(uri: string, position: Position, places: readonly Location[]): Promise<void> {
  const locations = places.map(({ uri: place, range: { start, end } }) => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    return new vscode.Location(vscode.Uri.parse(place), range);
  });
  const at = new vscode.Position(position.line, position.character);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), at, locations);
}
