import type { CodeLens, Command } from 'vscode-languageserver';
import { type ReviewLens, reviewLensesOf } from '../ide/reviews/reviewLenses.ts';
import type { Client } from './client.ts';
import { locationOf } from './locations.ts';
import type { ReviewWay } from './reviewProtocol.ts';
import type { LanguageWorkspace } from './workspace.ts';

/** What there is to review in a document, with the commands for it. A client without the commands gets the same text. */
export function toReviewLenses(path: string, workspace: LanguageWorkspace, client: Client): CodeLens[] {
  const commandFor = (way: ReviewWay, title: string, id?: string): Command => ({
    title,
    command: client.review ?? '',
    arguments: [way, workspace.uriOf(path), ...(id === undefined ? [] : [id])],
  });
  return reviewLensesOf(workspace.engineAt(path), path).flatMap((lens) =>
    commandsOf(lens).map((command) => {
      const at = { line: lens.line, character: 0 };
      return { range: { start: at, end: at }, command };
    }),
  );

  function commandsOf(lens: ReviewLens): Command[] {
    const { title, toDo } = lens;
    if (toDo === undefined)
      return [commandFor('walk', client.review === undefined ? title : `${title}: review…`)];
    if (client.review === undefined || toDo.open.now === undefined) return [showing(lens)];
    return [showing(lens), commandFor('accept', 'Accept', toDo.id), commandFor('amend', 'Amend', toDo.id)];
  }

  /** Says what happened; where the client can, it leads to what the base says now. */
  function showing({ line, title, toDo }: ReviewLens): Command {
    const base = toDo?.open.now && locationOf(workspace, toDo.open.now.declaration);
    if (base === undefined || client.showReferences === undefined) return { title, command: '' };
    const position = { line, character: toDo?.span.start ?? 0 };
    return { title, command: client.showReferences, arguments: [workspace.uriOf(path), position, [base]] };
  }
}
